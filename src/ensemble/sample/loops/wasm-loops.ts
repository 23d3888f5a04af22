import { BLOCK, STRIDE } from '../../kernel/index.ts';
import { instanceOf, moduleBytes, PAGE } from '../../wasm/index.ts';
import { Digits } from '../stream/digits.ts';
import type { Loops, Room, Wanted } from './loops.ts';
import { scriptLoops } from './script-loops.ts';
import {
  affineFunction,
  exponentialFunction,
  lineFunction,
  mixFunction,
  pickFunction,
  QUADS_FROM,
  sidesFunction,
  tableFunction,
} from './wasm-functions.ts';

const BYTES = 8;
/** With more atoms a search from a guide is faster than to compare with each. */
const MOST_ATOMS = 16;
/** Bytes from the start of memory: every word of one input in one block, then steps and quads of each input. */
const EVERY = 0;
const SLOTS = 4 * BLOCK;
const SLOT = QUADS_FROM + BLOCK;

let known: WebAssembly.Module | undefined;

/** Throws where the page forbids WebAssembly, or the host has no vectors. */
export function wasmRoom({ inputs, scores, tables }: Wanted): Room {
  const distinct = [...new Set(tables)];
  const columns = SLOTS + inputs * SLOT;
  const columnsEnd = columns + (1 + scores) * STRIDE * BYTES;
  const size = distinct.reduce((sum, { byteLength }) => sum + byteLength, columnsEnd);
  const { functions, buffer } = instanceOf(theModule(), Math.ceil(size / PAGE));
  const addresses = new Map<Float64Array, number>();
  let next = columnsEnd;
  for (const table of distinct) {
    new Float64Array(buffer, next, table.length).set(table);
    addresses.set(table, next);
    next += table.byteLength;
  }
  const column = (at: number) => new Float64Array(buffer, columns + at * STRIDE * BYTES, BLOCK);
  const every = new Int32Array(buffer, EVERY, BLOCK);
  return {
    loops: loopsOf(functions as unknown as Functions, addresses),
    digits: Array.from({ length: inputs }, (_, input) => {
      const at = SLOTS + input * SLOT;
      const quads = new Int32Array(buffer, at + QUADS_FROM, BLOCK / 4);
      return new Digits({ steps: new Int32Array(buffer, at, 4), quads, every });
    }),
    out: column(0),
    scores: Array.from({ length: scores }, (_, i) => column(1 + i)),
  };
}

/** Made at first use; every room has an instance of its own. */
function theModule(): WebAssembly.Module {
  known ??= new WebAssembly.Module(
    moduleBytes({
      functions: [
        ...[tableFunction('quads'), tableFunction('every')],
        ...[lineFunction('quads'), lineFunction('every')],
        ...[sidesFunction('quads'), sidesFunction('every')],
        ...[pickFunction('quads'), pickFunction('every')],
        ...[affineFunction(), exponentialFunction(), mixFunction()],
      ],
    }),
  );
  return known;
}

type OverWords = (rows: number, out: number, words: number, ...more: number[]) => void;
type OverPairs = (end: number, out: number, other: number, ...more: number[]) => void;
type Functions = readonly [
  ...[tableOfQuads: OverWords, table: OverWords, lineOfQuads: OverWords, line: OverWords],
  ...[sidesOfQuads: OverWords, sides: OverWords],
  ...[pickOfQuads: OverWords, pick: OverWords],
  ...[affine: OverPairs, exponential: OverPairs, mix: OverPairs],
];

const wordsOf = ({ isNet, steps }: Digits): number => (isNet ? steps.byteOffset : EVERY);

function loopsOf(functions: Functions, addresses: ReadonlyMap<Float64Array, number>): Loops {
  const [tableOfQuads, table, lineOfQuads, line, sidesOfQuads, sides, ...others] = functions;
  const [pickOfQuads, pick, affine, exponential, mix] = others;
  return {
    table(of, offset, scale, digits, rows, { byteOffset }) {
      const run = digits.isNet ? tableOfQuads : table;
      run(rows, byteOffset, wordsOf(digits), addresses.get(of) as number, offset, scale);
    },
    line(start, step, digits, rows, { byteOffset }) {
      const run = digits.isNet ? lineOfQuads : line;
      run(rows, byteOffset, wordsOf(digits), start, step);
    },
    sides({ right, left }, cut, digits, rows, { byteOffset }) {
      const run = digits.isNet ? sidesOfQuads : sides;
      run(rows, byteOffset, wordsOf(digits), cut, ...right, ...left);
    },
    pick(atoms, digits, rows, out) {
      const { length } = atoms.table;
      if (length > MOST_ATOMS * 2) {
        scriptLoops.pick(atoms, digits, rows, out);
        return;
      }
      const at = addresses.get(atoms.table) as number;
      const run = digits.isNet ? pickOfQuads : pick;
      run(rows, out.byteOffset, wordsOf(digits), at, at + BYTES * (length - 2));
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
