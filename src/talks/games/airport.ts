import { compare, type Fraction, integer, minus, over, plus, ZERO } from '../linkage/fraction.ts';

/** Most players of an airport game, whose answers have denominators of up to 2^n. */
export const MOST_IN_AIRPORT = 1000;

/**
 * Answers to the savings game of an airport: each player needs a runway of some cost, a group the longest of them, and
 * v(S) is what its members save by sharing it: the sum of their own costs less the largest. Costs are not negative.
 */
export interface AirportAnswers {
  readonly shapley: readonly Fraction[];
  readonly banzhafRaw: readonly Fraction[];
  readonly nucleolus: readonly Fraction[];
  /** Null for one player. */
  readonly leastCore: Fraction | null;
}

/**
 * What each saves is its own cost less its share of the cost. Shapley: everyone who needs a stretch of the runway pays
 * for it alike (Littlechild and Owen 1973, A simple expression for the Shapley value in a special case). Banzhaf: a
 * stretch is paid by whoever needs it and is alone in that among a coalition drawn at random. Nucleolus: Littlechild
 * (1974), A simple expression for the nucleolus in a special case. The game is convex, so that its nucleolus lies in the
 * core and is the prenucleolus.
 */
export function airport(costs: readonly Fraction[]): AirportAnswers {
  const order = costs.map((_, i) => i).sort((a, b) => compare(costs[a] as Fraction, costs[b] as Fraction));
  const sorted = order.map((i) => costs[i] as Fraction);
  const pays = nucleolusShares(sorted);
  const saved = (shares: readonly Fraction[]): Fraction[] => {
    const byPlayer: Fraction[] = costs.map(() => ZERO);
    for (const [rank, i] of order.entries())
      byPlayer[i] = minus(sorted[rank] as Fraction, shares[rank] as Fraction);
    return byPlayer;
  };
  return {
    shapley: saved(stretchShares(sorted, (needing) => integer(needing))),
    banzhafRaw: saved(stretchShares(sorted, (needing) => ({ n: 1n << BigInt(needing - 1), d: 1n }))),
    nucleolus: saved(pays),
    leastCore: leastComplaint(sorted, pays),
  };
}

/** Shares of the cost when each stretch is divided by some number for those who need it; costs in ascending order. */
function stretchShares(sorted: readonly Fraction[], divisor: (needing: number) => Fraction): Fraction[] {
  let before = ZERO;
  let share = ZERO;
  return sorted.map((cost, rank) => {
    share = plus(share, over(minus(cost, before), divisor(sorted.length - rank)));
    before = cost;
    return share;
  });
}

/**
 * Littlechild's recursion: from the cheapest on, groups of players pay alike. A group ends where the players up to there,
 * were they alone, would leave the least to each of them and to the group's own saving.
 */
function nucleolusShares(sorted: readonly Fraction[]): Fraction[] {
  const n = sorted.length;
  const shares: Fraction[] = [];
  let before = ZERO;
  let share = ZERO;
  while (shares.length < n) {
    const from = shares.length;
    const base = minus(share, before);
    let end = n;
    let least = over(plus(sorted[n - 1] as Fraction, base), integer(n - from));
    for (let i = n - 1; i > from; i--) {
      const each = over(plus(sorted[i - 1] as Fraction, base), integer(i - from + 1));
      if (compare(each, least) < 0) [end, least] = [i, each];
    }
    while (shares.length < end) shares.push(least);
    [share, before] = [least, sorted[end - 1] as Fraction];
  }
  return shares;
}

/**
 * The largest complaint at the nucleolus. Of the coalitions without the dearest player the one of all up to some cost
 * complains most, of those with it the one that lacks a single player.
 */
function leastComplaint(sorted: readonly Fraction[], shares: readonly Fraction[]): Fraction | null {
  let most: Fraction | null = null;
  let paid = ZERO;
  for (const [rank, cost] of sorted.slice(0, -1).entries()) {
    paid = plus(paid, shares[rank] as Fraction);
    for (const complaint of [minus(paid, cost), minus(ZERO, shares[rank] as Fraction)])
      if (most === null || compare(complaint, most) > 0) most = complaint;
  }
  return most;
}
