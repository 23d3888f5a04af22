import { checkGaps } from './checked.ts';

/** How the space of weights divides by the sign of a weighted sum of gaps. The three add up to 1. */
export interface Agreement {
  /** Share of all weightings under which the weighted gap is above 0. */
  readonly positive: number;
  readonly negative: number;
  /**
   * 1 where every gap is 0, else 0: the weightings that balance gaps of either sign exactly, or put all weight on gaps
   * of 0, have no volume.
   */
  readonly tied: number;
}

/**
 * Share of weightings, uniform over the simplex of weights that sum to 1, under which the sum of w_i g_i is above or
 * below 0. Exact in k^2 steps: the part of a simplex that a plane cuts off (Varsi 1973; Ali 1973), written as averages
 * of numbers between 0 and 1, so that nothing cancels. A gap of 0 takes weight from the others and no side. Does not
 * depend on the order of the gaps. Throws a RangeError when there are none or one is not finite.
 */
export function agreement(gaps: readonly number[]): Agreement {
  checkGaps(gaps);
  // In one order, so that the same gaps listed otherwise give the same bits.
  const sorted = [...gaps].sort((a, b) => a - b);
  const below = sorted.filter((gap) => gap < 0);
  const above = sorted.filter((gap) => gap > 0);
  if (below.length === 0 && above.length === 0) return { positive: 0, negative: 0, tied: 1 };
  if (below.length === 0) return { positive: 1, negative: 0, tied: 0 };
  if (above.length === 0) return { positive: 0, negative: 1, tied: 0 };
  const negative = cutOff(below, above);
  const positive = cutOff(
    above.map((gap) => -gap),
    below.map((gap) => -gap),
  );
  // The smaller one carries the more digits.
  return negative < positive
    ? { positive: 1 - negative, negative, tied: 0 }
    : { positive, negative: 1 - positive, tied: 0 };
}

/**
 * Share of the simplex with a sum below 0. An edge from a vertex below to one above crosses 0 once, and the crossing
 * divides the simplex into two smaller ones in which one of the two vertices lies at 0 and counts no more.
 */
function cutOff(below: readonly number[], above: readonly number[]): number {
  // shares[j]: with the first j of those below and all of those above so far.
  const shares = [0, ...below.map(() => 1)];
  for (const high of above) {
    for (const [j, low] of below.entries()) {
      // high / (high - low) and low / (low - high), safe at both ends of a double's range.
      const withoutLow = 1 / (1 - low / high);
      const withoutHigh = 1 / (1 - high / low);
      shares[j + 1] = withoutLow * (shares[j] as number) + withoutHigh * (shares[j + 1] as number);
    }
  }
  return shares.at(-1) as number;
}
