import { log } from '../../quantity/index.ts';
import { within } from './bargain.ts';

/** Alternating offers over a prize of 1; worth nothing to both while they do not agree, and after a breakdown. */
export interface Alternating {
  /** Worth of a gain one round later over that of the gain now, from 0 to 1. */
  readonly delta1: number;
  readonly delta2: number;
  /** Chance after each refusal that talks end. */
  readonly breakdown?: number;
  /** Who makes the first offer. */
  readonly first?: 1 | 2;
}

export interface AlternatingShares {
  /** Discount factors times the chance that talks go on. */
  readonly kept: readonly [number, number];
  /** Share of each player; none where neither loses by waiting, so that every split is an equilibrium. */
  readonly shares: readonly [number, number] | undefined;
  /** Share of player 1 as rounds become instant: log kept2 over the sum of both; none where it does not exist. */
  readonly limit: number | undefined;
}

/**
 * Perfect equilibrium: the first mover gets (1 - d2) / (1 - d1 d2) at once (Rubinstein 1982, Perfect Equilibrium in a
 * Bargaining Model, Econometrica 50). A chance p of breakdown after each refusal makes each d into d (1 - p), and
 * instant rounds make the shares those of Nash (Binmore, Rubinstein and Wolinsky 1986, RAND Journal of Economics 17).
 *
 * @throws RangeError when a discount factor or the chance lies outside 0 to 1.
 */
export function alternatingOffers({
  delta1,
  delta2,
  breakdown = 0,
  first = 1,
}: Alternating): AlternatingShares {
  within('delta1', delta1, 0, 1);
  within('delta2', delta2, 0, 1);
  within('breakdown', breakdown, 0, 1);
  const kept = [delta1 * (1 - breakdown), delta2 * (1 - breakdown)] as const;
  return { kept, shares: sharesOf(kept, first), limit: limitOf(kept) };
}

function sharesOf(
  [one, two]: readonly [number, number],
  first: 1 | 2,
): readonly [number, number] | undefined {
  if (one === 1 && two === 1) return undefined;
  const [own, other] = first === 1 ? [one, two] : [two, one];
  const mover = firstShare(own, other);
  return first === 1 ? [mover, 1 - mover] : [1 - mover, mover];
}

/** What the first mover gets of the prize. 1 - ab is taken as (1 - a) + a (1 - b), which keeps its digits near 1. */
export function firstShare(own: number, other: number): number {
  return (1 - other) / (1 - own + own * (1 - other));
}

function limitOf([one, two]: readonly [number, number]): number | undefined {
  const [a, b] = [-log(one), -log(two)];
  if (a === b && Number.isFinite(a)) return 0.5;
  if (a === Number.POSITIVE_INFINITY) return b === Number.POSITIVE_INFINITY ? undefined : 0;
  return b === Number.POSITIVE_INFINITY ? 1 : b / (a + b);
}
