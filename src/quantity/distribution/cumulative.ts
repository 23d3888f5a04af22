import { log } from '../elementary/index.ts';
import type { ShapeOf, Uncertain } from '../uncertain.ts';
import { betaLevel } from './beta.ts';
import { gammaLevel } from './gamma.ts';
import { type Level, levelOf } from './level.ts';
import { normalLevel, Z95 } from './normal.ts';
import { betaOfPert } from './pert.ts';
import { studentLevel } from './student.ts';

const BOTTOM: Level = { below: 0, above: 1 };
const TOP: Level = { below: 1, above: 0 };

/**
 * Where a number lies among the values of a valid shape: the inverse of `quantile`. A value that has a probability of
 * its own counts as not yet `reached`, or as reached.
 */
function levelOfValue(u: Uncertain, x: number, own: 'excluded' | 'reached'): Level {
  switch (u.shape) {
    case 'point':
      return x > u.value || (x === u.value && own === 'reached') ? TOP : BOTTOM;
    case 'interval90':
      return ofRange(
        { ...u, median: u.low > 0 ? Math.sqrt(u.low) * Math.sqrt(u.high) : u.low / 2 + u.high / 2 },
        x,
      );
    case 'range':
      return ofRange(u, x);
    case 'normal':
      return normalLevel((x - u.mean) / u.sd);
    case 'lognormal':
      return x > 0 ? normalLevel(log(x / u.median) / u.sigma) : BOTTOM;
    case 'uniform':
      return (
        inside(u, x) ?? { below: (x - u.low) / (u.high - u.low), above: (u.high - x) / (u.high - u.low) }
      );
    case 'triangular':
      return inside(u, x) ?? ofTriangular(u, x);
    case 'pert': {
      const { alpha, beta } = betaOfPert(u);
      const width = u.high - u.low;
      return inside(u, x) ?? betaLevel({ x: (x - u.low) / width, rest: (u.high - x) / width }, alpha, beta);
    }
    case 'beta': {
      const share = x / (u.scale ?? 1);
      return betaLevel({ x: share, rest: 1 - share }, u.alpha, u.beta);
    }
    case 'gamma':
      return gammaLevel(x / u.scale, u.k);
    case 'student':
      return studentLevel((x - u.median) / u.scale, u.df);
    case 'discrete':
      return ofDiscrete(u, x, own);
    case 'data':
      return levelOf(ofSample(u.values, x, own));
    case 'shifted':
      return levelOfValue(u.of, x - u.by, own);
    case 'truncated':
      return ofTruncated(u, x, own);
  }
}

/** The levels of the inner shape between which a truncated one lies; its ends belong to it. */
export function levelsOfEnds({ of, low, high }: ShapeOf<'truncated'>): { from: Level; to: Level } {
  return {
    from: low === undefined ? BOTTOM : levelOfValue(of, low, 'excluded'),
    to: high === undefined ? TOP : levelOfValue(of, high, 'reached'),
  };
}

/** The probability between two levels, from the side where the difference has its digits. */
export function massBetween(from: Level, to: Level): number {
  return from.below < 0.5 ? to.below - from.below : from.above - to.above;
}

function inside({ low, high }: { low: number; high: number }, x: number): Level | undefined {
  if (x <= low) return BOTTOM;
  return x >= high ? TOP : undefined;
}

function ofRange({ low, median, high }: Omit<ShapeOf<'range'>, 'shape'>, x: number): Level {
  if (low > 0 && !(x > 0)) return BOTTOM;
  const end = x < median ? low : high;
  // A side without width: all of it is at the median.
  if (end === median) return x < median ? BOTTOM : TOP;
  const steps = low > 0 ? log(x / median) / log(end / median) : (x - median) / (end - median);
  return normalLevel(x < median ? -steps * Z95 : steps * Z95);
}

function ofTriangular({ low, mode, high }: ShapeOf<'triangular'>, x: number): Level {
  const width = high - low;
  const below = x < mode ? ((x - low) / width) * ((x - low) / (mode - low)) : undefined;
  if (below !== undefined) return levelOf(below);
  const above = ((high - x) / width) * ((high - x) / (high - mode));
  return { below: 1 - above, above };
}

function ofDiscrete({ values }: ShapeOf<'discrete'>, x: number, own: 'excluded' | 'reached'): Level {
  let below = 0;
  let above = 0;
  for (const { value, probability } of values)
    if (value < x || (value === x && own === 'reached')) below += probability;
    else above += probability;
  return { below, above };
}

/** The inverse of the type 7 sample quantile, which runs in proportion between neighbours. */
function ofSample(values: readonly number[], x: number, own: 'excluded' | 'reached'): number {
  const sorted = [...values].sort((a, b) => a - b);
  const smaller = sorted.filter((value) => (own === 'reached' ? value <= x : value < x)).length;
  if (smaller === 0) return 0;
  if (smaller === sorted.length) return 1;
  const [left = 0, right = 0] = sorted.slice(smaller - 1, smaller + 1);
  return (smaller - 1 + (x - left) / (right - left)) / (sorted.length - 1);
}

function ofTruncated(u: ShapeOf<'truncated'>, x: number, own: 'excluded' | 'reached'): Level {
  if (u.low !== undefined && x < u.low) return BOTTOM;
  if (u.high !== undefined && x > u.high) return TOP;
  const { from, to } = levelsOfEnds(u);
  const inner = levelOfValue(u.of, x, own);
  const mass = massBetween(from, to);
  return { below: massBetween(from, inner) / mass, above: massBetween(inner, to) / mass };
}
