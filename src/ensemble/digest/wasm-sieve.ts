import { BLOCK } from '../kernel/index.ts';
import type { Grid } from '../summary/grid.ts';
import { corrected, type Moments } from '../summary/moments.ts';
import { cellRule } from '../summary/wasm-cell-rule.ts';
import {
  Code,
  type FunctionBody,
  functionsOf,
  memoryOf,
  moduleBytes,
  PAGE,
  type Run,
} from '../wasm/index.ts';
import { moveInScript, siftInScript } from './script-sieve.ts';
import { CELLS, type Sieve, unmark } from './sieve.ts';
import { roomOfEach, Trays } from './trays.ts';

/** Values that are added up at a time. */
const TURN = 4;
/** Bytes at which parts of the memory begin: values of a block, sums of pairs; then cells and what is kept, by output. */
const AT = { values: 0, sums: 8 * BLOCK, outputs: 8 * BLOCK + 64 } as const;
const CELL_BYTES = 4 * CELLS;

/** Types of the parameters of a grid: low, scale, top, and the address of the first cell. */
const GRID = ['f64', 'f64', 'i32', 'i32'] as const;

/** What a loop does with the cells of its pairs, whose grid is in the parameters. */
function overCells(code: Code, [low, scale, top, first]: readonly [number, number, number, number]) {
  const [firsts, cells] = code.vectors(2);
  const [address, entry] = [code.local('i32'), code.local('i32')];
  const toCells = cellRule(code, low, scale, top);
  code.get(first).do('splat32').set(firsts);
  return {
    /** Finds the addresses of the cells of the pair on the stack. */
    find(): void {
      toCells();
      code.whole(2).do('shiftLeft32').get(firsts).do('add32').set(cells);
    },
    /** Writes a lane of `pair` to `out` in any case, and moves `out` on if its cell is marked: no branch to guess. */
    keep(which: 0 | 1, pair: number, out: number, counts: boolean): void {
      code.get(out).get(pair).storeLane(which);
      code.get(cells).lane(which);
      if (counts) {
        code.keep(address).get(address).memory('load').keep(entry);
        code.whole(1).plain('addWhole').memory('store');
      } else code.memory('load').set(entry);
      // 8 bytes, where the highest bit is set.
      code.get(out).get(entry).whole(28).plain('shiftRightWhole').plain('addWhole').set(out);
    },
  };
}

/** (end): leaves the sums of every fourth value. */
function adding(): FunctionBody {
  const END = 0;
  const code = new Code(['i32']);
  const at = code.local('i32');
  const sums = code.vectors(2);
  code.loop(at, 8 * TURN, END, () => {
    for (const [which, sum] of sums.entries())
      code
        .get(sum)
        .get(at)
        .load(AT.values + 16 * which)
        .do('add')
        .set(sum);
  });
  for (const [which, sum] of sums.entries())
    code
      .whole(0)
      .get(sum)
      .store(AT.sums + 16 * which);
  return code.end();
}

/**
 * (end, mean, out, grid) -> out: counts the cell of every value, and keeps those of marked cells from `out` on. Leaves the sums of
 * the distances to the mean, and of their squares.
 */
function sifting(): FunctionBody {
  const [END, MEAN, OUT] = [0, 1, 2];
  const code = new Code(['i32', 'f64', 'i32', ...GRID]);
  const at = code.local('i32');
  const [means, pair, distance, drift, squares] = code.vectors(5);
  const cells = overCells(code, [3, 4, 5, 6]);
  code.get(MEAN).do('splat').set(means);
  code.loop(at, 16, END, () => {
    code.get(at).load(AT.values).keep(pair);
    cells.find();
    cells.keep(0, pair, OUT, true);
    cells.keep(1, pair, OUT, true);
    code.get(pair).get(means).do('sub').keep(distance).get(drift).do('add').set(drift);
    code.get(distance).get(distance).do('mul').get(squares).do('add').set(squares);
  });
  code
    .whole(0)
    .get(drift)
    .store(AT.sums)
    .whole(0)
    .get(squares)
    .store(AT.sums + 16);
  return code.get(OUT).end('i32');
}

