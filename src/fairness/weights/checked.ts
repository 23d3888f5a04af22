/** Throws a RangeError when there are no gaps or one is not finite. */
export function checkGaps(gaps: readonly number[]): void {
  if (gaps.length === 0) throw new RangeError('There is no gap to weigh');
  const odd = gaps.find((gap) => !Number.isFinite(gap));
  if (odd !== undefined) throw new RangeError(`A gap is a finite number, not ${odd}`);
}

/** Weights made to sum to 1. Throws a RangeError when one is negative, none is positive or their number is wrong. */
export function normalised(weights: readonly number[], count: number): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (weights.length !== count || !weights.every((weight) => weight >= 0) || !(sum > 0) || sum === Infinity) {
    throw new RangeError(
      `${count} weights, none negative and not all 0, are needed, not ${weights.join(', ')}`,
    );
  }
  return weights.map((weight) => weight / sum);
}

/** The sum of w_i g_i. */
export function weighted(gaps: readonly number[], weights: readonly number[]): number {
  return gaps.reduce((sum, gap, i) => sum + gap * (weights[i] as number), 0);
}
