import { type Level, massBetween, normalLevel, type ShapeOf } from '../../../quantity/index.ts';
import type { Sides } from '../loops/loops.ts';
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
    fill: (loops, digits, rows, out) => loops.line(start, step, digits, rows, out),
  };
}

/**
 * A triangular input: end + sign sqrt(a + b j) with numbers of the left or the right side.
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
  const sides: Sides = {
    right: [high + by, right * (from.above - step / 2), -right * step, -1],
    left: [low + by, left * (from.below + step / 2), left * step, 1],
  };
  return {
    at: (z) => {
      const { below, above } = normalLevel(z);
      if (below < middle) return by + low + Math.sqrt(left * (from.below + mass * below));
      return by + high - Math.sqrt(right * (to.above + mass * above));
    },
    fill: (loops, digits, rows, out) => loops.sides(sides, cut, digits, rows, out),
  };
}

/** Data: in proportion between neighbours, so that the median of the draws is that of the data. */
export function data({ values }: ShapeOf<'data'>, { from, to }: Window, by: number): Marginal {
  const sorted = Float64Array.from(values, (value) => value + by).sort();
  const last = sorted.length - 1;
  const start = from.below * last;
  const mass = massBetween(from, to) * last;
  const step = mass * UNIT;
  const first = start + step / 2;
  const ofWord = (word: number): number => between(sorted, first + step * (word >>> 0));
  return {
    at: (z) => between(sorted, start + mass * normalLevel(z).below),
    fill: (loops, digits, rows, out) => loops.each(ofWord, digits.words(), rows, out),
  };
}

/** Interpolates in sorted data; the position is from 0 to just below that of the last. */
function between(sorted: Float64Array, position: number): number {
  const k = Math.min(position | 0, sorted.length - 2);
  const right = sorted[k + 1] as number;
  const left = sorted[k] as number;
  return left + (position - k) * (right - left);
}
