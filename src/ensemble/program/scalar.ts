import { exp, log } from '../../quantity/index.ts';
import type { Binary, Unary } from './program.ts';

/** What each operation means for one number. Every backend gives these bits. */
export const UNARY: { readonly [op in Unary]: (a: number) => number } = {
  neg: (a) => -a,
  abs: Math.abs,
  sqrt: Math.sqrt,
  exp,
  log,
};

export const BINARY: { readonly [op in Binary]: (a: number, b: number) => number } = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  min: Math.min,
  max: Math.max,
  lt: (a, b) => (a < b ? 1 : 0),
  le: (a, b) => (a <= b ? 1 : 0),
  eq: (a, b) => (a === b ? 1 : 0),
};
