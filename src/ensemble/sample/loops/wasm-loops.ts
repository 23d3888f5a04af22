import { BLOCK, STRIDE } from '../../kernel/index.ts';
import { instanceOf, moduleBytes, PAGE } from '../../wasm/index.ts';
import { Digits } from '../stream/digits.ts';
import type { Loops, Room, Wanted } from './loops.ts';
import {
  affineFunction,
  exponentialFunction,
  lineFunction,
  mixFunction,
  sidesFunction,
  tableFunction,
} from './wasm-functions.ts';

/** Bytes from the start of memory: words of one input in one block, then columns, then tables. */
const WORDS = { steps: 0, quads: 16, every: 16 + BLOCK };
const COLUMNS = 16 + BLOCK + 4 * BLOCK;
const BYTES = 8;

let known: WebAssembly.Module | undefined;

/** Throws where the page forbids WebAssembly, or the host has no vectors. */
export function wasmRoom({ inputs, scores, tables }: Wanted): Room {
  const distinct = [...new Set(tables)];
  const columnsEnd = COLUMNS + (inputs + scores) * STRIDE * BYTES;
  const size = distinct.reduce((sum, { byteLength }) => sum + byteLength, columnsEnd);
  const { functions, buffer } = instanceOf(theModule(), Math.ceil(size / PAGE));
  const addresses = new Map<Float64Array, number>();
  let next = columnsEnd;
  for (const table of distinct) {
    new Float64Array(buffer, next, table.length).set(table);
    addresses.set(table, next);
    next += table.byteLength;
  }
  const column = (at: number) => new Float64Array(buffer, COLUMNS + at * STRIDE * BYTES, BLOCK);
  return {
    loops: loopsOf(functions as unknown as Functions, addresses),
    digits: new Digits({
      steps: new Int32Array(buffer, WORDS.steps, 4),
      quads: new Int32Array(buffer, WORDS.quads, BLOCK / 4),
      every: new Int32Array(buffer, WORDS.every, BLOCK),
    }),
    columns: Array.from({ length: inputs }, (_, i) => column(i)),
    scores: Array.from({ length: scores }, (_, i) => column(inputs + i)),
  };
}

/** Made at first use; every room has an instance of its own. */
function theModule(): WebAssembly.Module {
  known ??= new WebAssembly.Module(
    moduleBytes({
      functions: [
        ...[tableFunction('quads', WORDS), tableFunction('every', WORDS)],
        ...[lineFunction('quads', WORDS), lineFunction('every', WORDS)],
        ...[sidesFunction('quads', WORDS), sidesFunction('every', WORDS)],
        ...[affineFunction(), exponentialFunction(), mixFunction()],
      ],
    }),
  );
  return known;
}

type OverWords = (rows: number, out: number, ...more: number[]) => void;
type OverPairs = (end: number, out: number, other: number, ...more: number[]) => void;
type Functions = readonly [
  ...[tableOfQuads: OverWords, table: OverWords, lineOfQuads: OverWords, line: OverWords],
  ...[sidesOfQuads: OverWords, sides: OverWords],
  ...[affine: OverPairs, exponential: OverPairs, mix: OverPairs],
];

function loopsOf(functions: Functions, addresses: ReadonlyMap<Float64Array, number>): Loops {
  const [tableOfQuads, table, lineOfQuads, line, sidesOfQuads, sides, affine, exponential, mix] = functions;
  return {
    table(of, offset, scale, { isNet }, rows, { byteOffset }) {
      const run = isNet ? tableOfQuads : table;
      run(rows, byteOffset, addresses.get(of) as number, offset, scale);
    },
    line(start, step, { isNet }, rows, { byteOffset }) {
      const run = isNet ? lineOfQuads : line;
      run(rows, byteOffset, start, step);
    },
    sides({ right, left }, cut, { isNet }, rows, { byteOffset }) {
      const run = isNet ? sidesOfQuads : sides;
      run(rows, byteOffset, cut, ...right, ...left);
    },
    affine(offset, scale, scores, rows, out) {
      affine(rows * BYTES, out.byteOffset, scores.byteOffset, offset, scale);
    },
    exponential(offset, scale, sigma, scores, rows, out) {
      exponential(rows * BYTES, out.byteOffset, scores.byteOffset, offset, scale, sigma);
    },
    mix(own, ownWeight, score, weight, rows) {
      mix(rows * BYTES, own.byteOffset, score.byteOffset, ownWeight, weight);
    },
  };
}
