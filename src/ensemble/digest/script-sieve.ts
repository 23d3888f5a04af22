import { finiteRows } from '../summary/finite.ts';
import { cellOf, type Grid } from '../summary/grid.ts';
import { blockMoments, type Moments } from '../summary/moments.ts';
import { CELLS, type Sieve, unmark } from './sieve.ts';
import { roomOfEach, Trays } from './trays.ts';

export class ScriptSieve implements Sieve {
  readonly cells: readonly Int32Array[];
  readonly #trays: Trays;

  constructor(outputs: number) {
    const room = roomOfEach(outputs);
    this.#trays = new Trays(outputs, () => ({ cells: new Int32Array(CELLS), room: new Float64Array(room) }));
    this.cells = this.#trays.cells;
  }

  hold(output: number, values: Float64Array): void {
    this.#trays.add(output, values);
  }

  sift(output: number, values: Float64Array, rows: number, grid: Grid): Moments {
    return siftInScript(this.#trays, output, values, rows, grid);
  }

  narrow(output: number, inside: Uint8Array, grid: Grid): void {
    unmark(this.cells[output] as Int32Array, inside);
    moveInScript(this.#trays, output, grid, 0, 0);
  }

  kept(output: number): readonly Float64Array[] {
    return this.#trays.of(output);
  }

  close(): void {
    // The collector has it.
  }
}

/** One block of one output, whatever its values are. */
export function siftInScript(
  trays: Trays,
  output: number,
  values: Float64Array,
  rows: number,
  { low, scale, top }: Grid,
): Moments {
  const moments = blockMoments(values, 0, rows);
  const known = finiteRows(values, rows, moments.missing);
  const cells = trays.cells[output] as Int32Array;
  const room = trays.rooms[output] as Float64Array;
  let size = trays.sizes[output] as number;
  for (let row = 0; row < moments.count; row++) {
    const value = known[row] as number;
    const cell = cellOf(value, low, scale, top);
    const entry = cells[cell] as number;
    cells[cell] = entry + 1;
    // Written in any case, and moved on by the mark: no branch to guess.
    room[size] = value;
    size += entry >>> 31;
  }
  trays.hold(output, size);
  return moments;
}

/** Of the values kept of an output, moves those of marked cells from place `from` on to place `to` and after it, where the last is. */
export function moveInScript(
  trays: Trays,
  output: number,
  { low, scale, top }: Grid,
  from: number,
  to: number,
): void {
  const [cells, room] = [trays.cells[output] as Int32Array, trays.rooms[output] as Float64Array];
  let size = to;
  for (let at = from; at < (trays.sizes[output] as number); at++) {
    const value = room[at] as number;
    room[size] = value;
    size += (cells[cellOf(value, low, scale, top)] as number) >>> 31;
  }
  trays.hold(output, size);
}
