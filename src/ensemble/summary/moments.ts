import { allEqual, finiteOnly } from './finite.ts';

/**
 * Draws summed together before anything is merged. The kernel's block has the same length, so a worker that hands in
 * one partial result per block and a caller that holds the whole column get the same bits.
 */
const BLOCK = 512;

/** Mean and spread of a stretch of draws. Draws without a value (NaN or infinite) are counted apart and left out. */
export interface Moments {
  /** Draws with a value. */
  readonly count: number;
  /** Draws without one. */
  readonly missing: number;
  /** In the unit of the values; 0 where count is 0. */
  readonly mean: number;
  /** Sum of squared distances from the mean, in the square of the unit. */
  readonly squares: number;
}

export const NO_MOMENTS: Moments = { count: 0, missing: 0, mean: 0, squares: 0 };

/**
 * Moments of the values from `from` to before `to`, at most a block, in two passes, so that a large mean does not eat
 * the spread. `scale` multiplies every value first and stays in mean and squares.
 */
export function blockMoments(values: Float64Array, from: number, to: number, scale = 1): Moments {
  const sum = scale === 1 ? sumOf(values, from, to) : Number.NaN;
  // A finite sum has finite terms. Any other may only have overflowed: the careful way tells.
  if (sum - sum !== 0) return carefully(values, from, to, scale);
  if (to <= from) return NO_MOMENTS;
  return around(values, from, to, sum / (to - from));
}

/** Four sums, because one would wait for itself at each step; their order is part of the result. */
function sumOf(values: Float64Array, from: number, to: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let i = from;
  for (; i + 3 < to; i += 4) {
    a += values[i] as number;
    b += values[i + 1] as number;
    c += values[i + 2] as number;
    d += values[i + 3] as number;
  }
  for (; i < to; i++) a += values[i] as number;
  return a + b + (c + d);
}

/**
 * The distances from the mean would add up to 0 without rounding; what is left of them corrects both sums (the
 * corrected two-pass algorithm of Chan, Golub and LeVeque 1983).
 */
function around(values: Float64Array, from: number, to: number, mean: number): Moments {
  let a = 0;
  let b = 0;
  let squaresA = 0;
  let squaresB = 0;
  let i = from;
  for (; i + 1 < to; i += 2) {
    const first = (values[i] as number) - mean;
    const second = (values[i + 1] as number) - mean;
    a += first;
    b += second;
    squaresA += first * first;
    squaresB += second * second;
  }
  if (i < to) {
    const last = (values[i] as number) - mean;
    a += last;
    squaresA += last * last;
  }
  return corrected(to - from, mean, a + b, squaresA + squaresB);
}

/** Moments from distances to a mean that rounding has put a little off: their sum and the sum of their squares. */
export function corrected(count: number, mean: number, drift: number, squares: number): Moments {
  return {
    count,
    missing: 0,
    mean: mean + drift / count,
    squares: Math.max(squares - (drift * drift) / count, 0),
  };
}

/** With each value looked at; the values that count are summed as a block of their own. */
function carefully(values: Float64Array, from: number, to: number, scale: number): Moments {
  const kept = new Float64Array(Math.max(to - from, 0));
  let count = 0;
  for (let i = from; i < to; i++) {
    const value = values[i] as number;
    if (value - value === 0) kept[count++] = value * scale;
  }
  const missing = kept.length - count;
  if (count === 0) return { ...NO_MOMENTS, missing };
  return { ...around(kept, 0, count, sumOf(kept, 0, count) / count), missing };
}

/** Moments of two stretches together (Chan, Golub and LeVeque 1979). Merge in the order of the draws. */
export function mergeMoments(a: Moments, b: Moments): Moments {
  const missing = a.missing + b.missing;
  if (a.count === 0) return { ...b, missing };
  if (b.count === 0) return { ...a, missing };
  const count = a.count + b.count;
  const step = b.mean - a.mean;
  return {
    count,
    missing,
    mean: a.mean + (step * b.count) / count,
    squares: a.squares + b.squares + step * step * ((a.count * b.count) / count),
  };
}

/** Mean and standard deviation, both in the unit of the values. */
export interface MeanAndSpread {
  readonly count: number;
  readonly missing: number;
  readonly mean: number;
  /** Of the draws themselves: divided by their count, not by one less. */
  readonly sd: number;
}

/** 2 to the 600: its square lies outside a double's range, and scaling with it is exact. */
const FAR = 4.149515568880993e180;

/**
 * Mean and spread of a column and of its parts, which begin at `starts` (ascending, the first is 0); null where no
 * draw has a value. Summed block by block from the beginning of each part, and part by part. Values whose squares
 * leave the range of a double are scaled for the sums and back again.
 */
export function momentsByPart(
  values: Float64Array,
  starts: readonly number[] = [0],
): { readonly whole: MeanAndSpread | null; readonly parts: readonly (MeanAndSpread | null)[] } {
  const plain = partsOf(values, starts, 1);
  const whole = plain.reduce(mergeMoments, NO_MOMENTS);
  const scale =
    whole.count === 0 ? 1 : rescue(whole, () => allEqual(finiteOnly(values, [0], values.length).values));
  const parts = scale === 1 ? plain : partsOf(values, starts, scale);
  return {
    whole: inUnit(scale === 1 ? whole : parts.reduce(mergeMoments, NO_MOMENTS), scale),
    parts: parts.map((part) => inUnit(part, scale)),
  };
}

/** Mean and spread of all values; null where none is a number. */
export function meanAndSpread(values: Float64Array): MeanAndSpread | null {
  return momentsByPart(values).whole;
}

/** Mean and spread of values that were multiplied by `scale`, in their own unit; null where there are none. */
export function inUnit({ count, missing, mean, squares }: Moments, scale: number): MeanAndSpread | null {
  if (count === 0) return null;
  return { count, missing, mean: mean / scale + 0, sd: Math.sqrt(squares / count) / scale };
}

/** Squares that add up to less have lost digits below the range of a double, unless all values are equal. */
export const SMALL_SQUARES = 1e-290;

/** By what values are to be multiplied before their squares are added up, by what came out without. */
export function rescue({ mean, squares }: Moments, equal: () => boolean): number {
  if (!Number.isFinite(squares) || !Number.isFinite(mean)) return 1 / FAR;
  return squares < SMALL_SQUARES && !equal() ? FAR : 1;
}

function partsOf(values: Float64Array, starts: readonly number[], scale: number): readonly Moments[] {
  return starts.map((start, part) => inBlocks(values, start, starts[part + 1] ?? values.length, scale));
}

function inBlocks(values: Float64Array, from: number, to: number, scale: number): Moments {
  let whole = NO_MOMENTS;
  for (let start = from; start < to; start += BLOCK) {
    whole = mergeMoments(whole, blockMoments(values, start, Math.min(start + BLOCK, to), scale));
  }
  return whole;
}
