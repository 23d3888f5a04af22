import { BLOCK } from './kernel.ts';

/**
 * Distance between the starts of two columns, in numbers. A power of two would map the same row of all columns to the same
 * few cache lines; that cost a factor of up to three.
 */
export const STRIDE = BLOCK + 8;

/** So many columns from the start of a buffer. */
export function columnsIn(buffer: ArrayBufferLike, count: number): Float64Array[] {
  return Array.from({ length: count }, (_, at) => new Float64Array(buffer, at * STRIDE * 8, BLOCK));
}

/**
 * Gives every NaN the same bits: which one an operation makes depends on the machine, and the sign on the order of operands.
 */
export function settleNaN(columns: readonly Float64Array[], from: number, to: number): void {
  for (const column of columns) {
    let sum = 0;
    for (let row = from; row < to; row++) sum += column[row] as number;
    // A sum without NaN has none among its terms. One with NaN may come from infinities of both signs.
    if (!Number.isNaN(sum)) continue;
    const words = new Uint32Array(column.buffer, column.byteOffset, 2 * column.length);
    for (let row = from; row < to; row++) {
      if (!Number.isNaN(column[row])) continue;
      words[2 * row] = 0;
      words[2 * row + 1] = 0x7ff80000;
    }
  }
}
