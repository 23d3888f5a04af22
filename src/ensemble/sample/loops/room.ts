import { type Lent, lentIn } from '../../wasm/index.ts';
import type { Room, Wanted } from './loops.ts';
import { scriptRoom } from './script-loops.ts';
import { bytesOfRoom, wasmRoom } from './wasm-loops.ts';

/** From so many draws on, the tables copied into memory are worth it. */
const WORTH_COPYING = 16_384;

/** Bytes of a room for so many draws that columns may have to lend; 0 where it would not use them. */
export function bytesFor(wanted: Wanted, draws: number): number {
  return draws < WORTH_COPYING ? 0 : bytesOfRoom(wanted);
}

/** The end of the memory that all columns stand in, where it is lent and large enough. */
export function lentBy(columns: readonly Float64Array[], bytes: number): Lent | undefined {
  const [first] = columns;
  if (first === undefined || bytes === 0) return undefined;
  const lent = lentIn(first.buffer);
  return lent !== undefined && lent.size >= bytes && columns.every(({ buffer }) => buffer === first.buffer)
    ? lent
    : undefined;
}

/** The fastest room that the host allows; any gives the same bits. */
export function roomFor(wanted: Wanted, draws: number, lent: Lent | undefined): Room {
  if (draws < WORTH_COPYING) return scriptRoom(wanted);
  try {
    return wasmRoom(wanted, lent);
  } catch {
    // A page may forbid code that is made while it runs.
    return scriptRoom(wanted);
  }
}
