import type { Digits } from '../stream/digits.ts';

/** The distribution of one input, as the sampler needs it. */
export interface Marginal {
  /** The value at a standard normal score. */
  at(z: number): number;
  /** Values of digit words, u = (j + 1/2) / 2^32. */
  fill(digits: Digits, rows: number, out: Float64Array): void;
  /** Values of standard normal scores; where absent, `at` gives them one by one. */
  readonly fillScores?: (scores: Float64Array, rows: number, out: Float64Array) => void;
}

/** 2^-32: what the last digit of a word is worth. */
export const UNIT = 1 / 4294967296;
