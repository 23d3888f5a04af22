import { type Game, playersOf } from './game.ts';

/** A split of a joint cost that begins with what each player makes the others pay more. */
export interface SeparableSplit {
  /** Per player, in the unit of the game; together the cost of the whole. */
  readonly payments: readonly number[];
  /** c(N) - c(N without i). */
  readonly separable: readonly number[];
  /** What the separable costs leave of the cost of the whole. */
  readonly rest: number;
}

/** An SCRB split with what it rests on. */
export interface RemainingBenefitSplit extends SeparableSplit {
  /** Per player: the lesser of benefit and cost alone, less the separable cost, and 0 where that is negative. */
  readonly remaining: readonly number[];
  /** Players whose separable cost exceeds their benefit or cost alone: the joint project is not worth having them. */
  readonly unjustified: readonly number[];
}

/**
 * Separable costs, remaining benefits: each pays its separable cost and a part of the rest in proportion to the benefit
 * that remains to it. Federal Inter-Agency River Basin Committee (1950); Straffin and Heaney (1981), Game Theory and
 * the Tennessee Valley Authority; Young (1985), Cost Allocation, chapter 1. Without `benefits` the cost alone counts
 * (the alternate cost avoided method). When nobody has a remaining benefit the rest is split equally.
 */
export function separableCostsRemainingBenefits(
  costs: Game,
  benefits?: readonly number[],
): RemainingBenefitSplit {
  const { separable, rest } = separate(costs);
  const players = separable.length;
  if (benefits !== undefined && benefits.length !== players) {
    throw new RangeError(`There are ${players} players and ${benefits.length} benefits`);
  }
  const differences = separable.map((own, i) => {
    const alone = costs[1 << i] as number;
    return Math.min(benefits?.[i] ?? alone, alone) - own;
  });
  const remaining = differences.map((difference) => Math.max(difference, 0));
  const total = remaining.reduce((sum, one) => sum + one, 0);
  const payments = separable.map(
    (own, i) => own + rest * (total > 0 ? (remaining[i] as number) / total : 1 / players),
  );
  const unjustified = differences.flatMap((difference, i) => (difference < 0 ? [i] : []));
  return { payments, separable, rest, remaining, unjustified };
}

/** Each pays its separable cost and an equal part of the rest (Straffin and Heaney 1981). */
export function equalNonSeparable(costs: Game): SeparableSplit {
  const { separable, rest } = separate(costs);
  return { payments: separable.map((own) => own + rest / separable.length), separable, rest };
}

function separate(costs: Game): { readonly separable: readonly number[]; readonly rest: number } {
  const players = playersOf(costs);
  const all = costs.length - 1;
  const whole = costs[all] as number;
  const separable = Array.from({ length: players }, (_, i) => whole - (costs[all ^ (1 << i)] as number));
  return { separable, rest: whole - separable.reduce((sum, own) => sum + own, 0) };
}
