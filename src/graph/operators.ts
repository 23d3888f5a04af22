import type { BinaryOperator, Comparison } from './formula/ast.ts';
import { isComparison } from './formula/ast.ts';
import {
  absolute,
  add,
  comparison,
  conjunction,
  disjunction,
  divide,
  greatest,
  isTerm,
  multiply,
  type Numeric,
  negation,
  power,
  subtract,
  type Truth,
} from './term.ts';

/**
 * Truth of a comparison; undefined for an operator that computes. Numbers that differ only by rounding in the last
 * places count as equal, as in spreadsheets: 0.1 + 0.2 = 0.3 is true.
 */
export function compare(operator: BinaryOperator, left: unknown, right: unknown): Truth | undefined {
  if ((isTerm(left) || isTerm(right)) && isComparison(operator))
    return compareTerms(operator, left as Numeric | Truth, right as Numeric | Truth);
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

/** The same truth in every draw. */
function compareTerms(operator: Comparison, left: Numeric | Truth, right: Numeric | Truth): Truth {
  const [a, b] = [left, right].map((side) => (typeof side === 'boolean' ? Number(side) : side)) as [
    Numeric,
    Numeric,
  ];
  const reach = multiply(EQUAL_TO, greatest(absolute(a), absolute(b)));
  const equal = comparison('le', absolute(subtract(a, b)), reach);
  switch (operator) {
    case '=':
      return equal;
    case '<>':
      return negation(equal);
    case '<':
      return conjunction(comparison('lt', a, b), negation(equal));
    case '<=':
      return disjunction(comparison('lt', a, b), equal);
    case '>':
      return conjunction(comparison('lt', b, a), negation(equal));
    case '>=':
      return disjunction(comparison('lt', b, a), equal);
  }
}

/** Relative difference below which two results of floating-point arithmetic are the same number. */
const EQUAL_TO = 1e-12;

/** Result of an arithmetic operator; not finite where it is undefined. */
export function compute(operator: BinaryOperator, a: number, b: number): number;
export function compute(operator: BinaryOperator, a: Numeric, b: Numeric): Numeric;
export function compute(operator: BinaryOperator, a: Numeric, b: Numeric): Numeric {
  switch (operator) {
    case '+':
      return add(a, b);
    case '-':
      return subtract(a, b);
    case '*':
      return multiply(a, b);
    case '/':
      return divide(a, b);
    case '^':
      return power(a, b);
    default:
      throw new TypeError(`${operator} compares`);
  }
}
