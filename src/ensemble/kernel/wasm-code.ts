import { signed, unsigned } from './wasm-module.ts';

/** Vector instructions by number after the prefix 0xfd: WebAssembly Core 2.0, section 5.4.7. None of the relaxed ones is here. */
export const VECTOR = {
  ...{ eq: 0x47, ne: 0x48, lt: 0x49, gt: 0x4a, le: 0x4b, ge: 0x4c },
  ...{ and: 0x4e, or: 0x50, choose: 0x52, anyTrue: 0x53 },
  ...{ shiftLeft: 0xcb, shiftRight: 0xcd, addWhole: 0xce },
  ...{ abs: 0xec, neg: 0xed, sqrt: 0xef, add: 0xf0, sub: 0xf1, mul: 0xf2, div: 0xf3, min: 0xf4, max: 0xf5 },
  ...{ least: 0xf6, greatest: 0xf7 },
} as const;

const LOAD = 0x00;
const STORE = 0x0b;
const CONSTANT = 0x0c;
/** Columns start at multiples of 2^4 bytes. */
const BY_16 = 4;

/** Locals: the end of the rows, the row, then vectors. Both count bytes. */
const END = 0;
const ROW = 1;
const FIRST_VECTOR = 2;
const ROW_BYTES = 16;

/** Where a constant is taken apart into bytes. */
const lane = new DataView(new ArrayBuffer(8));

/** Writes the instructions of one function over rows, two at a time. */
export class Code {
  readonly bytes: number[] = [];
  vectors = 0;
  /** A new vector local. */
  local(): number {
    return FIRST_VECTOR + this.vectors++;
  }

  do(instruction: keyof typeof VECTOR): this {
    this.bytes.push(0xfd, ...unsigned(VECTOR[instruction]));
    return this;
  }

  get(local: number): this {
    this.bytes.push(0x20, ...unsigned(local));
    return this;
  }

  set(local: number): this {
    this.bytes.push(0x21, ...unsigned(local));
    return this;
  }

  /** Sets a local and leaves the value on the stack. */
  keep(local: number): this {
    this.bytes.push(0x22, ...unsigned(local));
    return this;
  }

  /** Two rows of a column that starts at a byte. */
  load(column: number): this {
    this.get(ROW).bytes.push(0xfd, LOAD, BY_16, ...unsigned(column));
    return this;
  }

  /** Writes what `value` leaves on the stack to two rows of a column. */
  store(column: number, value: () => void): this {
    this.get(ROW);
    value();
    this.bytes.push(0xfd, STORE, BY_16, ...unsigned(column));
    return this;
  }

  /** A number in both lanes. In place: reading them from memory, or from locals set before the loop, was slower. */
  number(value: number): this {
    lane.setFloat64(0, value, true);
    return this.#bothLanes();
  }

  /** 64 bits in both lanes. */
  pattern(high: number, low: number): this {
    lane.setUint32(0, low, true);
    lane.setUint32(4, high, true);
    return this.#bothLanes();
  }

  #bothLanes(): this {
    this.bytes.push(0xfd, CONSTANT);
    for (let at = 0; at < 16; at++) this.bytes.push(lane.getUint8(at % 8));
    return this;
  }

  /** An i32, for shifts. */
  whole(value: number): this {
    this.bytes.push(0x41, ...signed(value));
    return this;
  }

  /** Repeats `body` for each pair of rows. There is always one. */
  eachPair(body: () => void): this {
    this.bytes.push(0x03, 0x40);
    body();
    this.get(ROW).whole(ROW_BYTES).bytes.push(0x6a, 0x22, ROW);
    this.get(END).bytes.push(0x48, 0x0d, 0, 0x0b);
    return this;
  }

  end(): this {
    this.bytes.push(0x0b);
    return this;
  }
}
