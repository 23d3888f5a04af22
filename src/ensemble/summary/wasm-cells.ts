import { Code, type FunctionBody, functionsOf, memoryOf, moduleBytes, PAGE } from '../wasm/index.ts';
import type { CellWork, Grid } from './grid.ts';
import { scriptCells } from './script-cells.ts';
import { cellRule } from './wasm-cell-rule.ts';

/**
 * The work of cells as WebAssembly, two values to an instruction, over values in memory; cell numbers are those of
 * `cellOf` in grid.ts, bit for bit.
 */

/** Values in memory at a time: 128 kB, so that they and what is kept of them stay in the second cache. */
const PIECE = 16_384;
/** Bytes at which parts of the memory begin: values, what is kept of them, counts and marks of the cells, and a check. */
const AT = {
  ...{ values: 0, kept: 8 * PIECE },
  ...{ counts: 16 * PIECE, marks: 18 * PIECE, check: 20 * PIECE },
} as const;
/** A check and two counts of both lanes. */
const RESULTS = 48;
const PAGES = Math.ceil((AT.check + RESULTS) / PAGE);

/** Parameters: the end of the values in bytes, and the grid. */
const END = 0;
const LOW = 1;
const SCALE = 2;
const TOP = 3;

/** (end, low, scale, top): adds one to the count of the cell of every value. Leaves 0 in `check`, NaN where one is no number. */
function counting(): FunctionBody {
  const { code, at, pair, cells, eachPair } = overCells();
  const check = code.local();
  const countLane = (which: number): void => {
    code.get(cells).lane(which).get(cells).lane(which).memory('load', AT.counts);
    code.whole(1).plain('addWhole').memory('store', AT.counts);
  };
  eachPair(() => {
    // Counts are four bytes apart.
    code.whole(2).do('shiftLeft32').set(cells);
    countLane(0);
    countLane(1);
    // Zero times a number is 0, times anything else NaN.
    code.get(check).get(pair).number(0).do('mul').do('add').set(check);
  });
  return code.whole(0).get(check).store(AT.check).get(at).end('i32');
}

/** (end, low, scale, top) -> bytes kept: the values of marked cells, in their order. */
function keeping(): FunctionBody {
  const { code, pair, cells, eachPair } = overCells();
  const out = code.local('i32');
  // Written in any case, then moved on by the mark of its cell: 8, or 0 to be written over. No branch to guess.
  const keepLane = (which: 0 | 1): void => {
    code.get(out).get(pair).storeLane(which, AT.kept);
    code.get(out).get(cells).lane(which).memory('loadByte', AT.marks).plain('addWhole').set(out);
  };
  eachPair(() => {
    code.set(cells);
    keepLane(0);
    keepLane(1);
  });
  return code.get(out).end('i32');
}

/** (end, threshold): leaves the check, then how many of the values of each lane lie above, and how many below. */
function comparing(): FunctionBody {
  const code = new Code(['i32', 'f64']);
  const at = code.local('i32');
  const [threshold, pair, check, above, below] = code.vectors(5);
  code.get(1).do('splat').set(threshold);
  code.loop(at, 16, END, () => {
    code.get(check).get(at).load(AT.values).keep(pair).number(0).do('mul').do('add').set(check);
    // All bits of a lane that passes, which is -1.
    code.get(above).get(pair).get(threshold).do('gt').do('subPairs').set(above);
    code.get(below).get(pair).get(threshold).do('lt').do('subPairs').set(below);
  });
  for (const [place, result] of [check, above, below].entries())
    code
      .whole(0)
      .get(result)
      .store(AT.check + 16 * place);
  return code.end();
}

/** A function over pairs of values, whose loop leaves the cells of each pair. Truncation saturates and takes NaN to 0. */
function overCells() {
  const code = new Code(['i32', 'f64', 'f64', 'i32']);
  const at = code.local('i32');
  const [pair, cells] = code.vectors(2);
  const toCells = cellRule(code, LOW, SCALE, TOP);
  const eachPair = (body: () => void) =>
    code.loop(at, 16, END, () => {
      code.get(at).load(AT.values).keep(pair);
      toCells();
      body();
    });
  return { code, at, pair, cells, eachPair };
}

type Run = (end: number, low: number, scale: number, top: number) => number;

/** Throws where the page forbids WebAssembly, or the host has no vectors. */
export function wasmCells(): CellWork {
  const module = new WebAssembly.Module(moduleBytes({ functions: [counting(), keeping(), comparing()] }));
  const memory = memoryOf(PAGES);
  const functions = functionsOf(module, memory);
  const { buffer } = memory;
  const [count, keep, compare] = functions as [Run, Run, (end: number, threshold: number) => void];
  const piece = new Float64Array(buffer, AT.values, PIECE);
  const keptPiece = new Float64Array(buffer, AT.kept, PIECE);
  const check = new Float64Array(buffer, AT.check, 2);
  const beside = new Int32Array(buffer, AT.check + 16, 8);
  return {
    count(values, from, to, grid, counts) {
      const own = new Int32Array(buffer, AT.counts, counts.length);
      own.set(counts);
      // An odd last value is left to the script.
      const even = to - ((to - from) % 2);
      let sum = 0;
      for (const size of pieces(values, from, even, piece)) {
        run(count, size, grid);
        sum += (check[0] as number) + (check[1] as number);
      }
      counts.set(own);
      return scriptCells.count(values, even, to, grid, counts) && sum === 0;
    },
    keep(values, from, to, grid, marks, kept) {
      const own = new Uint8Array(buffer, AT.marks, marks.length);
      for (let cell = 0; cell < marks.length; cell++) own[cell] = marks[cell] === 0 ? 0 : 8;
      const even = to - ((to - from) % 2);
      let size = 0;
      for (const length of pieces(values, from, even, piece)) {
        const found = run(keep, length, grid) / 8;
        kept.set(keptPiece.subarray(0, found), size);
        size += found;
      }
      return size + scriptCells.keep(values, even, to, grid, marks, kept.subarray(size));
    },
    beside(values, from, to, threshold) {
      const even = to - ((to - from) % 2);
      const last = scriptCells.beside(values, even, to, threshold);
      if (last === undefined) return undefined;
      let { above, below } = last;
      for (const size of pieces(values, from, even, piece)) {
        compare(size * 8, threshold);
        if ((check[0] as number) + (check[1] as number) !== 0) return undefined;
        above += (beside[0] as number) + (beside[2] as number);
        below += (beside[4] as number) + (beside[6] as number);
      }
      return { above, below };
    },
  };
}

/** Brings the values to memory piece by piece, and gives the length of each. */
function* pieces(
  values: Float64Array,
  from: number,
  to: number,
  piece: Float64Array,
): Generator<number, void, undefined> {
  for (let start = from; start < to; start += PIECE) {
    const end = Math.min(start + PIECE, to);
    piece.set(values.subarray(start, end));
    yield end - start;
  }
}

function run(function_: Run, size: number, { low, scale, top }: Grid): number {
  return function_(size * 8, low, scale, top);
}
