import { normalLevel, type ShapeOf } from '../../../quantity/index.ts';
import type { Marginal } from './marginal.ts';

const CELLS = 256;
const WORDS = 4294967296;

/** The value that a probability picks: the first, in the order given, whose cumulative probability exceeds it. */
export function pick({ values }: ShapeOf<'discrete'>, u: number): number {
  let reached = 0;
  for (const { value, probability } of values) {
    reached += probability;
    if (reached > u) return value;
  }
  return values.findLast(({ probability }) => probability > 0)?.value ?? Number.NaN;
}

/** A discrete input. A guide by the first eight digits says where the search begins (Chen and Asau 1974). */
export function discrete(shape: ShapeOf<'discrete'>, by: number): Marginal {
  const atoms = shape.values.filter(({ probability }) => probability > 0);
  const table = new Float64Array(2 * atoms.length);
  let reached = 0;
  for (const [k, { value, probability }] of atoms.entries()) {
    reached += probability;
    table[2 * k] = value + by;
    table[2 * k + 1] = k === atoms.length - 1 ? Number.POSITIVE_INFINITY : reached * WORDS;
  }
  const guide = new Int32Array(CELLS);
  for (let cell = 0, k = 0; cell < CELLS; cell++) {
    while ((table[2 * k + 1] as number) <= (cell * WORDS) / CELLS) k += 1;
    guide[cell] = k;
  }
  return {
    at: (z) => pick(shape, normalLevel(z).below) + by,
    fill: (loops, digits, rows, out) => loops.pick({ table, guide }, digits, rows, out),
    table,
  };
}
