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
  const values = Float64Array.from(atoms, ({ value }) => value + by);
  const bounds = new Float64Array(atoms.length);
  let reached = 0;
  for (const [k, { probability }] of atoms.entries()) {
    reached += probability;
    bounds[k] = k === atoms.length - 1 ? Number.POSITIVE_INFINITY : reached * WORDS;
  }
  const guide = new Int32Array(CELLS);
  for (let cell = 0, k = 0; cell < CELLS; cell++) {
    while ((bounds[k] as number) <= (cell * WORDS) / CELLS) k += 1;
    guide[cell] = k;
  }
  return {
    at: (z) => pick(shape, normalLevel(z).below) + by,
    fill: (_loops, digits, rows, out) => fillDiscrete(values, bounds, guide, digits.words(), rows, out),
  };
}

function fillDiscrete(
  values: Float64Array,
  bounds: Float64Array,
  guide: Int32Array,
  digits: Int32Array,
  rows: number,
  out: Float64Array,
): void {
  for (let i = 0; i < rows; i++) {
    const word = digits[i] as number;
    const u = (word >>> 0) + 0.5;
    let k = guide[word >>> 24] as number;
    while (u >= (bounds[k] as number)) k += 1;
    out[i] = values[k] as number;
  }
}
