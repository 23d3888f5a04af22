import { exp } from '../../../quantity/index.ts';
import { BLOCK, STRIDE } from '../../kernel/index.ts';
import { Digits } from '../stream/digits.ts';
import { lookUp } from '../table/digit-table.ts';
import type { Loops, Room, Sides, Wanted } from './loops.ts';

export function scriptRoom({ inputs, scores }: Wanted): Room {
  const every = new Int32Array(BLOCK);
  return {
    loops: scriptLoops,
    digits: Array.from(
      { length: inputs },
      () => new Digits({ quads: new Int32Array(BLOCK / 4), steps: new Int32Array(4), every }),
    ),
    out: undefined,
    scores: Array.from({ length: scores }, () => new Float64Array(STRIDE)),
  };
}

/**
 * Four rows at a time, so that the checks on the arrays are made once for four. Constants of a loop are its function's
 * arguments: captured by a closure they would be read anew for every row.
 */
export const scriptLoops: Loops = {
  table(table, offset, scale, digits, rows, out) {
    if (!digits.isNet) {
      tableOfWords(table, offset, scale, digits.words(), rows, out);
      return;
    }
    tableOfQuads(table, offset, scale, digits.quads, digits.steps, rows, out);
  },

  line(start, step, digits, rows, out) {
    lineOfWords(start, step, digits.words(), rows, out);
  },

  sides({ left, right }: Sides, cut, digits, rows, out) {
    sidesOfWords(Float64Array.of(...right, ...left), cut, digits.words(), rows, out);
  },

  pick({ table, guide }, digits, rows, out) {
    pickOfWords(table, guide, digits.words(), rows, out);
  },

  each(value, of, rows, out) {
    for (let i = 0; i < rows; i++) out[i] = value(of[i] as number);
  },

  affine(offset, scale, scores, rows, out) {
    for (let i = 0; i < rows; i += 4) {
      out[i] = offset + scale * (scores[i] as number);
      out[i + 1] = offset + scale * (scores[i + 1] as number);
      out[i + 2] = offset + scale * (scores[i + 2] as number);
      out[i + 3] = offset + scale * (scores[i + 3] as number);
    }
  },

  exponential(offset, scale, sigma, scores, rows, out) {
    for (let i = 0; i < rows; i++) out[i] = offset + scale * exp(sigma * (scores[i] as number));
  },

  mix(own, ownWeight, score, weight, rows) {
    for (let i = 0; i < rows; i += 4) {
      own[i] = ownWeight * (own[i] as number) + weight * (score[i] as number);
      own[i + 1] = ownWeight * (own[i + 1] as number) + weight * (score[i + 1] as number);
      own[i + 2] = ownWeight * (own[i + 2] as number) + weight * (score[i + 2] as number);
      own[i + 3] = ownWeight * (own[i + 3] as number) + weight * (score[i + 3] as number);
    }
  },
};

function tableOfWords(
  table: Float64Array,
  offset: number,
  scale: number,
  words: Int32Array,
  rows: number,
  out: Float64Array,
): void {
  // Numbers before the loop: an argument's kind would be looked up in every turn.
  const [start, step] = [+offset, +scale];
  for (let i = 0; i < rows; i += 4) {
    out[i] = start + step * lookUp(table, words[i] as number);
    out[i + 1] = start + step * lookUp(table, words[i + 1] as number);
    out[i + 2] = start + step * lookUp(table, words[i + 2] as number);
    out[i + 3] = start + step * lookUp(table, words[i + 3] as number);
  }
}

function tableOfQuads(
  table: Float64Array,
  offset: number,
  scale: number,
  quads: Int32Array,
  steps: Int32Array,
  rows: number,
  out: Float64Array,
): void {
  const zero = steps[0] as number;
  const one = steps[1] as number;
  const two = steps[2] as number;
  const three = steps[3] as number;
  // Numbers before the loop: an argument's kind would be looked up in every turn.
  const [start, step] = [+offset, +scale];
  for (let i = 0; i < rows; i += 4) {
    const word = quads[i >> 2] as number;
    out[i] = start + step * lookUp(table, word ^ zero);
    out[i + 1] = start + step * lookUp(table, word ^ one);
    out[i + 2] = start + step * lookUp(table, word ^ two);
    out[i + 3] = start + step * lookUp(table, word ^ three);
  }
}

function lineOfWords(start: number, step: number, words: Int32Array, rows: number, out: Float64Array): void {
  for (let i = 0; i < rows; i += 4) {
    out[i] = start + step * ((words[i] as number) >>> 0);
    out[i + 1] = start + step * ((words[i + 1] as number) >>> 0);
    out[i + 2] = start + step * ((words[i + 2] as number) >>> 0);
    out[i + 3] = start + step * ((words[i + 3] as number) >>> 0);
  }
}

/** The side is chosen without a branch, which a processor could not foresee. */
function sidesOfWords(
  sides: Float64Array,
  cut: number,
  words: Int32Array,
  rows: number,
  out: Float64Array,
): void {
  for (let i = 0; i < rows; i++) {
    const word = words[i] as number;
    const side = (((word >>> 1) - cut) >>> 31) << 2;
    const square = (sides[side + 1] as number) + (sides[side + 2] as number) * (word >>> 0);
    out[i] = (sides[side] as number) + (sides[side + 3] as number) * Math.sqrt(square);
  }
}

function pickOfWords(
  table: Float64Array,
  guide: Int32Array,
  words: Int32Array,
  rows: number,
  out: Float64Array,
): void {
  for (let i = 0; i < rows; i++) {
    const word = words[i] as number;
    const u = (word >>> 0) + 0.5;
    let at = 2 * (guide[word >>> 24] as number);
    while (u >= (table[at + 1] as number)) at += 2;
    out[i] = table[at] as number;
  }
}
