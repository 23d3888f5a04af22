import type { BinaryOperator } from './formula/ast.ts';

/**
 * Truth of a comparison; undefined for an operator that computes. Numbers that differ only by rounding in the last
 * places count as equal, as in spreadsheets: 0.1 + 0.2 = 0.3 is true.
 */
export function compare(operator: BinaryOperator, left: unknown, right: unknown): boolean | undefined {
  if (typeof left === 'boolean' || typeof right === 'boolean') {
    return operator === '=' ? left === right : operator === '<>' ? left !== right : undefined;
  }
  const [a, b] = [left as number, right as number];
  const equal = Math.abs(a - b) <= EQUAL_TO * Math.max(Math.abs(a), Math.abs(b));
  switch (operator) {
    case '=':
      return equal;
    case '<>':
      return !equal;
    case '<':
      return a < b && !equal;
    case '<=':
      return a < b || equal;
    case '>':
      return a > b && !equal;
    case '>=':
      return a > b || equal;
    default:
      return undefined;
  }
}

/** Relative difference below which two results of floating-point arithmetic are the same number. */
const EQUAL_TO = 1e-12;

/** Result of an arithmetic operator; not finite where it is undefined. */
export function compute(operator: BinaryOperator, a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '^':
      return a ** b;
    default:
      throw new TypeError(`${operator} compares`);
  }
}
