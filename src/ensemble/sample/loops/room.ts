import type { Room, Wanted } from './loops.ts';
import { scriptRoom } from './script-loops.ts';
import { wasmRoom } from './wasm-loops.ts';

/** From so many draws on, the tables copied into memory are worth it. */
const WORTH_COPYING = 16_384;

/** The fastest room that the host allows; any gives the same bits. */
export function roomFor(wanted: Wanted, draws: number): Room {
  if (draws < WORTH_COPYING) return scriptRoom(wanted);
  try {
    return wasmRoom(wanted);
  } catch {
    // A page may forbid code that is made while it runs.
    return scriptRoom(wanted);
  }
}
