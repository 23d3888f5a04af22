import { INNER, NODES, OCTAVES, PLACES, scoreNodes } from './score-nodes.ts';

/** Cells of one half: no digits at all, then the octaves. */
const HALF = (OCTAVES + 1) * PLACES;
/** Four coefficients a cell. */
export const CELL_BITS = 5;
export const HALF_BYTES = HALF << CELL_BITS;
export const PLACE_BITS = 5;
const FRACTION = 1 / 2147483648;

/**
 * A function of the standard normal score as cubics over 32-bit digits: four coefficients a cell, the lower half first.
 * Cells are fine in proportion to their distance from the nearer end, so tails are as exact as the middle and no value
 * takes another path. The error for the normal score itself is below 1.1e-9.
 */
export function digitTable(value: (z: number) => number): Float64Array {
  const { scores, lowest } = scoreNodes();
  const table = new Float64Array(2 * HALF * 4);
  for (const sign of [1, -1]) {
    const values = new Float64Array(NODES);
    for (let k = 0; k < NODES; k++) values[k] = value(sign * (scores[k] as number));
    const half = sign === 1 ? 0 : HALF;
    for (let octave = 0; octave < OCTAVES; octave++)
      for (let place = 0; place < PLACES; place++) {
        const cell = half + (octave + 1) * PLACES + place;
        cubic(values, (octave * PLACES + place) * 3, table, cell * 4);
      }
    table[half * 4] = value(sign * lowest);
  }
  return table;
}

/** The cubic through four values, its variable running from 0 to 2^31 in the cell. */
function cubic(values: Float64Array, at: number, table: Float64Array, to: number): void {
  const f0 = values[at] as number;
  const f1 = values[at + 1] as number;
  const f2 = values[at + 2] as number;
  const f3 = values[at + 3] as number;
  const x1 = INNER;
  const x2 = 1 - INNER;
  // Divided differences (Newton), then powers.
  const d1 = (f1 - f0) / x1;
  const d12 = (f2 - f1) / (x2 - x1);
  const d23 = (f3 - f2) / (1 - x2);
  const e1 = (d12 - d1) / x2;
  const e2 = (d23 - d12) / (1 - x1);
  const third = e2 - e1;
  table[to] = f0;
  table[to + 1] = (d1 - x1 * (e1 - x2 * third)) * FRACTION;
  table[to + 2] = (e1 - (x1 + x2) * third) * (FRACTION * FRACTION);
  table[to + 3] = third * (FRACTION * FRACTION * FRACTION);
}

/**
 * The function at a word. `wasm-functions.ts` does the same to four words at a time; where this one counts leading zeros,
 * that one reads the exponent of the number that the digits make.
 */
export function lookUp(table: Float64Array, word: number): number {
  const upper = word >> 31;
  const t = word ^ upper;
  const zeros = Math.clz32(t);
  const mantissa = (t << zeros) << 1;
  const at = ((upper & HALF) + ((32 - zeros) << PLACE_BITS) + (mantissa >>> (32 - PLACE_BITS))) << 2;
  const v = (mantissa << PLACE_BITS) >>> 1;
  // The last one first: once its place is known to exist, the others are.
  const third = table[at + 3] as number;
  return (
    (table[at] as number) + v * ((table[at + 1] as number) + v * ((table[at + 2] as number) + v * third))
  );
}
