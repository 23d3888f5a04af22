import type { Agreement } from './agreement.ts';

/** Distances between the values of a scale of `size` values, laid out as the counts are: position `size * a + b`. */
export type Distances = Float64Array;

/** The same distances for scales of 0, 1, 2, ... values. */
function forSizes(distance: (a: number, b: number) => number): readonly Distances[] {
  return [0, 1, 2, 3, 4].map((size) =>
    Float64Array.from({ length: size * size }, (_, k) => distance(Math.floor(k / size), k % size)),
  );
}

const ABSOLUTE = forSizes((a, b) => Math.abs(a - b));
const SQUARED = forSizes((a, b) => (a - b) ** 2);
const DIFFERENT = forSizes((a, b) => (a === b ? 0 : 1));

export const absolute = ({ size }: Agreement): Distances => ABSOLUTE[size] as Distances;
export const squared = ({ size }: Agreement): Distances => SQUARED[size] as Distances;
/** Every disagreement counts alike. */
export const different = ({ size }: Agreement): Distances => DIFFERENT[size] as Distances;

/**
 * Squared distances between the ranks of the values that occur in either portfolio: where only 0, 1 and 3 occur, they are
 * 0, 1 and 2. Software that takes its categories from the data weighs so. Values that do not occur are at distance 0.
 */
export function squaredRanks({ size, rows, columns }: Agreement): Distances {
  let occurring = 0;
  for (let a = 0; a < size; a++) if ((rows[a] as number) + (columns[a] as number) > 0) occurring |= 1 << a;
  return (RANKED[size] as readonly Distances[])[occurring] as Distances;
}

/** By size of the scale, then by the set of values that occur. */
const RANKED: readonly (readonly Distances[])[] = [0, 1, 2, 3, 4].map((size) =>
  Array.from({ length: 1 << size }, (_, occurring) => rankedSquares(occurring, size)),
);

function rankedSquares(occurring: number, size: number): Distances {
  let next = 0;
  const ranks = Array.from({ length: size }, (_, value) => ((occurring >> value) & 1 ? next++ : undefined));
  return Float64Array.from({ length: size * size }, (_, k) => {
    const [a, b] = [ranks[Math.floor(k / size)], ranks[k % size]];
    return a === undefined || b === undefined ? 0 : (a - b) ** 2;
  });
}

/** Sum of the distances of all pairs of values found. */
export function observed({ counts }: Agreement, distances: Distances): number {
  let sum = 0;
  for (let k = 0; k < counts.length; k++) sum += (counts[k] as number) * (distances[k] as number);
  return sum;
}

/** `total` times the sum to be expected if the two sorted independently of each other, each with its own margins. */
export function expected({ size, rows, columns }: Agreement, distances: Distances): number {
  let sum = 0;
  for (let a = 0; a < size; a++)
    for (let b = 0; b < size; b++)
      sum += (rows[a] as number) * (columns[b] as number) * (distances[size * a + b] as number);
  return sum;
}
