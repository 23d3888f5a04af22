import type { Digits } from '../stream/digits.ts';
import { INNER, NODES, OCTAVES, PLACES, scoreNodes } from './score-nodes.ts';

/** Cells of one half: octaves by leading zeros from 0 to 32. */
const HALF = 33 * PLACES;
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
        const cell = half + (OCTAVES - octave) * PLACES + place;
        cubic(values, (octave * PLACES + place) * 3, table, cell * 4);
      }
    table[(half + 32 * PLACES) * 4] = value(sign * lowest);
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
 * Writes offset + scale f(digits) for a table of f: where most of an ensemble's sampling time goes. Four rows at a time, so
 * that the checks on the arrays are made once for four; the columns have room for a multiple of four.
 */
export function fillFromTable(
  table: Float64Array,
  offset: number,
  scale: number,
  digits: Digits,
  rows: number,
  out: Float64Array,
): void {
  const { steps } = digits;
  if (steps === undefined) fillWords(table, offset, scale, digits.words(), rows, out);
  else fillQuads(table, offset, scale, digits.quads, ...steps, rows, out);
}

function fillWords(
  table: Float64Array,
  offset: number,
  scale: number,
  words: Int32Array,
  rows: number,
  out: Float64Array,
): void {
  for (let i = 0; i < rows; i += 4) {
    out[i] = offset + scale * lookUp(table, words[i] as number);
    out[i + 1] = offset + scale * lookUp(table, words[i + 1] as number);
    out[i + 2] = offset + scale * lookUp(table, words[i + 2] as number);
    out[i + 3] = offset + scale * lookUp(table, words[i + 3] as number);
  }
}

function fillQuads(
  table: Float64Array,
  offset: number,
  scale: number,
  quads: Int32Array,
  one: number,
  two: number,
  three: number,
  rows: number,
  out: Float64Array,
): void {
  for (let i = 0; i < rows; i += 4) {
    const word = quads[i >> 2] as number;
    out[i] = offset + scale * lookUp(table, word);
    out[i + 1] = offset + scale * lookUp(table, word ^ one);
    out[i + 2] = offset + scale * lookUp(table, word ^ two);
    out[i + 3] = offset + scale * lookUp(table, word ^ three);
  }
}

function lookUp(table: Float64Array, word: number): number {
  const upper = word >> 31;
  const t = word ^ upper;
  const zeros = Math.clz32(t);
  const mantissa = (t << zeros) << 1;
  const at = ((upper & HALF) + (zeros << 5) + (mantissa >>> 27)) << 2;
  const v = (mantissa << 5) >>> 1;
  // The last one first: once its place is known to exist, the others are.
  const third = table[at + 3] as number;
  return (
    (table[at] as number) + v * ((table[at + 1] as number) + v * ((table[at + 2] as number) + v * third))
  );
}
