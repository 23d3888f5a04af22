import type { Binary, Operation, Unary } from './program.ts';
import { BINARY, UNARY } from './scalar.ts';

/** An operation that already stands at a position, or one to put in place of the one asked for. */
export type Simpler = number | Operation;

/**
 * A simpler operation with the same bits for every operand, or undefined. Only such laws are here: x + 0 is not x where x is
 * -0, x - x is not 0 where x is infinite, and sums are never reordered. The sign of a NaN may change; no operation sees it.
 */
export function simpler(operation: Operation, at: (position: number) => Operation): Simpler | undefined {
  switch (operation.op) {
    case 'input':
    case 'constant':
      return undefined;
    case 'select':
      return simplerSelect(operation, at);
    default:
      return 'b' in operation
        ? simplerBinary(operation.op, operation.a, operation.b, at)
        : simplerUnary(operation.op, operation.a, at);
  }
}

function simplerUnary(op: Unary, a: number, at: (position: number) => Operation): Simpler | undefined {
  const inner = at(a);
  if (inner.op === 'constant') return constant(UNARY[op](inner.value));
  if (inner.op === 'neg' && op === 'neg') return inner.a;
  if (inner.op === 'neg' && op === 'abs') return { op: 'abs', a: inner.a };
  if (inner.op === 'abs' && op === 'abs') return a;
  return undefined;
}

function simplerBinary(
  op: Binary,
  a: number,
  b: number,
  at: (position: number) => Operation,
): Simpler | undefined {
  const [left, right] = [at(a), at(b)];
  if (left.op === 'constant' && right.op === 'constant') return constant(BINARY[op](left.value, right.value));
  if (a === b && (op === 'min' || op === 'max')) return a;
  if (a === b && op === 'lt') return constant(0);
  if (right.op === 'constant') return withConstant(op, a, right.value);
  if (left.op === 'constant')
    return op === 'add' || op === 'mul' ? withConstant(op, b, left.value) : undefined;
  if (op === 'add' && right.op === 'neg') return { op: 'sub', a, b: right.a };
  if (op === 'add' && left.op === 'neg') return { op: 'sub', a: b, b: left.a };
  if (op === 'sub' && right.op === 'neg') return { op: 'add', a, b: right.a };
  if ((op === 'mul' || op === 'div') && left.op === 'neg' && right.op === 'neg')
    return { op, a: left.a, b: right.a };
  return undefined;
}

/** `x op value`, for the values that leave x, or only its sign, as it was. */
function withConstant(op: Binary, x: number, value: number): Simpler | undefined {
  switch (op) {
    case 'add':
      return Object.is(value, -0) ? x : undefined;
    case 'sub':
      return Object.is(value, 0) ? x : undefined;
    case 'mul':
      return value === 1 ? x : value === -1 ? { op: 'neg', a: x } : undefined;
    case 'div':
      return value === 1 ? x : value === -1 ? { op: 'neg', a: x } : undefined;
    default:
      return undefined;
  }
}

function simplerSelect(
  { test, then, otherwise }: Extract<Operation, { op: 'select' }>,
  at: (position: number) => Operation,
): Simpler | undefined {
  if (then === otherwise) return then;
  const decided = at(test);
  if (decided.op === 'constant') return decided.value !== 0 ? then : otherwise;
  return undefined;
}

function constant(value: number): Operation {
  return { op: 'constant', value };
}
