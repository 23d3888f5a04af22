/** Draws evaluated at once, at most: the length of every column. */
export const BLOCK = 512;

export type Backend = 'wasm' | 'script' | 'tape';

/** A program made ready to run over columns of draws. All backends give the same bits; a NaN always has the same bits too. */
export interface Kernel {
  readonly backend: Backend;
  /** One column of BLOCK numbers per input of the program; whoever samples writes them. They are never reallocated. */
  readonly inputs: readonly Float64Array[];
  /** One column of BLOCK numbers per output. Rows beyond the draws of the last run hold anything. */
  readonly outputs: readonly Float64Array[];
  /** Evaluates rows 0 to draws - 1. */
  run(draws: number): void;
}

/** The same for a program of whose outputs only the sums over the draws are wanted: nothing is kept of a draw. */
export interface SumKernel {
  readonly backend: Backend;
  readonly inputs: readonly Float64Array[];
  /** Evaluates rows 0 to draws - 1, and adds the outputs to their sums. */
  run(draws: number): void;
  /** The sum of each output since the last time it was asked for; see `Suite` for the order of the additions. */
  take(): Float64Array;
}
