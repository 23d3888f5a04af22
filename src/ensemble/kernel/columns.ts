import type { Program } from '../program/index.ts';
import { BLOCK } from './kernel.ts';

/**
 * Distance between the starts of two columns, in numbers. A power of two would map the same row of all columns to the same
 * few cache lines; that cost a factor of up to three.
 */
export const STRIDE = BLOCK + 8;

/** The columns of a program at the start of a buffer: inputs, then outputs. */
export function columnsIn(buffer: ArrayBufferLike, program: Program): Columns {
  const { inputs, outputs } = program;
  const column = (at: number): Float64Array => new Float64Array(buffer, at * STRIDE * 8, BLOCK);
  return {
    inputs: inputs.map((_, i) => column(i)),
    outputs: outputs.map((_, i) => column(inputs.length + i)),
  };
}

interface Columns {
  readonly inputs: readonly Float64Array[];
  readonly outputs: readonly Float64Array[];
}

/**
 * Gives every NaN the same bits: which one an operation makes depends on the machine, and the sign on the order of operands.
 */
export function settleNaN(columns: readonly Float64Array[], draws: number): void {
  for (const column of columns) {
    let sum = 0;
    for (let row = 0; row < draws; row++) sum += column[row] as number;
    // A sum without NaN has none among its terms. One with NaN may come from infinities of both signs.
    if (!Number.isNaN(sum)) continue;
    const words = new Uint32Array(column.buffer, column.byteOffset, 2 * column.length);
    for (let row = 0; row < draws; row++) {
      if (!Number.isNaN(column[row])) continue;
      words[2 * row] = 0;
      words[2 * row + 1] = 0x7ff80000;
    }
  }
}
