import { exp, log } from '../../quantity/index.ts';
import type { Operation } from '../program/index.ts';

/** What the tape can do; the number of each is its place here. */
export const OPCODES = [
  ...(['copy', 'neg', 'abs', 'sqrt', 'exp', 'log'] as const),
  ...(['add', 'sub', 'mul', 'div', 'min', 'max', 'lt', 'le', 'eq', 'select'] as const),
] as const;

export type Opcode = (typeof OPCODES)[number];

/**
 * n rows from addresses a, b, c of the heap to d. The mask of an operand is -1 for a column and 0 for a constant, which then
 * stands still. Each loop is a function of its own: one function with a switch is optimised for none of them.
 */
export type Loop = (
  h: Float64Array,
  n: number,
  d: number,
  a: number,
  ma: number,
  b: number,
  mb: number,
  c: number,
  mc: number,
) => void;

const LOOP: { readonly [op in Opcode]: Loop } = {
  copy: (h, n, d, a, ma) => {
    for (let i = 0; i < n; i++) h[d + i] = h[a + (i & ma)] as number;
  },
  neg: (h, n, d, a, ma) => {
    for (let i = 0; i < n; i++) h[d + i] = -(h[a + (i & ma)] as number);
  },
  abs: (h, n, d, a, ma) => {
    for (let i = 0; i < n; i++) h[d + i] = Math.abs(h[a + (i & ma)] as number);
  },
  sqrt: (h, n, d, a, ma) => {
    for (let i = 0; i < n; i++) h[d + i] = Math.sqrt(h[a + (i & ma)] as number);
  },
  exp: (h, n, d, a, ma) => {
    for (let i = 0; i < n; i++) h[d + i] = exp(h[a + (i & ma)] as number);
  },
  log: (h, n, d, a, ma) => {
    for (let i = 0; i < n; i++) h[d + i] = log(h[a + (i & ma)] as number);
  },
  add: (h, n, d, a, ma, b, mb) => {
    for (let i = 0; i < n; i += 4) {
      h[d + i] = (h[a + (i & ma)] as number) + (h[b + (i & mb)] as number);
      h[d + i + 1] = (h[a + ((i + 1) & ma)] as number) + (h[b + ((i + 1) & mb)] as number);
      h[d + i + 2] = (h[a + ((i + 2) & ma)] as number) + (h[b + ((i + 2) & mb)] as number);
      h[d + i + 3] = (h[a + ((i + 3) & ma)] as number) + (h[b + ((i + 3) & mb)] as number);
    }
  },
  sub: (h, n, d, a, ma, b, mb) => {
    for (let i = 0; i < n; i += 4) {
      h[d + i] = (h[a + (i & ma)] as number) - (h[b + (i & mb)] as number);
      h[d + i + 1] = (h[a + ((i + 1) & ma)] as number) - (h[b + ((i + 1) & mb)] as number);
      h[d + i + 2] = (h[a + ((i + 2) & ma)] as number) - (h[b + ((i + 2) & mb)] as number);
      h[d + i + 3] = (h[a + ((i + 3) & ma)] as number) - (h[b + ((i + 3) & mb)] as number);
    }
  },
  mul: (h, n, d, a, ma, b, mb) => {
    for (let i = 0; i < n; i += 4) {
      h[d + i] = (h[a + (i & ma)] as number) * (h[b + (i & mb)] as number);
      h[d + i + 1] = (h[a + ((i + 1) & ma)] as number) * (h[b + ((i + 1) & mb)] as number);
      h[d + i + 2] = (h[a + ((i + 2) & ma)] as number) * (h[b + ((i + 2) & mb)] as number);
      h[d + i + 3] = (h[a + ((i + 3) & ma)] as number) * (h[b + ((i + 3) & mb)] as number);
    }
  },
  div: (h, n, d, a, ma, b, mb) => {
    for (let i = 0; i < n; i++) h[d + i] = (h[a + (i & ma)] as number) / (h[b + (i & mb)] as number);
  },
  min: (h, n, d, a, ma, b, mb) => {
    for (let i = 0; i < n; i++) h[d + i] = Math.min(h[a + (i & ma)] as number, h[b + (i & mb)] as number);
  },
  max: (h, n, d, a, ma, b, mb) => {
    for (let i = 0; i < n; i++) h[d + i] = Math.max(h[a + (i & ma)] as number, h[b + (i & mb)] as number);
  },
  lt: (h, n, d, a, ma, b, mb) => {
    for (let i = 0; i < n; i++) h[d + i] = (h[a + (i & ma)] as number) < (h[b + (i & mb)] as number) ? 1 : 0;
  },
  le: (h, n, d, a, ma, b, mb) => {
    for (let i = 0; i < n; i++) h[d + i] = (h[a + (i & ma)] as number) <= (h[b + (i & mb)] as number) ? 1 : 0;
  },
  eq: (h, n, d, a, ma, b, mb) => {
    for (let i = 0; i < n; i++)
      h[d + i] = (h[a + (i & ma)] as number) === (h[b + (i & mb)] as number) ? 1 : 0;
  },
  select: (h, n, d, a, ma, b, mb, c, mc) => {
    for (let i = 0; i < n; i++)
      h[d + i] = (h[a + (i & ma)] !== 0 ? h[b + (i & mb)] : h[c + (i & mc)]) as number;
  },
};

/** The loops by their number. */
export const LOOPS: readonly Loop[] = OPCODES.map((op) => LOOP[op]);

export function opcodeOf(op: 'copy' | Exclude<Operation['op'], 'input' | 'constant'>): number {
  return OPCODES.indexOf(op);
}
