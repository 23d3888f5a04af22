import type { FunctionBody, Type } from './module.ts';
import { signed, writeUnsigned } from './numbers.ts';

/** Instructions of one byte: WebAssembly Core 2.0, section 5.4. Those with an operand behind it have methods of `Code`. */
const PLAIN = {
  ...{
    less: 0x48,
    addWhole: 0x6a,
    orWhole: 0x72,
    shiftLeftWhole: 0x74,
    shiftRightWhole: 0x76,
  },
} as const;

/** Vector instructions by number after the prefix 0xfd: section 5.4.7. None of the relaxed ones is here. */
const VECTOR = {
  ...{ splat32: 0x11, splat: 0x14 },
  ...{ less32: 0x39, least32: 0xb6, greatest32: 0xb8 },
  ...{ eq: 0x47, ne: 0x48, lt: 0x49, gt: 0x4a, le: 0x4b, ge: 0x4c },
  ...{ and: 0x4e, or: 0x50, xor: 0x51, choose: 0x52, anyTrue: 0x53 },
  ...{ shiftLeft32: 0xab, shiftRightSigned32: 0xac, shiftRight32: 0xad, add32: 0xae, sub32: 0xb1 },
  ...{ shiftLeft: 0xcb, shiftRight: 0xcd, addPairs: 0xce, subPairs: 0xd1 },
  ...{ abs: 0xec, neg: 0xed, sqrt: 0xef, add: 0xf0, sub: 0xf1, mul: 0xf2, div: 0xf3, min: 0xf4, max: 0xf5 },
  ...{ least: 0xf6, greatest: 0xf7, truncate: 0xfc, numbersOf: 0xfe, numbersOfUnsigned: 0xff },
} as const;

const LANE_OF_WHOLE = 0x1b;
const MEMORY = {
  ...{ load: 0x28, loadByte: 0x2d, store: 0x36 },
} as const;
const VECTOR_MEMORY = { load: 0x00, splat32: 0x09, splat64: 0x0a, store: 0x0b, storeLane: 0x5b } as const;
const CONSTANT = 0x0c;
const SHUFFLE = 0x0d;
/** Vectors lie at multiples of 2^4 bytes. */
const BY_16 = 4;

/** Where a constant is taken apart into bytes. */
const lane = new DataView(new ArrayBuffer(8));

/** A tuple of so many locals. */
type Several<N extends number, Found extends number[] = []> = Found['length'] extends N
  ? Found
  : Several<N, [...Found, number]>;

/** A function that is being written. */
export class Code {
  private readonly bytes: number[] = [];
  private readonly params: readonly Type[];
  private readonly locals: Type[] = [];

  constructor(params: readonly Type[]) {
    this.params = params;
  }

  /** A new local, 0 at first. */
  local(type: Type = 'v128'): number {
    this.locals.push(type);
    return this.params.length + this.locals.length - 1;
  }

  /** Several vectors at once. */
  vectors<N extends number>(count: N): Several<N> {
    return Array.from({ length: count }, () => this.local()) as unknown as Several<N>;
  }

  do(instruction: keyof typeof VECTOR): this {
    return this.#write(0xfd).#unsigned(VECTOR[instruction]);
  }

  plain(instruction: keyof typeof PLAIN): this {
    return this.#write(PLAIN[instruction]);
  }

  get(local: number): this {
    return this.#write(0x20).#unsigned(local);
  }

  set(local: number): this {
    return this.#write(0x21).#unsigned(local);
  }

  /** Sets a local and leaves the value on the stack. */
  keep(local: number): this {
    return this.#write(0x22).#unsigned(local);
  }

  /** From the address on the stack, `offset` bytes on. */
  load(offset = 0): this {
    return this.#write(0xfd, VECTOR_MEMORY.load, BY_16).#unsigned(offset);
  }

  /** Four times the 32 bits at the address on the stack. */
  loadSplat32(offset = 0): this {
    return this.#write(0xfd, VECTOR_MEMORY.splat32, 2).#unsigned(offset);
  }

  /** Twice the 64 bits at the address on the stack. */
  loadSplat(offset = 0): this {
    return this.#write(0xfd, VECTOR_MEMORY.splat64, 3).#unsigned(offset);
  }

  /** The value on the stack to the address below it. */
  store(offset = 0): this {
    return this.#write(0xfd, VECTOR_MEMORY.store, BY_16).#unsigned(offset);
  }

  /** One number of the vector on the stack to the address below it. */
  storeLane(which: 0 | 1, offset = 0): this {
    return this.#write(0xfd, VECTOR_MEMORY.storeLane, 3).#unsigned(offset).#write(which);
  }

  /** Scalars of memory, by the address on the stack. */
  memory(instruction: keyof typeof MEMORY, offset = 0): this {
    const align = { load: 2, loadByte: 0, store: 2 }[instruction];
    return this.#write(MEMORY[instruction], align).#unsigned(offset);
  }

  /** One of the four whole numbers of the vector on the stack. */
  lane(which: number): this {
    return this.#write(0xfd, LANE_OF_WHOLE, which);
  }

  /** Bytes of two vectors on the stack, those of the second counted from 16. */
  shuffle(bytes: readonly number[]): this {
    return this.#write(0xfd, SHUFFLE, ...bytes);
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

  /** An i32, for shifts and addresses. */
  whole(value: number): this {
    return this.#write(0x41, ...signed(value));
  }

  /** An f64. */
  scalar(value: number): this {
    lane.setFloat64(0, value, true);
    this.bytes.push(0x44);
    for (let at = 0; at < 8; at++) this.bytes.push(lane.getUint8(at));
    return this;
  }

  /** Repeats `body`, `counter` growing by `step` each time, while it is below `end`. Once in any case. */
  loop(counter: number, step: number, end: number, body: () => void): this {
    this.#write(0x03, 0x40);
    body();
    this.get(counter).whole(step).plain('addWhole').keep(counter).get(end).plain('less');
    return this.#write(0x0d, 0, 0x0b);
  }

  /** Calls a function of the module by its number; its parameters are on the stack. */
  call(which: number): this {
    return this.#write(0x10).#unsigned(which);
  }

  /** The function, which leaves on the stack what it gives. */
  end(result?: Type): FunctionBody {
    const { params, locals, bytes } = this;
    return { params, result, locals, code: [...bytes, 0x0b] };
  }

  #write(...bytes: readonly number[]): this {
    for (const byte of bytes) this.bytes.push(byte);
    return this;
  }

  #unsigned(value: number): this {
    writeUnsigned(value, this.bytes);
    return this;
  }
}
