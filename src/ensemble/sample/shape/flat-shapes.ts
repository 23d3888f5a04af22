import { type Level, massBetween, normalLevel, type ShapeOf } from '../../../quantity/index.ts';
import { type Marginal, UNIT } from './marginal.ts';

/** The part of a shape that truncation leaves; all of it goes from { below: 0, above: 1 } to { below: 1, above: 0 }. */
export interface Window {
  readonly from: Level;
  readonly to: Level;
}

/** A uniform input, straight from its digits. */
export function uniform({ low, high }: ShapeOf<'uniform'>, by: number): Marginal {
  const width = high - low;
  const step = width * UNIT;
  const start = low + by + step / 2;
  return {
    at: (z) => {
      const { below, above } = normalLevel(z);
      return by + (below < 0.5 ? low + below * width : high - above * width);
    },
    fill: (digits, rows, out) => fillLine(start, step, digits.words(), rows, out),
  };
}

/** Constants of a loop are its function's arguments: captured by a closure they would be read anew for every row. */
function fillLine(start: number, step: number, digits: Int32Array, rows: number, out: Float64Array): void {
  for (let i = 0; i < rows; i += 4) {
    out[i] = start + step * ((digits[i] as number) >>> 0);
    out[i + 1] = start + step * ((digits[i + 1] as number) >>> 0);
    out[i + 2] = start + step * ((digits[i + 2] as number) >>> 0);
    out[i + 3] = start + step * ((digits[i + 3] as number) >>> 0);
  }
}

/**
 * A triangular input: end + sign sqrt(a + b j) with numbers of the left or the right side, chosen without a branch, which
 * a processor could not foresee.
 */
export function triangular(
  { low, mode, high }: ShapeOf<'triangular'>,
  { from, to }: Window,
  by: number,
): Marginal {
  const width = high - low;
  const mass = massBetween(from, to);
  const [left, right] = [width * (mode - low), width * (high - mode)];
  const middle = ((mode - low) / width - from.below) / mass;
  const cut = Math.min(Math.max(Math.floor(middle * 2147483648), 0), 2147483647);
  const step = mass * UNIT;
  const sides = Float64Array.of(
    ...[high + by, right * (from.above - step / 2), -right * step, -1],
    ...[low + by, left * (from.below + step / 2), left * step, 1],
  );
  return {
    at: (z) => {
      const { below, above } = normalLevel(z);
      if (below < middle) return by + low + Math.sqrt(left * (from.below + mass * below));
      return by + high - Math.sqrt(right * (to.above + mass * above));
    },
    fill: (digits, rows, out) => fillTriangular(sides, cut, digits.words(), rows, out),
  };
}

function fillTriangular(
  sides: Float64Array,
  cut: number,
  digits: Int32Array,
  rows: number,
  out: Float64Array,
): void {
  for (let i = 0; i < rows; i++) {
    const word = digits[i] as number;
    const side = (((word >>> 1) - cut) >>> 31) << 2;
    const sign = sides[side + 3] as number;
    const square = (sides[side + 1] as number) + (sides[side + 2] as number) * (word >>> 0);
    out[i] = (sides[side] as number) + sign * Math.sqrt(square);
  }
}

/** Data: in proportion between neighbours, so that the median of the draws is that of the data. */
export function data({ values }: ShapeOf<'data'>, { from, to }: Window, by: number): Marginal {
  const sorted = Float64Array.from(values, (value) => value + by).sort();
  const last = sorted.length - 1;
  const start = from.below * last;
  const mass = massBetween(from, to) * last;
  const step = mass * UNIT;
  return {
    at: (z) => between(sorted, start + mass * normalLevel(z).below),
    fill: (digits, rows, out) => fillData(sorted, start + step / 2, step, digits.words(), rows, out),
  };
}

function fillData(
  sorted: Float64Array,
  start: number,
  step: number,
  digits: Int32Array,
  rows: number,
  out: Float64Array,
): void {
  for (let i = 0; i < rows; i++) out[i] = between(sorted, start + step * ((digits[i] as number) >>> 0));
}

/** Interpolates in sorted data; the position is from 0 to just below that of the last. */
function between(sorted: Float64Array, position: number): number {
  const k = Math.min(position | 0, sorted.length - 2);
  const right = sorted[k + 1] as number;
  const left = sorted[k] as number;
  return left + (position - k) * (right - left);
}
