/**
 * Probabilities of quantile dots: `count` dots of equal weight, the i-th at the quantile (i - 1/2) / count (Kay, Kola,
 * Hullman and Munson 2016, When (ish) is My Bus?). Counting dots beyond a value reads a probability off the picture.
 * Throws a RangeError when `count` is not a whole number above 0.
 */
export function dotProbabilities(count: number): readonly number[] {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`Dots are counted from 1, not ${count}`);
  return Array.from({ length: count }, (_, i) => (i + 0.5) / count);
}
