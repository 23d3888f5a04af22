import { log } from '../../quantity/index.ts';

/** Polynomials of more than this degree are not tried. */
export const HIGHEST_DEGREE = 8;

/**
 * Polynomials in the bins' scores, from degree 0 on, orthonormal under the counts (Forsythe 1957, "Generation and use of
 * orthogonal polynomials for data-fitting"). Fewer than asked for where there are too few bins to tell them apart.
 */
export function basisOf(scores: Float64Array, counts: Float64Array, degree: number): Float64Array[] {
  const basis: Float64Array[] = [];
  let next = new Float64Array(scores.length).fill(1);
  while (basis.length <= degree) {
    const before = dot(counts, next, next);
    for (const known of basis) {
      const part = dot(counts, next, known);
      for (let bin = 0; bin < next.length; bin++)
        next[bin] = (next[bin] as number) - part * (known[bin] as number);
    }
    const square = dot(counts, next, next);
    // What is left of a polynomial that the bins cannot tell from lower ones is rounding.
    if (!(square > 1e-10 * before)) break;
    const length = Math.sqrt(square);
    const last = next.map((value) => value / length);
    basis.push(last);
    next = last.map((value, bin) => value * (scores[bin] as number));
  }
  return basis;
}

function dot(counts: Float64Array, a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let bin = 0; bin < counts.length; bin++)
    sum += (counts[bin] as number) * (a[bin] as number) * (b[bin] as number);
  return sum;
}

/** What a quantity has of each polynomial, given its sums by bin. */
function coefficients(basis: readonly Float64Array[], sums: Float64Array): Float64Array {
  return Float64Array.from(basis, (polynomial) => {
    let coefficient = 0;
    for (let bin = 0; bin < sums.length; bin++)
      coefficient += (sums[bin] as number) * (polynomial[bin] as number);
    return coefficient;
  });
}

/** The quantity's mean given the input's bin, as a polynomial of the given degree in the bin's score. */
export function fitted(basis: readonly Float64Array[], sums: Float64Array, degree: number): Float64Array {
  const used = basis.slice(0, degree + 1);
  const means = new Float64Array(sums.length);
  for (const [k, coefficient] of coefficients(used, sums).entries()) {
    const polynomial = used[k] as Float64Array;
    for (let bin = 0; bin < means.length; bin++)
      means[bin] = (means[bin] as number) + coefficient * (polynomial[bin] as number);
  }
  return means;
}

/**
 * The degree with the least n log(residual) + log(n) (degree + 1), the criterion of Schwarz (1978). Degree 0 says that the
 * input tells nothing that stands out from the noise.
 *
 * @param squares sum of the squares of the quantity over the n draws
 */
export function chosenDegree(
  basis: readonly Float64Array[],
  sums: Float64Array,
  rows: number,
  squares: number,
): number {
  let residual = squares;
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const [degree, coefficient] of coefficients(basis, sums).entries()) {
    residual -= coefficient * coefficient;
    // A perfect fit leaves rounding, of which there is no logarithm.
    const share = Math.max(residual / squares, 1e-14);
    const criterion = rows * log(share) + (degree + 1) * log(rows);
    if (criterion < least) [best, least] = [degree, criterion];
  }
  return best;
}
