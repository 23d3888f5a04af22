import { signed, unsigned } from '../kernel/wasm-module.ts';
import type { CellWork, Grid } from './grid.ts';
import { scriptCells } from './script-cells.ts';

/**
 * The work of cells as WebAssembly, two values to an instruction. Two functions of the same type, `c` (count) and `k`
 * (keep), over values in memory `m`; cell numbers are those of `cellOf` in grid.ts, bit for bit.
 */

/** Values in memory at a time: 128 kB, so that they and what is kept of them stay in the second cache. */
const PIECE = 16_384;
/** Bytes at which parts of the memory begin: values, what is kept of them, counts and marks of the cells, and a check. */
const AT = {
  ...{ values: 0, kept: 8 * PIECE },
  ...{ counts: 16 * PIECE, marks: 18 * PIECE, check: 20 * PIECE },
} as const;
const PAGES = Math.ceil((20 * PIECE + 16) / 65_536);

/** Parameters and locals of both functions. */
const LOCAL = {
  ...{ end: 0, low: 1, scale: 2, top: 3 },
  ...{ at: 4, out: 5, lows: 6, scales: 7, tops: 8, pair: 9, cells: 10, check: 11 },
};
const TYPE = { i32: 0x7f, f64: 0x7c, v128: 0x7b };
/** WebAssembly Core 2.0, section 5.4. */
const OP = {
  ...{ loop: 0x03, end: 0x0b, branchIf: 0x0d, get: 0x20, set: 0x21, tee: 0x22 },
  ...{ load: 0x28, loadByte: 0x2d, store: 0x36, constant: 0x41, less: 0x48, add: 0x6a },
};
const VECTOR = {
  ...{ load: 0x00, store: 0x0b, constant: 0x0c, splatWhole: 0x11, splat: 0x14, lane: 0x1b, storeLane: 0x5b },
  ...{ shiftLeft: 0xab, least: 0xb6, greatest: 0xb8, add: 0xf0, sub: 0xf1, mul: 0xf2, truncate: 0xfc },
};

const get = (local: number) => [OP.get, local];
const set = (local: number) => [OP.set, local];
const whole = (value: number) => [OP.constant, ...signed(value)];
const vector = (op: number, ...more: number[]) => [0xfd, ...unsigned(op), ...more];
const lane = (which: number) => [...get(LOCAL.cells), ...vector(VECTOR.lane, which)];

/** Leaves the cells of two values. Truncation saturates and takes NaN to 0. */
const CELLS_OF_PAIR = [
  ...[...get(LOCAL.at), ...vector(VECTOR.load, 3, ...unsigned(AT.values)), OP.tee, LOCAL.pair],
  ...[...get(LOCAL.lows), ...vector(VECTOR.sub), ...get(LOCAL.scales), ...vector(VECTOR.mul)],
  ...[...vector(VECTOR.truncate), ...vector(VECTOR.constant, ...new Array(16).fill(0))],
  ...[...vector(VECTOR.greatest), ...get(LOCAL.tops), ...vector(VECTOR.least)],
];

/** Adds one to the count of a lane's cell; counts are four bytes apart, and so are `cells` here. */
const countLane = (which: number) => [
  ...[...lane(which), ...lane(which), OP.load, 2, ...unsigned(AT.counts)],
  ...[...whole(1), OP.add, OP.store, 2, ...unsigned(AT.counts)],
];

/** Adds zero times the pair, which is NaN from the first value on that is no number. */
const CHECK_PAIR = [
  ...[...get(LOCAL.check), ...get(LOCAL.pair), ...vector(VECTOR.constant, ...new Array(16).fill(0))],
  ...[...vector(VECTOR.mul), ...vector(VECTOR.add), ...set(LOCAL.check)],
];

/** Writes a lane's value, and moves on by the mark of its cell: 8, or 0 to be written over. No branch to guess. */
const keepLane = (which: number) => [
  ...[...get(LOCAL.out), ...get(LOCAL.pair), ...vector(VECTOR.storeLane, 3, ...unsigned(AT.kept), which)],
  ...[...get(LOCAL.out), ...lane(which), OP.loadByte, 0, ...unsigned(AT.marks), OP.add, ...set(LOCAL.out)],
];

/** (end of the values in bytes, low, scale, top) -> bytes kept. */
function body(step: readonly number[]): number[] {
  const code = [
    ...[2, 2, TYPE.i32, 6, TYPE.v128],
    ...[...get(LOCAL.low), ...vector(VECTOR.splat), ...set(LOCAL.lows)],
    ...[...get(LOCAL.scale), ...vector(VECTOR.splat), ...set(LOCAL.scales)],
    ...[...get(LOCAL.top), ...vector(VECTOR.splatWhole), ...set(LOCAL.tops)],
    ...[OP.loop, 0x40, ...CELLS_OF_PAIR, ...step],
    ...[...get(LOCAL.at), ...whole(16), OP.add, OP.tee, LOCAL.at],
    ...[...get(LOCAL.end), OP.less, OP.branchIf, 0, OP.end],
    ...[...whole(0), ...get(LOCAL.check), ...vector(VECTOR.store, 3, ...unsigned(AT.check))],
    ...[...get(LOCAL.out), OP.end],
  ];
  return [...unsigned(code.length), ...code];
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...unsigned(content.length), ...content];
}

/** The module, in the binary format of WebAssembly Core 2.0, chapter 5. */
function cellsModule(): Uint8Array<ArrayBuffer> {
  const counting = [
    ...[...whole(2), ...vector(VECTOR.shiftLeft), ...set(LOCAL.cells)],
    ...[...countLane(0), ...countLane(1), ...CHECK_PAIR],
  ];
  const keeping = [...set(LOCAL.cells), ...keepLane(0), ...keepLane(1)];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [1, 0x60, 4, TYPE.i32, TYPE.f64, TYPE.f64, TYPE.i32, 1, TYPE.i32]),
    ...section(3, [2, 0, 0]),
    // The most is the least: a memory that grew would detach every view of it.
    ...section(5, [1, 0x01, ...unsigned(PAGES), ...unsigned(PAGES)]),
    ...section(7, [3, 1, 0x6d, 2, 0, 1, 0x63, 0, 0, 1, 0x6b, 0, 1]),
    ...section(10, [2, ...body(counting), ...body(keeping)]),
  ]);
}

type Run = (end: number, low: number, scale: number, top: number) => number;

/** Throws where the page forbids WebAssembly, or the host has no vectors. */
export function wasmCells(): CellWork {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(cellsModule()));
  const { buffer } = exports['m'] as WebAssembly.Memory;
  const [count, keep] = [exports['c'] as Run, exports['k'] as Run];
  const piece = new Float64Array(buffer, AT.values, PIECE);
  const keptPiece = new Float64Array(buffer, AT.kept, PIECE);
  const check = new Float64Array(buffer, AT.check, 2);
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
