import type { Room, Wanted } from '../../../src/ensemble/sample/loops/loops.ts';
import { scriptRoom } from '../../../src/ensemble/sample/loops/script-loops.ts';
import { wasmRoom } from '../../../src/ensemble/sample/loops/wasm-loops.ts';
import { marginalOf } from '../../../src/ensemble/sample/shape/index.ts';
import type { Digits } from '../../../src/ensemble/sample/stream/digits.ts';
import type { Uncertain } from '../../../src/quantity/index.ts';

export type MakeRoom = (wanted: Wanted) => Room;

export const ROOMS = { script: scriptRoom, wasm: wasmRoom } satisfies Record<string, MakeRoom>;

/** A distribution at digit words, at most 512 of them. */
export function ofWords(
  value: Uncertain,
  words: readonly number[],
  make: MakeRoom = scriptRoom,
): Float64Array {
  return drawnIn(value, make, words.length, ([digits]) => {
    digits?.setRandom(Int32Array.of(1, 2, 3, 4), 0);
    digits?.words().set(words);
  });
}

/** A distribution at the words of a block of a net. */
export function ofNet(value: Uncertain, net: Int32Array, block: number, make: MakeRoom): Float64Array {
  return drawnIn(value, make, 512, ([digits]) => digits?.setNet(net, block));
}

function drawnIn(
  value: Uncertain,
  make: MakeRoom,
  rows: number,
  setDigits: (digits: Room['digits']) => void,
): Float64Array {
  const marginal = marginalOf(value);
  const { table } = marginal;
  const room = make({ inputs: 1, scores: 0, tables: table === undefined ? [] : [table] });
  setDigits(room.digits);
  const out = room.out ?? new Float64Array(512);
  marginal.fill(room.loops, room.digits[0] as Digits, rows, out);
  return out.slice(0, rows);
}
