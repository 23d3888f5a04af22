import { within } from './bargain.ts';

/** A prize of 1. A makes one demand; B takes it or fights; B alone knows what fighting costs it. */
export interface Crisis {
  /** Chance that A wins, and with it the whole prize. */
  readonly p: number;
  /** What fighting costs A, known to both; not negative. */
  readonly costA: number;
  /** B's cost lies anywhere from 0 to here, each value as likely; not negative. */
  readonly costBMax: number;
}

/** How the demand comes about: it balances gain and risk, risks nothing, or asks for all. */
export type Corner = 'inside' | 'accepted-surely' | 'whole-prize';

export interface CrisisOutcome {
  /** The share of the prize that A asks for. */
  readonly demand: number;
  readonly rejection: number;
  readonly expectedA: number;
  readonly expectedB: number;
  readonly corner: Corner;
  /** Shares that A and every B prefer to fighting. */
  readonly safe: { readonly low: number; readonly high: number };
  /** Whether A would rather fight than get nothing, so that its demand has something behind it. */
  readonly credible: boolean;
}

/**
 * Risk-return trade-off (Fearon 1995, Rationalist Explanations for War, International Organization 49). B takes x unless
 * its cost is below x - p. With x = p + t the gain of A is (1 - t/C)(p + t) + (t/C)(p - a), greatest at t = (C - a)/2,
 * or at 0 where a >= C, or at 1 - p where that is less.
 *
 * @throws RangeError when p lies outside 0 to 1 or a cost is negative or no number.
 */
export function screen({ p, costA, costBMax }: Crisis): CrisisOutcome {
  within('p', p, 0, 1);
  within('costA', costA, 0, Number.MAX_VALUE);
  within('costBMax', costBMax, 0, Number.MAX_VALUE);
  const best = (costBMax - costA) / 2;
  const above = Math.min(Math.max(best, 0), 1 - p);
  const rejection = above > 0 ? above / costBMax : 0;
  // From the far end where the whole prize is asked for, so that it is 1 exactly.
  const demand = above === 1 - p ? 1 : p + above;
  return {
    demand,
    rejection,
    expectedA: (1 - rejection) * demand + rejection * (p - costA),
    // Those who fight have a mean cost of half of what is asked above p.
    expectedB: (1 - rejection) * (1 - demand) + rejection * (1 - p - above / 2),
    corner: above === 0 ? 'accepted-surely' : above === 1 - p && best > above ? 'whole-prize' : 'inside',
    safe: { low: Math.max(0, p - costA), high: p },
    credible: p - costA > 0,
  };
}
