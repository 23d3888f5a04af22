import type { Program } from '../program/index.ts';
import type { Backend } from './kernel.ts';

/** A program over columns that other parts of its suite may read and write too. */
export interface Part {
  readonly program: Program;
  /** The column of each input. */
  readonly inputs: readonly number[];
  /** The column of each output. Without, the outputs are not kept, but added up over the rows. */
  readonly outputs?: readonly number[];
}

/**
 * Programs made ready to run one after another over one set of columns, so that what one leaves another reads where it
 * stands. All backends give the same bits; a NaN always has the same bits too.
 */
export interface Suite {
  readonly backend: Backend;
  /** BLOCK numbers each, 0 at first, and never reallocated. */
  readonly columns: readonly Float64Array[];
  /**
   * Evaluates rows `from` to `to - 1` by a part; `from` is even. Rows beyond `to` of its output columns hold anything
   * afterwards.
   */
  run(part: number, from: number, to: number): void;
  /**
   * The sum of each output of a part without output columns, over the rows run since the last time it was asked for. Rows of
   * an even number and of an odd one are added up apart, each in their order, and then the two.
   */
  take(part: number): Float64Array;
}

/**
 * A backend: gets parts ready, and gives what makes suites of them, any number, each with columns of its own. Throws where the
 * host does not allow it. A suite in a memory lends so many bytes of it to whoever fills its columns.
 */
export type Prepare = (parts: readonly Part[], columns: number) => (lent: number) => Suite;
