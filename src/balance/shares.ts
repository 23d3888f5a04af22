/**
 * The mean of the shares that can be formed. A part that is missing, or whose whole is zero or missing, has no share and
 * drops out of the mean; so do parts of weight zero.
 * @param parts what a state has; `undefined` or NaN where that is not known
 * @param wholes what all states have together
 * @param weights all 1 when left out
 * @returns a pure number; undefined when no share can be formed
 */
export function meanOfShares(
  parts: ArrayLike<number | undefined>,
  wholes: ArrayLike<number | undefined>,
  weights?: ArrayLike<number>,
): number | undefined {
  let sum = 0;
  let weightSum = 0;
  for (let i = 0; i < parts.length; i++) {
    const share = (parts[i] ?? Number.NaN) / (wholes[i] ?? Number.NaN);
    const weight = weights?.[i] ?? 1;
    // Zero of zero is NaN: when nobody has any, nobody has a share of it.
    if (Number.isNaN(share) || weight === 0) continue;
    sum += weight * share;
    weightSum += weight;
  }
  return weightSum === 0 ? undefined : sum / weightSum;
}
