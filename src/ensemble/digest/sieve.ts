import type { Grid } from '../summary/grid.ts';
import type { Moments } from '../summary/moments.ts';

/** Cells of an output. A cell is one number: how many values fell into it, and in the highest bit whether it is marked. */
export const CELLS = 512;
export const MARK = 0x8000_0000 | 0;
/** A count has to leave room for the mark, and for the three bits below it that are 0. */
export const MOST_COUNTED = 2 ** 28 - 1;

export function countOf(entry: number): number {
  return entry & MOST_COUNTED;
}

/** Counts the values of outputs by cells, and keeps those that lie in marked ones: in script or in WebAssembly, with the same result. */
export interface Sieve {
  /** Of each output. All 0 at first. */
  readonly cells: readonly Int32Array[];
  /** Keeps values as they are, before there are cells. */
  hold(output: number, values: Float64Array): void;
  /**
   * Takes in the first `rows` values of an output, at most a block, and gives their moments. Those that are no finite numbers are
   * left out.
   */
  sift(output: number, values: Float64Array, rows: number, grid: Grid): Moments;
  /** Takes the marks from cells that are not inside. Most values kept of them are dropped. */
  narrow(output: number, inside: Uint8Array, grid: Grid): void;
  /** What is kept of an output, in pieces. */
  kept(output: number): readonly Float64Array[];
  /** Gives its memory to the next sieve. */
  close(): void;
}

export function unmark(cells: Int32Array, inside: Uint8Array): void {
  for (let cell = 0; cell < CELLS; cell++)
    if (inside[cell] === 0) cells[cell] = countOf(cells[cell] as number);
}
