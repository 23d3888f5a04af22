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
  /** `k` is the shape parameter: mean k scale, variance k scale squared. */
  | { readonly shape: 'gamma'; readonly k: number; readonly scale: number }
  /** Student's t, stretched by `scale` around its median; `df` degrees of freedom, 1 or more. */
  | { readonly shape: 'student'; readonly median: number; readonly scale: number; readonly df: number }
  | {
      readonly shape: 'discrete';
      readonly values: readonly { readonly value: number; readonly probability: number }[];
    }
  | { readonly shape: 'data'; readonly values: readonly number[] }
  /** A shape given that it lies from `low` to `high`; an end that is absent is open. */
  | { readonly shape: 'truncated'; readonly of: Uncertain; readonly low?: number; readonly high?: number }
  /** A shape moved by a constant. */
  | { readonly shape: 'shifted'; readonly of: Uncertain; readonly by: number };

/** One kind of `Uncertain`. */
export type ShapeOf<S extends Uncertain['shape']> = Extract<Uncertain, { shape: S }>;

/** Tells a gap from a value. */
export function isGap(value: Uncertain | Gap): value is Gap {
  return 'gap' in value;
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
    case 'gamma':
      return { shape: 'gamma', k: u.k, scale: u.scale * factor };
    case 'student':
      return { shape: 'student', median: u.median * factor, scale: u.scale * factor, df: u.df };
    case 'discrete':
      return { shape: 'discrete', values: u.values.map((atom) => ({ ...atom, value: atom.value * factor })) };
    case 'data':
      return { shape: 'data', values: u.values.map((value) => value * factor) };
    case 'shifted':
      return { shape: 'shifted', of: scaleUncertain(u.of, factor), by: u.by * factor };
    case 'truncated':
      return {
        shape: 'truncated',
        of: scaleUncertain(u.of, factor),
        ...(u.low !== undefined && { low: u.low * factor }),
        ...(u.high !== undefined && { high: u.high * factor }),
      };
  }
}
