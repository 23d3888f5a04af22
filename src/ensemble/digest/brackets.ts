import { cellOf, type Grid } from '../summary/grid.ts';

/**
 * Standard errors of independent draws to either side of a quantile or a mean of the draws so far, within which that of all draws
 * is looked for. Ten at first: draws of one net hang together, and where they are few may lie further off than independent ones.
 * Towards four, as more parts ended, which do not depend on each other.
 */
export function reachAfter(parts: number): number {
  return 4 + 6 / (1 + parts);
}

/** From the first cell to the last. */
export type Bracket = readonly [first: number, last: number];

/** Cells in which the quantile of `probability` of many more draws will lie, by the draws so far: of each cell, with those before. */
export function bracketOfQuantile(through: Int32Array, probability: number, errors: number): Bracket {
  const count = through[through.length - 1] as number;
  const reach = errors * Math.sqrt(probability * (1 - probability) * count) + 2;
  const place = probability * (count - 1);
  return [cellOfPlace(through, place - reach), cellOfPlace(through, place + reach)];
}

/** Cells in which the mean of many more draws will lie, by the mean of those so far and its standard error. */
export function bracketOfMean(grid: Grid, mean: number, error: number, errors: number): Bracket {
  return [cellAt(grid, mean - errors * error), cellAt(grid, mean + errors * error)];
}

export function cellAt({ low, scale, top }: Grid, value: number): number {
  return cellOf(value, low, scale, top);
}

/** Of each cell, with those before it. */
export function runningSum(counts: Int32Array): Int32Array {
  const through = new Int32Array(counts.length);
  let total = 0;
  for (let cell = 0; cell < counts.length; cell++) {
    total += counts[cell] as number;
    through[cell] = total;
  }
  return through;
}

/** The first cell up to whose end there are so many values; the last where there are not. */
export function cellOfPlace(through: Int32Array, place: number): number {
  let low = 0;
  let high = through.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((through[middle] as number) >= place) high = middle;
    else low = middle + 1;
  }
  return low;
}
