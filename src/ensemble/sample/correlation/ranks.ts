/** sin(x) for |x| up to pi / 4 from its power series; error below 1e-16. */
function sine(x: number): number {
  const square = x * x;
  let sum = 0;
  for (let k = 17; k >= 3; k -= 2) sum = (-square / (k * (k - 1))) * (1 + sum);
  return x * (1 + sum);
}

const SIXTH = Math.PI / 6;

/** Pearson's correlation of the normal scores of two variables whose Spearman correlation is `rank` (Pearson 1907). */
export function ofScores(rank: number): number {
  // The sine of a sixth of pi is one half, which the series misses by a bit.
  if (Math.abs(rank) === 1) return rank;
  return 2 * sine(rank * SIXTH);
}

/** The inverse of `ofScores`, by Newton's method. */
export function ofRanks(scores: number): number {
  let rank = scores;
  for (let step = 0; step < 6; step++) {
    const half = ofScores(rank) / 2;
    rank -= (2 * half - scores) / (2 * SIXTH * Math.sqrt(1 - half * half));
  }
  return Math.min(Math.max(rank, -1), 1);
}
