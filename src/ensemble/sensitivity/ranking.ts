import type { SamplingPlan } from '../sample/index.ts';
import { inputGroups } from './groups.ts';
import { relativeWeights } from './lmg.ts';
import { type NamedColumn, standardRanks } from './ranks.ts';

export interface RankedInput {
  readonly input: string;
  /** Inputs that correlate with it, itself included. */
  readonly group: readonly string[];
  /** Spearman's rank correlation with the output, -1 to 1: what the input tells alone, its correlations included. */
  readonly spearman: number;
  /** Its square: share of the variance of the output's ranks that a straight line through this input's ranks explains. */
  readonly alone: number;
  /**
   * Its part of what the ranks of its group explain together, averaged over all orders in which the group can be brought in:
   * the Shapley value of R^2 (Lindeman, Merenda and Gold 1980). NaN in a group of more than ten.
   */
  readonly share: number;
}

export interface Ranking {
  readonly output: string;
  /** Sum of the shares: what is explained; the rest is curvature and interaction that ranks do not show. */
  readonly explained: number;
  /** Share of the draws in which the output has a value; the others are left out. */
  readonly definedShare: number;
  /** Largest share first; where one is NaN, by what each tells alone. */
  readonly inputs: readonly RankedInput[];
}

/** Prepared inputs: their ranks serve every output. */
export interface RankedDraws {
  rank(output: NamedColumn): Ranking;
}

/**
 * Ranks inputs by what they tell of an output, correlated or not, from draws that are there already. It sees monotone
 * influence only: an input that pushes the output up at both its ends counts for nothing here, and its total Sobol' index
 * shows it. Groups that the plan does not correlate are taken as independent.
 *
 * @param inputs the draws of the plan's inputs, in its order
 */
export function rankedDraws(plan: SamplingPlan, inputs: readonly Float64Array[]): RankedDraws {
  const groups = inputGroups(plan);
  const whole = inputs.map(standardRanks);
  return {
    rank({ name, values }) {
      const rows = Int32Array.from(values.keys()).filter((row) => Number.isFinite(values[row]));
      const complete = rows.length === values.length;
      const pick = (column: Float64Array): Float64Array =>
        Float64Array.from(rows, (row) => column[row] as number);
      const ranks = complete ? whole : inputs.map((column) => standardRanks(pick(column)));
      const output = standardRanks(complete ? values : pick(values));
      const ranked = groups.flatMap((group) => rankGroup(plan, group, ranks, output));
      return {
        output: name,
        explained: ranked.reduce((sum, { share }) => sum + share, 0),
        definedShare: rows.length / values.length,
        inputs: ranked.sort(larger),
      };
    },
  };
}

function rankGroup(
  plan: SamplingPlan,
  group: readonly number[],
  ranks: readonly Float64Array[],
  output: Float64Array,
): RankedInput[] {
  const columns = group.map((input) => ranks[input] as Float64Array);
  const names = group.map((input) => plan.inputs[input]?.name as string);
  const withOutput = columns.map((column) => meanProduct(column, output));
  const among = columns.map((one) => columns.map((other) => meanProduct(one, other)));
  const shares = relativeWeights(among, withOutput);
  return names.map((input, at) => {
    const spearman = withOutput[at] as number;
    return { input, group: names, spearman, alone: spearman * spearman, share: shares[at] as number };
  });
}

function meanProduct(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < a.length; row++) sum += (a[row] as number) * (b[row] as number);
  return sum / a.length;
}

function larger(a: RankedInput, b: RankedInput): number {
  const key = ({ share, alone }: RankedInput): number => (Number.isNaN(share) ? alone : share);
  return key(b) - key(a) || (a.input < b.input ? -1 : 1);
}
