import type { ProblemCode } from '../problem/index.ts';
import { levelsOfEnds, massBetween } from './distribution/index.ts';
import type { ShapeOf, Uncertain } from './uncertain.ts';

/** How far the probabilities of a discrete shape may miss one: rounding of decimal fractions, not a missing share. */
const PROBABILITY_SLACK = 1e-9;

/** Shape parameters beyond this make a normal distribution for every purpose, at great cost. */
const LARGEST_K = 1e8;

/** What is wrong with the parameters of a shape; undefined when nothing is. */
export function validateUncertain(u: Uncertain): ProblemCode | undefined {
  if (!parameters(u).every(Number.isFinite)) return 'number-out-of-range';
  switch (u.shape) {
    case 'point':
      return undefined;
    case 'interval90':
    case 'uniform':
      if (u.low > u.high) return 'interval-reversed';
      return u.low < u.high ? undefined : 'shape-invalid';
    case 'range':
      if (u.median < u.low || u.median > u.high) return 'interval-reversed';
      return u.low < u.high ? undefined : 'shape-invalid';
    case 'triangular':
    case 'pert':
      if (u.low > u.high || u.mode < u.low || u.mode > u.high) return 'interval-reversed';
      return u.low < u.high ? undefined : 'shape-invalid';
    case 'normal':
      return u.sd > 0 ? undefined : 'shape-invalid';
    case 'lognormal':
      return u.median > 0 && u.sigma > 0 ? undefined : 'shape-invalid';
    case 'beta':
      return u.alpha > 0 && u.beta > 0 && (u.scale ?? 1) > 0 ? undefined : 'shape-invalid';
    case 'gamma':
      if (u.k > LARGEST_K) return 'number-out-of-range';
      return u.k > 0 && u.scale > 0 ? undefined : 'shape-invalid';
    case 'student':
      return u.scale > 0 && u.df >= 1 ? undefined : 'shape-invalid';
    case 'discrete': {
      const total = u.values.reduce((sum, { probability }) => sum + probability, 0);
      const proper = u.values.every(({ probability }) => probability >= 0);
      return proper && Math.abs(total - 1) <= PROBABILITY_SLACK ? undefined : 'shape-invalid';
    }
    case 'data':
      return u.values.length >= 2 ? undefined : 'shape-invalid';
    case 'shifted':
      return u.of.shape === 'point' ? 'shape-invalid' : validateUncertain(u.of);
    case 'truncated':
      return u.of.shape === 'point' ? 'shape-invalid' : (validateUncertain(u.of) ?? validateEnds(u));
  }
}

/** The least probability that a truncated shape may leave: below it, its ends are a mistake rather than a judgement. */
const LEAST_MASS = 1e-9;

function validateEnds(u: ShapeOf<'truncated'>): ProblemCode | undefined {
  const { low, high } = u;
  if (low === undefined && high === undefined) return 'shape-invalid';
  if (low !== undefined && high !== undefined && low >= high)
    return low > high ? 'interval-reversed' : 'shape-invalid';
  const { from, to } = levelsOfEnds(u);
  return massBetween(from, to) >= LEAST_MASS ? undefined : 'shape-invalid';
}

/** Every number of a shape, but those of the shape within. */
function parameters(u: Uncertain): number[] {
  if (u.shape === 'discrete') return u.values.flatMap(({ value, probability }) => [value, probability]);
  if (u.shape === 'data') return [...u.values];
  return Object.values(u).filter((value) => typeof value === 'number');
}
