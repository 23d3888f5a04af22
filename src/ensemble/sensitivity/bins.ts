import { exp, levelOf, normalScore } from '../../quantity/index.ts';
import { countBelow } from './ranks.ts';

/** Enough that the mean within a bin loses nothing visible of a smooth curve; an input with fewer values has a bin for each. */
const BINS = 128;

/** The draws of one input sorted into bins of nearly equal counts; equal values always share a bin. */
export interface Bins {
  /** Mean standard normal score of each bin by rank: the input's own curve straightened, so that one basis fits all shapes. */
  readonly scores: Float64Array;
  /** Bin of each draw. */
  readonly of: Uint8Array;
}

export function binsOf(values: Float64Array): Bins {
  const ascending = values.slice().sort();
  const starts = startsOf(ascending);
  const of = Uint8Array.from(values, (value) => countBelow(starts, value, true) - 1);
  const edges = [...starts].map((start) => countBelow(ascending, start, false) / values.length);
  const scores = Float64Array.from(edges, (from, bin) => meanScore(from, edges[bin + 1] ?? 1));
  return { scores, of };
}

/** Least value of each bin. */
function startsOf(ascending: Float64Array): Float64Array {
  const values = new Set<number>();
  for (const value of ascending) {
    values.add(value);
    if (values.size > BINS) break;
  }
  if (values.size <= BINS) return Float64Array.from(values);
  const quantiles = Array.from({ length: BINS }, (_, bin) => Math.floor((bin * ascending.length) / BINS));
  return Float64Array.from(new Set(quantiles.map((at) => ascending[at] as number)));
}

const INVERSE_ROOT_TWO_PI = 0.3989422804014327;
/** Densities at quantiles. Inputs without ties ask for the same ones. */
const known = new Map<number, number>();

/** Mean of a standard normal variable between two of its quantiles. */
function meanScore(from: number, to: number): number {
  return (densityAt(from) - densityAt(to)) / (to - from);
}

/** Standard normal density at its quantile. */
function densityAt(p: number): number {
  if (p <= 0 || p >= 1) return 0;
  const before = known.get(p);
  if (before !== undefined) return before;
  const z = normalScore(levelOf(p));
  const density = INVERSE_ROOT_TWO_PI * exp(-0.5 * z * z);
  if (known.size < 4096) known.set(p, density);
  return density;
}