/** (at, end, out, grid) -> out: moves the values of marked cells from `at` to `out`. */
function moving(): FunctionBody {
  const [ROW, END, OUT] = [0, 1, 2];
  const code = new Code(['i32', 'i32', 'i32', ...GRID]);
  const pair = code.local();
  const cells = overCells(code, [3, 4, 5, 6]);
  code.loop(ROW, 16, END, () => {
    code.get(ROW).load().keep(pair);
    cells.find();
    cells.keep(0, pair, OUT, false);
    cells.keep(1, pair, OUT, false);
  });
  return code.get(OUT).end('i32');
}

let known: WebAssembly.Module | undefined;
/** Of the sieve closed last: to touch fresh memory takes longer than to work in it. */
let spare: WebAssembly.Memory | undefined;

/** Two values to an instruction, to the bits of `blockMoments` and the cells of `cellOf`. */
export class WasmSieve implements Sieve {
  readonly cells: readonly Int32Array[];
  readonly #trays: Trays;
  readonly #memory: WebAssembly.Memory;
  readonly #block: Float64Array;
  readonly #sums: Float64Array;
  readonly #add: Run;
  readonly #sift: Run;
  readonly #move: Run;

  /** Throws where the page forbids WebAssembly, or the host has no vectors. */
  constructor(outputs: number) {
    known ??= new WebAssembly.Module(moduleBytes({ functions: [adding(), sifting(), moving()] }));
    const room = roomOfEach(outputs);
    const size = CELL_BYTES + 8 * room;
    const pages = Math.ceil((AT.outputs + outputs * size) / PAGE);
    this.#memory = spare?.buffer.byteLength === pages * PAGE ? spare : memoryOf(pages);
    spare = undefined;
    const { buffer } = this.#memory;
    [this.#add, this.#sift, this.#move] = functionsOf(known, this.#memory) as [Run, Run, Run];
    this.#block = new Float64Array(buffer, AT.values, BLOCK);
    this.#sums = new Float64Array(buffer, AT.sums, 4);
    this.#trays = new Trays(outputs, (output) => ({
      cells: new Int32Array(buffer, AT.outputs + output * size, CELLS).fill(0),
      room: new Float64Array(buffer, AT.outputs + output * size + CELL_BYTES, room),
    }));
    this.cells = this.#trays.cells;
  }

  hold(output: number, values: Float64Array): void {
    this.#trays.add(output, values);
  }

  sift(output: number, values: Float64Array, rows: number, grid: Grid): Moments {
    // Of the loops one goes by fours and one by pairs, and either runs at least once.
    if (rows % 2 !== 0 || rows < TURN) return siftInScript(this.#trays, output, values, rows, grid);
    this.#block.set(rows === BLOCK ? values : values.subarray(0, rows));
    const turned = rows - (rows % TURN);
    this.#add(8 * turned);
    let first = this.#left(0);
    for (let row = turned; row < rows; row++) first += values[row] as number;
    const sum = first + this.#left(1) + (this.#left(2) + this.#left(3));
    if (sum - sum !== 0) return siftInScript(this.#trays, output, values, rows, grid);
    const mean = sum / rows;
    const { low, scale, top } = grid;
    const { byteOffset: room } = this.#trays.rooms[output] as Float64Array;
    const out = room + 8 * (this.#trays.sizes[output] as number);
    const end = this.#sift(8 * rows, mean, out, low, scale, top, room - CELL_BYTES);
    this.#trays.hold(output, (end - room) / 8);
    return corrected(rows, mean, this.#left(0) + this.#left(1), this.#left(2) + this.#left(3));
  }

  narrow(output: number, inside: Uint8Array, grid: Grid): void {
    unmark(this.cells[output] as Int32Array, inside);
    const size = this.#trays.sizes[output] as number;
    const paired = size - (size % 2);
    const { low, scale, top } = grid;
    const { byteOffset: room } = this.#trays.rooms[output] as Float64Array;
    const end =
      paired === 0 ? room : this.#move(room, room + 8 * paired, room, low, scale, top, room - CELL_BYTES);
    moveInScript(this.#trays, output, grid, paired, (end - room) / 8);
  }

  kept(output: number): readonly Float64Array[] {
    return this.#trays.of(output);
  }

  close(): void {
    spare = this.#memory;
  }

  /** A number that a function left. */
  #left(at: number): number {
    return this.#sums[at] as number;
  }
}
