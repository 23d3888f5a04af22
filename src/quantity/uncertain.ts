import type { ProblemCode } from '../problem/index.ts';

/** Not known, or not applicable; zero is neither. The reason is for readers. */
export interface Gap {
  readonly gap: 'unknown' | 'inapplicable';
  readonly reason: string;
}

/** A quantity as stated: a point or a distribution, in the unit that stands beside it. */
export type Uncertain =
  | { readonly shape: 'point'; readonly value: number }
  /** 90% interval: lognormal when both ends are positive, else normal. */
  | { readonly shape: 'interval90'; readonly low: number; readonly high: number }
  /** 90% interval around a stated median, the two sides of their own width: in logarithms when positive. */
  | { readonly shape: 'range'; readonly low: number; readonly median: number; readonly high: number }
  | { readonly shape: 'normal'; readonly mean: number; readonly sd: number }
  /** `sigma` is the standard deviation of the natural logarithm. */
  | { readonly shape: 'lognormal'; readonly median: number; readonly sigma: number }
  | { readonly shape: 'uniform'; readonly low: number; readonly high: number }
  | { readonly shape: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  /** Beta on [low, high] with mean (low + 4 mode + high) / 6. */
  | { readonly shape: 'pert'; readonly low: number; readonly mode: number; readonly high: number }
  /** Beta on [0, 1], or on [0, scale] where a conversion of units has stretched it. */
  | { readonly shape: 'beta'; readonly alpha: number; readonly beta: number; readonly scale?: number }
  | {
      readonly shape: 'discrete';
      readonly values: readonly { readonly value: number; readonly probability: number }[];
    }
  | { readonly shape: 'data'; readonly values: readonly number[] };

/** Tells a gap from a value. */
export function isGap(value: Uncertain | Gap): value is Gap {
  return 'gap' in value;
}

/** How far the probabilities of a discrete shape may miss one: rounding of decimal fractions, not a missing share. */
const PROBABILITY_SLACK = 1e-9;

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
    case 'discrete': {
      const total = u.values.reduce((sum, { probability }) => sum + probability, 0);
      const proper = u.values.every(({ probability }) => probability >= 0);
      return proper && Math.abs(total - 1) <= PROBABILITY_SLACK ? undefined : 'shape-invalid';
    }
    case 'data':
      return u.values.length >= 2 ? undefined : 'shape-invalid';
  }
}

/** Every number of a shape. */
function parameters(u: Uncertain): number[] {
  if (u.shape === 'discrete') return u.values.flatMap(({ value, probability }) => [value, probability]);
  if (u.shape === 'data') return [...u.values];
  return Object.values(u).filter((value) => typeof value === 'number');
}

/** The same quantity in another unit. `factor` is positive, as factors between units are. */
export function scaleUncertain(u: Uncertain, factor: number): Uncertain {
  if (!(factor > 0)) throw new RangeError(`A factor between units is positive, not ${factor}`);
  switch (u.shape) {
    case 'point':
      return { shape: 'point', value: u.value * factor };
    case 'interval90':
    case 'uniform':
      return { shape: u.shape, low: u.low * factor, high: u.high * factor };
    case 'range':
      return { shape: 'range', low: u.low * factor, median: u.median * factor, high: u.high * factor };
    case 'triangular':
    case 'pert':
      return { shape: u.shape, low: u.low * factor, mode: u.mode * factor, high: u.high * factor };
    case 'normal':
      return { shape: 'normal', mean: u.mean * factor, sd: u.sd * factor };
    case 'lognormal':
      return { shape: 'lognormal', median: u.median * factor, sigma: u.sigma };
    case 'beta':
      return { ...u, scale: (u.scale ?? 1) * factor };
    case 'discrete':
      return { shape: 'discrete', values: u.values.map((atom) => ({ ...atom, value: atom.value * factor })) };
    case 'data':
      return { shape: 'data', values: u.values.map((value) => value * factor) };
  }
}
