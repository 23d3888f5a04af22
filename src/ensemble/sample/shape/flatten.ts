import type { Uncertain } from '../../../quantity/index.ts';

/** A shape that holds no other. */
export type Plain = Exclude<Uncertain, { shape: 'truncated' | 'shifted' | 'point' }>;

/** What nested truncations and shifts come to: a shape within ends, then moved by a constant. */
export interface Flat {
  readonly of: Plain;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly by: number;
}

/** Unfolds a shape. A discrete or uniform one takes its ends over. Throws RangeError for a point, which nobody draws. */
export function flatten(value: Uncertain): Flat {
  switch (value.shape) {
    case 'point':
      throw new RangeError('A point has no distribution to draw from');
    case 'shifted': {
      const inner = flatten(value.of);
      return { ...inner, by: inner.by + value.by };
    }
    case 'truncated': {
      const inner = flatten(value.of);
      const low = higher(inner.low, value.low === undefined ? undefined : value.low - inner.by);
      const high = lower(inner.high, value.high === undefined ? undefined : value.high - inner.by);
      return takenOver({ ...inner, low, high });
    }
    default:
      return { of: value, low: undefined, high: undefined, by: 0 };
  }
}

const higher = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a;
const lower = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a;

function takenOver(flat: Flat): Flat {
  const { of, low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY, by } = flat;
  const open = { low: undefined, high: undefined, by };
  if (of.shape === 'uniform')
    return { of: { ...of, low: Math.max(low, of.low), high: Math.min(high, of.high) }, ...open };
  if (of.shape !== 'discrete') return flat;
  const values = of.values.filter(({ value }) => value >= low && value <= high);
  const total = values.reduce((sum, { probability }) => sum + probability, 0);
  const scaled = values.map((atom) => ({ ...atom, probability: atom.probability / total }));
  return { of: { ...of, values: scaled }, ...open };
}
