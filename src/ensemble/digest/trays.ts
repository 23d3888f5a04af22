import { BLOCK } from '../kernel/index.ts';

/** Most and fewest values kept of an output before they are moved away, and about how many of all outputs. */
const MOST_ROOM = 24 * BLOCK;
const LEAST_ROOM = 8 * BLOCK;
const ALL_ROOM = 2 ** 23;

/** Values that the room of one of so many outputs has place for. */
export function roomOfEach(outputs: number): number {
  const share = BLOCK * Math.floor(ALL_ROOM / BLOCK / outputs);
  return Math.max(LEAST_ROOM, Math.min(MOST_ROOM, share));
}

/** What a sieve leaves of each output: counts by cell, and values kept. */
export class Trays {
  readonly cells: readonly Int32Array[];
  /** The latest values kept, and how many they are. */
  readonly rooms: readonly Float64Array[];
  readonly sizes: Int32Array;
  readonly #moved: Float64Array[][];

  /** @param arrays where to put the cells and the room of an output */
  constructor(
    outputs: number,
    arrays: (output: number) => { readonly cells: Int32Array; readonly room: Float64Array },
  ) {
    const all = Array.from({ length: outputs }, (_, output) => arrays(output));
    this.cells = all.map(({ cells }) => cells);
    this.rooms = all.map(({ room }) => room);
    this.sizes = new Int32Array(outputs);
    this.#moved = all.map(() => []);
  }

  add(output: number, values: Float64Array): void {
    const size = this.sizes[output] as number;
    this.rooms[output]?.set(values, size);
    this.hold(output, size + values.length);
  }

  /** Sets how many values the room of an output now holds, and sees to it that one block more fits in. */
  hold(output: number, size: number): void {
    this.sizes[output] = size;
    if (size > (this.rooms[output] as Float64Array).length - BLOCK) this.#move(output);
  }

  /** All values kept of an output, in pieces. */
  of(output: number): readonly Float64Array[] {
    return [...(this.#moved[output] as Float64Array[]), this.#latest(output)];
  }

  #move(output: number): void {
    this.#moved[output]?.push(this.#latest(output).slice());
    this.sizes[output] = 0;
  }

  #latest(output: number): Float64Array {
    return (this.rooms[output] as Float64Array).subarray(0, this.sizes[output]);
  }
}
