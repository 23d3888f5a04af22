import { placeRanks } from './order.ts';

/**
 * Equal cells from `low` on; the first and the last also take what lies beyond them. Cell numbers never fall as values
 * rise, so the counts tell which cell holds the value of a given rank, and only that cell has to be put in order.
 * `scale` is cells per unit, and 0 where the sample was all one value.
 */
export interface Grid {
  readonly low: number;
  readonly scale: number;
  /** Number of the last cell. */
  readonly top: number;
}

const SAMPLE = 256;
/** Of the sample on either side, the part left beyond the cells: a far tail must not stretch those of the middle. */
const TRIMMED = 1 / 64;
const MOST_CELLS = 1024;
const FEWEST_CELLS = 32;
/** Values per cell on average, before a large column reaches the most cells. */
const PER_CELL = 16;
/** The golden ratio in 32 bits. Steps of a power of two would meet a Sobol sequence in one corner only. */
const GOLDEN = 0x9e3779b1;

/** Cells for the finite values from `from` to before `to`, from a fixed sample of them; as many as suit their number. */
export function gridFor(values: Float64Array, from: number, to: number): Grid {
  const cells = Math.max(FEWEST_CELLS, Math.min(MOST_CELLS, Math.floor((to - from) / PER_CELL)));
  return gridOf(values, from, to, cells, SAMPLE);
}

/** So many cells, from a sample of so many. */
export function gridOf(values: Float64Array, from: number, to: number, cells: number, size: number): Grid {
  const sample = new Float64Array(size);
  for (let k = 0; k < size; k++) {
    const share = (Math.imul(k, GOLDEN) >>> 0) / 0x1_0000_0000;
    sample[k] = values[from + Math.floor(share * (to - from))] as number;
  }
  const first = Math.floor(size * TRIMMED);
  const last = size - 1 - first;
  placeRanks(sample, 0, size - 1, [first, last]);
  const low = sample[first] as number;
  const high = sample[last] as number;
  return { low, scale: high > low ? cells / (high - low) : 0, top: cells - 1 };
}

/** The one rule of which value lies in which cell; NaN comes to the first. */
export function cellOf(value: number, low: number, scale: number, top: number): number {
  return Math.min(Math.max((value - low) * scale, 0), top) | 0;
}

/** The work over all values of a column, in script or in WebAssembly, to the same result. */
export interface CellWork {
  /**
   * Adds to `counts` how many values fall into each cell. True when all of them are numbers; false when some are NaN or
   * infinite.
   */
  count(values: Float64Array, from: number, to: number, grid: Grid, counts: Int32Array): boolean;
  /** Copies the values of cells whose mark is not 0, in their order, to the beginning of `kept`. Gives their number. */
  keep(
    values: Float64Array,
    from: number,
    to: number,
    grid: Grid,
    marks: Uint8Array,
    kept: Float64Array,
  ): number;
  /** How many values lie above and below a threshold; undefined where some are NaN or infinite. */
  beside(values: Float64Array, from: number, to: number, threshold: number): Beside | undefined;
}

export interface Beside {
  readonly above: number;
  readonly below: number;
}
