import { BLOCK, STRIDE } from '../../kernel/index.ts';
import { type Lent, memoryOf, moduleBytes, PAGE } from '../../wasm/index.ts';
import { Digits } from '../stream/digits.ts';
import { Calls } from './calls.ts';
import type { Atoms, Loops, Room, Sides, Wanted } from './loops.ts';
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
/** Bytes from the start of a room: every word of one input in one block, then steps and quads of each input. */
const SLOTS = 4 * BLOCK;
const SLOT = QUADS_FROM + BLOCK;

/** Functions by number: those over words for quads first, then for every word. */
const TABLE = 0;
const LINE = 2;
const SIDES = 4;
const PICK = 6;
const [AFFINE, EXPONENTIAL, MIX] = [8, 9, 10];

let known: { readonly bodies: ReturnType<typeof bodiesOf>; readonly module: WebAssembly.Module } | undefined;

function bodiesOf() {
  return [
    ...[tableFunction('quads'), tableFunction('every')],
    ...[lineFunction('quads'), lineFunction('every')],
    ...[sidesFunction('quads'), sidesFunction('every')],
    ...[pickFunction('quads'), pickFunction('every')],
    ...[affineFunction(), exponentialFunction(), mixFunction()],
  ];
}

/** Made at first use; every room has an instance of its own. */
function compiled(): NonNullable<typeof known> {
  const bodies = known?.bodies ?? bodiesOf();
  known ??= { bodies, module: new WebAssembly.Module(moduleBytes({ functions: bodies })) };
  return known;
}

/** Bytes that a room takes. */
export function bytesOfRoom({ inputs, scores, tables }: Wanted): number {
  const columns = (1 + scores) * STRIDE * BYTES;
  return [...new Set(tables)].reduce(
    (sum, { byteLength }) => sum + byteLength,
    SLOTS + inputs * SLOT + columns,
  );
}

/**
 * Throws where the page forbids WebAssembly, or the host has no vectors.
 *
 * @param lent where to make it, if not in a memory of its own: then the loops write to any column of that memory
 */
export function wasmRoom(wanted: Wanted, lent?: Lent): Room {
  const { bodies, module } = compiled();
  const memory = lent?.memory ?? memoryOf(Math.ceil(bytesOfRoom(wanted) / PAGE));
  const { buffer } = memory;
  const every = lent?.from ?? 0;
  const slots = every + SLOTS;
  const columns = slots + wanted.inputs * SLOT;
  const addresses = new Map<Float64Array, number>();
  let next = columns + (1 + wanted.scores) * STRIDE * BYTES;
  for (const table of new Set(wanted.tables)) {
    new Float64Array(buffer, next, table.length).set(table);
    addresses.set(table, next);
    next += table.byteLength;
  }
  const column = (at: number) => new Float64Array(buffer, columns + at * STRIDE * BYTES, BLOCK);
  const words = new Int32Array(buffer, every, BLOCK);
  const calls = new Calls(bodies, module, memory);
  return {
    loops: new WasmLoops(calls, addresses, every),
    digits: Array.from({ length: wanted.inputs }, (_, input) => {
      const at = slots + input * SLOT;
      const quads = new Int32Array(buffer, at + QUADS_FROM, BLOCK / 4);
      return new Digits({ steps: new Int32Array(buffer, at, 4), quads, every: words });
    }),
    out: lent === undefined ? column(0) : undefined,
    scores: Array.from({ length: wanted.scores }, (_, i) => column(1 + i)),
    record: (work) => calls.record(work),
  };
}

class WasmLoops implements Loops {
  readonly #calls: Calls;
  readonly #addresses: ReadonlyMap<Float64Array, number>;
  readonly #every: number;

  /** @param every the address of every word of a block */
  constructor(calls: Calls, addresses: ReadonlyMap<Float64Array, number>, every: number) {
    this.#calls = calls;
    this.#addresses = addresses;
    this.#every = every;
  }

  table(
    of: Float64Array,
    offset: number,
    scale: number,
    digits: Digits,
    rows: number,
    out: Float64Array,
  ): void {
    this.#overWords(TABLE, digits, rows, out, this.#addresses.get(of) as number, offset, scale);
  }

  line(start: number, step: number, digits: Digits, rows: number, out: Float64Array): void {
    this.#overWords(LINE, digits, rows, out, start, step);
  }

  sides({ right, left }: Sides, cut: number, digits: Digits, rows: number, out: Float64Array): void {
    this.#overWords(SIDES, digits, rows, out, cut, ...right, ...left);
  }

  pick(atoms: Atoms, digits: Digits, rows: number, out: Float64Array): void {
    const { length } = atoms.table;
    if (length > MOST_ATOMS * 2) {
      this.#calls.aside();
      scriptLoops.pick(atoms, digits, rows, out);
      return;
    }
    const at = this.#addresses.get(atoms.table) as number;
    this.#overWords(PICK, digits, rows, out, at, at + BYTES * (length - 2));
  }

  each(value: (of: number) => number, of: Int32Array | Float64Array, rows: number, out: Float64Array): void {
    this.#calls.aside();
    scriptLoops.each(value, of, rows, out);
  }

  affine(offset: number, scale: number, scores: Float64Array, rows: number, out: Float64Array): void {
    this.#calls.call(AFFINE, rows, out.byteOffset, scores.byteOffset, offset, scale);
  }

  exponential(
    offset: number,
    scale: number,
    sigma: number,
    scores: Float64Array,
    rows: number,
    out: Float64Array,
  ): void {
    this.#calls.call(EXPONENTIAL, rows, out.byteOffset, scores.byteOffset, offset, scale, sigma);
  }

  mix(own: Float64Array, ownWeight: number, score: Float64Array, weight: number, rows: number): void {
    this.#calls.call(MIX, rows, own.byteOffset, score.byteOffset, ownWeight, weight);
  }

  #overWords(
    which: number,
    digits: Digits,
    rows: number,
    out: Float64Array,
    ...values: readonly number[]
  ): void {
    const { isNet, steps } = digits;
    const words = isNet ? steps.byteOffset : this.#every;
    this.#calls.call(isNet ? which : which + 1, rows, out.byteOffset, words, ...values);
  }
}
