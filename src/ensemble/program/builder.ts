import { operandsOf, withOperands } from './operands.ts';
import { power } from './power.ts';
import type { Binary, Operation, Program, Unary } from './program.ts';
import { simpler } from './simplify.ts';

/** Orders in which the operands may be written without a change of bits, NaN aside. */
const COMMUTES: ReadonlySet<string> = new Set(['add', 'mul', 'min', 'max', 'eq']);

/**
 * Writes a program step by step. Each method gives the position of its result, to be used as an operand later. Constants are
 * folded with the functions the backends use, and equal subexpressions stand once.
 */
export class ProgramBuilder {
  readonly #inputs: string[] = [];
  readonly #operations: Operation[] = [];
  readonly #outputs: number[] = [];
  readonly #known = new Map<string, number>();

  /** The input of that name; asked for twice, it is the same one. Inputs keep the order of their first mention. */
  input(name: string): number {
    const known = this.#inputs.indexOf(name);
    const input = known >= 0 ? known : this.#inputs.push(name) - 1;
    return this.#put({ op: 'input', input });
  }

  constant(value: number): number {
    return this.#put({ op: 'constant', value });
  }

  neg(a: number): number {
    return this.#unary('neg', a);
  }
  abs(a: number): number {
    return this.#unary('abs', a);
  }
  sqrt(a: number): number {
    return this.#unary('sqrt', a);
  }
  exp(a: number): number {
    return this.#unary('exp', a);
  }
  log(a: number): number {
    return this.#unary('log', a);
  }
  add(a: number, b: number): number {
    return this.#binary('add', a, b);
  }
  sub(a: number, b: number): number {
    return this.#binary('sub', a, b);
  }
  mul(a: number, b: number): number {
    return this.#binary('mul', a, b);
  }
  div(a: number, b: number): number {
    return this.#binary('div', a, b);
  }
  min(a: number, b: number): number {
    return this.#binary('min', a, b);
  }
  max(a: number, b: number): number {
    return this.#binary('max', a, b);
  }
  /** 1 where a < b, else 0. */
  lt(a: number, b: number): number {
    return this.#binary('lt', a, b);
  }
  /** 1 where a <= b, else 0. */
  le(a: number, b: number): number {
    return this.#binary('le', a, b);
  }
  /** 1 where a = b, else 0. */
  eq(a: number, b: number): number {
    return this.#binary('eq', a, b);
  }
  /** `then` unless `test` is 0. */
  select(test: number, then: number, otherwise: number): number {
    return this.#put({ op: 'select', test, then, otherwise });
  }

  /** a to the power of another operand; see `power` for how. */
  power(a: number, exponent: number): number {
    const operation = this.#at(exponent);
    return power(this, a, exponent, operation.op === 'constant' ? operation.value : undefined);
  }

  /** Makes a position the next output. */
  output(a: number): void {
    this.#at(a);
    this.#outputs.push(a);
  }

  /** The program of what the outputs need. Inputs that none needs stay in `inputs`, so that positions there are stable. */
  build(): Program {
    const needed = new Uint8Array(this.#operations.length);
    for (const output of this.#outputs) needed[output] = 1;
    for (let at = needed.length - 1; at >= 0; at--)
      if (needed[at] === 1) for (const operand of operandsOf(this.#at(at))) needed[operand] = 1;
    const moved = new Map<number, number>();
    const newPlace = (old: number): number => moved.get(old) as number;
    const operations: Operation[] = [];
    for (const [at, operation] of this.#operations.entries())
      if (needed[at] === 1) moved.set(at, operations.push(withOperands(operation, newPlace)) - 1);
    return { inputs: [...this.#inputs], operations, outputs: this.#outputs.map(newPlace) };
  }

  #unary(op: Unary, a: number): number {
    return this.#put({ op, a });
  }

  #binary(op: Binary, a: number, b: number): number {
    return COMMUTES.has(op) && a > b ? this.#put({ op, a: b, b: a }) : this.#put({ op, a, b });
  }

  #put(operation: Operation): number {
    for (const operand of operandsOf(operation)) this.#at(operand);
    const instead = simpler(operation, (position) => this.#at(position));
    if (typeof instead === 'number') return instead;
    if (instead !== undefined) return this.#put(instead);
    const key = keyOf(operation);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const position = this.#operations.push(operation) - 1;
    this.#known.set(key, position);
    return position;
  }

  #at(position: number): Operation {
    const operation = this.#operations[position];
    if (operation === undefined) throw new RangeError(`no operation stands at ${position}`);
    return operation;
  }
}

function keyOf(operation: Operation): string {
  switch (operation.op) {
    case 'input':
      return `input ${operation.input}`;
    case 'constant':
      // As text 0 and -0 are one.
      return `constant ${Object.is(operation.value, -0) ? '-0' : operation.value}`;
    default:
      return `${operation.op} ${operandsOf(operation).join(' ')}`;
  }
}
