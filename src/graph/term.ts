/**
 * A value that is not known until draws are made: an uncertain input, or an operation on one. The evaluator computes with
 * terms as it does with numbers, so that what is sampled is the very graph that is explained.
 *
 * `total`: has a finite value in every draw. `positive`: is above zero in every draw. Truth values are 1 and 0.
 */
export interface Term {
  readonly term: TermOperation;
  readonly args: readonly Numeric[];
  /** Name of the input; of no other operation. */
  readonly input?: string;
  readonly truth: boolean;
  readonly total: boolean;
  readonly positive: boolean;
}

export type TermOperation =
  | 'input'
  | 'neg'
  | 'abs'
  | 'sqrt'
  | 'exp'
  | 'log'
  | 'add'
  | 'sub'
  | 'mul'
  | 'div'
  | 'min'
  | 'max'
  | 'power'
  | 'lt'
  | 'le'
  | 'eq'
  | 'select';

export type Numeric = number | Term;
export type Truth = boolean | Term;

/** What is not a plain value: told apart from a gap, which is an object too. */
export function isTerm(value: unknown): value is Term {
  return typeof value === 'object' && value !== null && 'term' in value;
}

/** A named input, drawn from the distribution that its figure or assumption states. */
export function inputTerm(input: string, positive: boolean): Term {
  return { term: 'input', args: [], input, truth: false, total: true, positive };
}

/** A truth value that is not known in any draw. */
export const UNKNOWN: Term = {
  term: 'add',
  args: [Number.NaN, 0],
  truth: true,
  total: false,
  positive: false,
};

const totalOf = (value: Numeric): boolean => (isTerm(value) ? value.total : Number.isFinite(value));
const positiveOf = (value: Numeric): boolean => (isTerm(value) ? value.positive : value > 0);

function operation(
  term: TermOperation,
  args: readonly Numeric[],
  facts: { total?: boolean; positive?: boolean; truth?: boolean } = {},
): Term {
  return {
    term,
    args,
    truth: facts.truth ?? false,
    total: facts.total ?? args.every(totalOf),
    positive: facts.positive ?? false,
  };
}

/** An operation on one value, carried out at once where it is a number. */
function unary(plain: (a: number) => number, term: (a: Term) => Term): (a: Numeric) => Numeric {
  return (a) => (typeof a === 'number' ? plain(a) : term(a));
}

/** An operation on two values, carried out at once where both are numbers. */
function binary(
  plain: (a: number, b: number) => number,
  term: (a: Numeric, b: Numeric) => Term,
): (a: Numeric, b: Numeric) => Numeric {
  return (a, b) => (typeof a === 'number' && typeof b === 'number' ? plain(a, b) : term(a, b));
}

const both = (a: Numeric, b: Numeric): boolean => positiveOf(a) && positiveOf(b);

export const negate = unary(
  (a) => -a,
  (a) => operation('neg', [a]),
);
export const add = binary(
  (a, b) => a + b,
  (a, b) => operation('add', [a, b], { positive: both(a, b) }),
);
export const subtract = binary(
  (a, b) => a - b,
  (a, b) => operation('sub', [a, b]),
);
export const multiply = binary(
  (a, b) => a * b,
  (a, b) => operation('mul', [a, b], { positive: both(a, b) }),
);
/** Where the divisor may be zero a draw has no value there, as the evaluator has none. */
export const divide = binary(
  (a, b) => a / b,
  (a, b) => {
    const safe = positiveOf(b) || (typeof b === 'number' && b !== 0);
    const divisor = safe ? b : choose(equals(b, 0), Number.NaN, b);
    return operation('div', [a, divisor], {
      total: safe && totalOf(a) && totalOf(b),
      positive: both(a, b),
    });
  },
);
export const power = binary(
  (a, b) => a ** b,
  (a, b) =>
    operation('power', [a, b], { total: positiveOf(a) && totalOf(a) && totalOf(b), positive: positiveOf(a) }),
);
export const absolute = unary(Math.abs, (a) =>
  operation('abs', [a], { positive: positiveOf(a), total: totalOf(a) }),
);
export const least = binary(Math.min, (a, b) => operation('min', [a, b], { positive: both(a, b) }));
export const greatest = binary(Math.max, (a, b) =>
  operation('max', [a, b], { positive: positiveOf(a) || positiveOf(b) }),
);
/** Not a number below zero. */
export const squareRoot = unary(Math.sqrt, (a) =>
  operation('sqrt', [a], { total: positiveOf(a) && totalOf(a), positive: positiveOf(a) }),
);

/** The exponential of a term; numbers have their own function in the caller, which keeps the last bit of a case. */
export function exponential(a: Term): Term {
  return operation('exp', [a], { positive: true });
}

/** The natural logarithm of a term; not finite at zero and below. */
export function logarithm(a: Term): Term {
  return operation('log', [a], { total: a.positive && a.total });
}

const truthOf = (value: Truth): Numeric => (typeof value === 'boolean' ? Number(value) : value);

function test(term: 'lt' | 'le' | 'eq', a: Numeric, b: Numeric): Term {
  return operation(term, [a, b], { truth: true, total: true });
}

/** Exact equality of two values, whether or not they are finite; for guards, not for formulas. */
function equals(a: Numeric, b: Numeric): Term {
  return test('eq', a, b);
}

/** A comparison of formulas; without a value in draws where either side has none. */
export function comparison(relation: 'lt' | 'le' | 'eq', a: Numeric, b: Numeric): Term {
  const result = test(relation, a, b);
  if (totalOf(a) && totalOf(b)) return result;
  // Zero times a finite number adds nothing; times anything else it is not a number.
  const known = multiply(0, subtract(a, b));
  return operation('add', [result, known], { truth: true, total: false });
}

export function negation(a: Truth): Truth {
  return typeof a === 'boolean' ? !a : operation('sub', [1, a], { truth: true });
}

/** AND and OR over draws, three-valued like the formulas' own (Kleene 1952): a decisive side outweighs one not known. */
export function conjunction(a: Truth, b: Truth): Truth {
  return connected('min', 0, a, b);
}

export function disjunction(a: Truth, b: Truth): Truth {
  return connected('max', 1, a, b);
}

function connected(term: 'min' | 'max', decisive: 0 | 1, a: Truth, b: Truth): Truth {
  const [left, right] = [truthOf(a), truthOf(b)];
  if (left === decisive || right === decisive) return decisive === 1;
  if (typeof a === 'boolean') return b;
  if (typeof b === 'boolean') return a;
  const plain = operation(term, [left, right], { truth: true });
  if (plain.total) return plain;
  const decided = operation('max', [equals(left, decisive), equals(right, decisive)], { total: true });
  return { ...choose(decided, decisive, plain), truth: true };
}

/** One of two values by a test made in each draw; nothing where the test has no value. */
export function choose(chooser: Term, then: Numeric, otherwise: Numeric): Term {
  const chosen = operation('select', [chooser, then, otherwise], {
    total: chooser.total && totalOf(then) && totalOf(otherwise),
    positive: both(then, otherwise),
  });
  if (chooser.total) return chosen;
  return operation('add', [chosen, operation('mul', [0, chooser])], { total: false });
}

/** Whether a value is finite, in each draw. */
export function isDefined(a: Term): Truth {
  if (a.total) return true;
  const difference = operation('sub', [a, a], { total: false });
  return test('eq', difference, 0);
}
