import type { Loops } from '../loops/loops.ts';
import type { Digits } from '../stream/digits.ts';

/** The distribution of one input, as the sampler needs it. */
export interface Marginal {
  /** The value at a standard normal score. */
  at(z: number): number;
  /** Values of digit words, u = (j + 1/2) / 2^32. */
  fill(loops: Loops, digits: Digits, rows: number, out: Float64Array): void;
  /** What `fill` looks its values up in. */
  readonly table?: Float64Array;
  /** Of shapes that are offset + scale z (sigma 0) or offset + scale exp(sigma z): these numbers. */
  readonly scored?: Scored;
}

export interface Scored {
  readonly offset: number;
  readonly scale: number;
  readonly sigma: number;
}

/** 2^-32: what the last digit of a word is worth. */
export const UNIT = 1 / 4294967296;
