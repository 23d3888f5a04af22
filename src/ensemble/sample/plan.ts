import type { Uncertain } from '../../quantity/index.ts';

/** An uncertain input of a model; its value is never a point. */
export interface InputSpec {
  readonly name: string;
  readonly value: Uncertain;
}

/** Spearman's rank correlation of two inputs, from -1 to 1. */
export interface Correlation {
  readonly a: string;
  readonly b: string;
  readonly rank: number;
}

/** What to draw. The draws depend on this alone. */
export interface SamplingPlan {
  readonly inputs: readonly InputSpec[];
  readonly correlations: readonly Correlation[];
  readonly seed: number;
  /** Rounded up to a multiple of the randomisations. */
  readonly draws: number;
  /** Scrambled Sobol points, or pseudo-random ones. */
  readonly method: 'sobol' | 'random';
  /** Independent repetitions, from whose scatter an error is estimated; 16 by custom. */
  readonly randomisations: number;
}

export interface Block {
  readonly first: number;
  readonly rows: number;
  readonly randomisation: number;
}

/** Draws of a plan, by blocks of rows. */
export interface Sampler {
  /** Draws after rounding. */
  readonly draws: number;
  readonly blocks: number;
  readonly randomisations: number;
  /** Rows of a block and the randomisation it belongs to; a block never spans two. */
  block(b: number): Block;
  /** Of memory that it works in where the columns lend it; see `compileSuite`. */
  readonly bytes: number;
  /** Lays out what it needs to fill these columns. The first block does it otherwise, and then takes longer. */
  prepare(columns: readonly Float64Array[]): void;
  /** Writes block b of every input into the columns. Any block, in any order, gives the same bits. */
  fill(b: number, columns: readonly Float64Array[]): void;
  /** The value of an input at a standard normal score, independent of the others. */
  valueAt(input: number, z: number): number;
  /**
   * A row for each input: its own normal score is the row times the independent scores of all inputs. The rows of inputs
   * that nothing correlates are those of the identity. Within a group the first by name keeps its own score.
   */
  readonly factor: readonly Float64Array[];
}
