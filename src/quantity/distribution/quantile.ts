import { exp, log } from '../elementary/index.ts';
import type { ShapeOf, Uncertain } from '../uncertain.ts';
import { betaQuantile } from './beta.ts';
import { levelsOfEnds } from './cumulative.ts';
import { gammaQuantile } from './gamma.ts';
import { type Level, levelBetween } from './level.ts';
import { normalScore, Z95 } from './normal.ts';
import { betaOfPert } from './pert.ts';
import { studentQuantile } from './student.ts';

/**
 * The value of a valid shape at a level, to about 1e-13 of its spread. Of a discrete shape the smallest value whose
 * cumulative probability reaches the level; of data between neighbours in proportion.
 */
export function quantile(u: Uncertain, level: Level): number {
  switch (u.shape) {
    case 'point':
      return u.value;
    case 'interval90':
    case 'range':
    case 'normal':
    case 'lognormal':
      return ofScore(u, normalScore(level));
    case 'uniform':
      return level.below <= 0.5
        ? u.low + level.below * (u.high - u.low)
        : u.high - level.above * (u.high - u.low);
    case 'triangular':
      return ofTriangular(u, level);
    case 'pert':
      return ofPert(u, level);
    case 'beta':
      return betaQuantile(level, u.alpha, u.beta).x * (u.scale ?? 1);
    case 'gamma':
      return gammaQuantile(level, u.k) * u.scale;
    case 'student':
      return u.median + studentQuantile(level, u.df) * u.scale;
    case 'discrete':
      return ofDiscrete(u, level.below);
    case 'data':
      return ofSample(u.values, level.below);
    case 'shifted':
      return quantile(u.of, level) + u.by;
    case 'truncated':
      return ofTruncated(u, level);
  }
}

/** A shape that is a plain function of a standard normal score. */
export type Scored = ShapeOf<'interval90' | 'range' | 'normal' | 'lognormal'>;

/** Its value at that score. */
export function ofScore(u: Scored, z: number): number {
  switch (u.shape) {
    case 'interval90':
      return ofInterval(u, z);
    case 'range':
      return ofRange(u, z);
    case 'normal':
      return u.mean + z * u.sd;
    case 'lognormal':
      return u.median * exp(z * u.sigma);
  }
}

function ofInterval({ low, high }: ShapeOf<'interval90'>, z: number): number {
  if (low > 0) return Math.sqrt(low) * Math.sqrt(high) * exp((z / Z95) * (log(high / low) / 2));
  return low / 2 + high / 2 + (z / Z95) * (high / 2 - low / 2);
}

function ofRange({ low, median, high }: ShapeOf<'range'>, z: number): number {
  const end = z < 0 ? low : high;
  const steps = Math.abs(z) / Z95;
  return low > 0 ? median * exp(steps * log(end / median)) : median + steps * (end - median);
}

function ofTriangular({ low, mode, high }: ShapeOf<'triangular'>, { below, above }: Level): number {
  const width = high - low;
  return below * width < mode - low
    ? low + Math.sqrt(below * width * (mode - low))
    : high - Math.sqrt(above * width * (high - mode));
}

function ofPert(u: ShapeOf<'pert'>, level: Level): number {
  const { alpha, beta } = betaOfPert(u);
  const { x, rest } = betaQuantile(level, alpha, beta);
  return x < rest ? u.low + x * (u.high - u.low) : u.high - rest * (u.high - u.low);
}

function ofDiscrete({ values }: ShapeOf<'discrete'>, p: number): number {
  const sorted = values.filter(({ probability }) => probability > 0).sort((a, b) => a.value - b.value);
  let reached = 0;
  for (const { value, probability } of sorted) {
    reached += probability;
    // 0.1 + 0.2 + 0.2 falls short of one half in binary fractions only.
    if (reached >= p - 1e-12) return value;
  }
  return sorted.at(-1)?.value ?? Number.NaN;
}

/** Sample quantile, linear between order statistics (type 7 of Hyndman and Fan 1996); its median is the usual one. */
function ofSample(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = p * (sorted.length - 1);
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? Number.NaN;
  return below + (above - below) * (position - Math.floor(position));
}

function ofTruncated(u: ShapeOf<'truncated'>, level: Level): number {
  const { from, to } = levelsOfEnds(u);
  const value = quantile(u.of, levelBetween(from, to, level));
  return Math.min(Math.max(value, u.low ?? value), u.high ?? value);
}
