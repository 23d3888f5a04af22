import { outputsNamed } from '../binding.ts';
import type { Model } from '../model.ts';
import type { Progress } from '../run.ts';
import { inputGroups } from './groups.ts';
import { type IntervalEstimate, jackknife } from './jackknife.ts';
import { createSobolRun } from './sobol-run.ts';
import { PER_OUTPUT, PER_VARIANT } from './sobol-sums.ts';

/** Shares of an output's variance that are due to one input, or to a group of correlated inputs taken together. */
export interface GroupIndex {
  /** Names. More than one: they correlate, were changed together, and cannot be told apart by these indices. */
  readonly inputs: readonly string[];
  /** Variance that would go, as a share, if the group were known: V[E[y | x]] / V[y]. */
  readonly first: IntervalEstimate;
  /** Variance that would stay, as a share, if all but the group were known: E[V[y | all others]] / V[y]. */
  readonly total: IntervalEstimate;
}

export interface OutputIndices {
  readonly output: string;
  /** In the unit of the output and in its square. */
  readonly mean: number;
  readonly variance: number;
  /** Share of the draws without a finite value; the indices are of the others. */
  readonly undefinedShare: number;
  /** Largest total first. Empty: the output does not vary, or not by a finite amount. */
  readonly groups: readonly GroupIndex[];
}

export interface SobolIndices {
  /** Rows of each of the two samples. */
  readonly pairs: number;
  /** Evaluations of the model or of what depends on one group: pairs times (groups + 2). */
  readonly evaluations: number;
  readonly outputs: readonly OutputIndices[];
}

/**
 * First-order and total Sobol' indices of outputs, with 95% intervals. First order by mean(y_B (y_AB - y_A)) / V (Sobol' et
 * al. 2007; Saltelli et al. 2010, "Variance based sensitivity analysis of model output", table 2 (b)), with y_B measured from
 * the value at the medians; total by mean((y_A - y_AB)^2) / 2V (Jansen 1999). V is taken from both samples. The two
 * samples, of `plan.draws` rows each, are one plan with every input drawn twice. Intervals come from the plan's independent
 * randomisations by the jackknife and can reach below 0 and above 1.
 *
 * @param names outputs to look at; all by default
 * @throws RangeError where a name is not an output of the model or an input of the program has no distribution
 */
export function sobolIndices(model: Model, names: readonly string[] = model.outputs): SobolIndices {
  const steps = measuringSobol(model, names);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same, handing back control after each block of pairs, so that whoever asked can show progress or stop. */
export function* measuringSobol(
  model: Model,
  names: readonly string[] = model.outputs,
): Generator<Progress, SobolIndices, undefined> {
  const groups = inputGroups(model.plan);
  const run = createSobolRun(model, groups, outputsNamed(model, names));
  for (let block = 0; block < run.blocks; block++) {
    run.add(block);
    yield { done: run.pairsAfter(block), draws: run.pairs };
  }
  const labels = groups.map((group) => group.map((input) => model.plan.inputs[input]?.name as string));
  const places = new Map(run.variants.map(({ output, change }, at) => [output * groups.length + change, at]));
  const outputs = totalsOf(run.sums.map((sums) => sums.outputs));
  const variants = totalsOf(run.sums.map((sums) => sums.variants));
  return {
    pairs: run.pairs,
    evaluations: run.pairs * (groups.length + 2),
    outputs: names.map((output, at): OutputIndices => {
      const { mean, variance, rows, varies } = spreadOf(outputs, at);
      const variances = outputs.parts.map((_, without) => spreadOf(outputs, at, without).variance);
      const varianceOf = (without?: number): number =>
        without === undefined ? variance : (variances[without] as number);
      const described = {
        output,
        mean: mean + (run.origins[at] as number),
        variance,
        undefinedShare: 1 - rows / (2 * run.pairs),
      };
      if (!varies) return { ...described, groups: [] };
      const indices = labels.map((inputs, change) => {
        const place = places.get(at * groups.length + change);
        return { inputs, ...(place === undefined ? UNREACHED : indexOf(varianceOf, variants, place)) };
      });
      return { ...described, groups: indices.sort(larger) };
    }),
  };
}

/** An output that a group does not reach owes it nothing, and that is exact. */
const NOTHING: IntervalEstimate = { value: 0, low: 0, high: 0 };
const UNREACHED = { first: NOTHING, total: NOTHING };

function larger(a: GroupIndex, b: GroupIndex): number {
  return b.total.value - a.total.value || ((a.inputs[0] ?? '') < (b.inputs[0] ?? '') ? -1 : 1);
}

/** Sums of all randomisations, and of each. */
interface Totals {
  readonly all: Float64Array;
  readonly parts: readonly Float64Array[];
}

function totalsOf(parts: readonly Float64Array[]): Totals {
  const all = new Float64Array(parts[0]?.length ?? 0);
  for (const part of parts) for (let at = 0; at < all.length; at++) (all[at] as number) += part[at] as number;
  return { all, parts };
}

/** A sum over all randomisations but one. */
function sumOf({ all, parts }: Totals, at: number, without?: number): number {
  const left = without === undefined ? 0 : (parts[without]?.[at] as number);
  return (all[at] as number) - left;
}

function spreadOf(totals: Totals, output: number, without?: number) {
  const at = output * PER_OUTPUT;
  const rows = sumOf(totals, at, without);
  const mean = sumOf(totals, at + 1, without) / rows;
  const square = sumOf(totals, at + 2, without) / rows;
  const variance = square - mean * mean;
  // A spread below this is the rounding of a constant.
  return { rows, mean, variance, varies: Number.isFinite(variance) && variance > 1e-24 * square };
}

/** @param varianceOf variance of the output over all randomisations, or without one */
function indexOf(
  varianceOf: (without?: number) => number,
  variants: Totals,
  variant: number,
): Pick<GroupIndex, 'first' | 'total'> {
  const at = variant * PER_VARIANT;
  const share = (column: number, scale: number) => (without?: number) => {
    const mean = sumOf(variants, at + column, without) / sumOf(variants, at, without);
    return (scale * mean) / varianceOf(without);
  };
  const parts = variants.parts.length;
  return { first: jackknife(parts, share(1, 1)), total: jackknife(parts, share(2, 0.5)) };
}
