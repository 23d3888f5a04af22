import type { Context } from '../context.ts';
import { asTruth, firstGap, isMissing, type Value } from '../outcome.ts';
import {
  absolute,
  choose,
  comparison,
  conjunction,
  disjunction,
  isTerm,
  multiply,
  type Numeric,
  negation,
  subtract,
  type Truth,
  UNKNOWN,
} from '../term.ts';
import { BOOLEAN, type NumberType } from '../type.ts';
import { type Call, type Evaluating, exprArg, exprArgs, type FormulaFunction } from './function.ts';

/** Only the branch that is taken is computed, so a gap in the other does no harm. */
const IF: FormulaFunction = {
  name: 'IF',
  params: ['expr', 'expr', 'expr'],
  required: 3,
  usage: 'IF(test, then, else)',
  doc: 'function.IF',
  example: { formula: 'IF(2 > 1, 10, 20)', value: 10 },
  check: (call, checker) => {
    checker.booleanOf(exprArg(call, 0));
    const [then, otherwise] = [exprArg(call, 1), exprArg(call, 2)];
    if (checker.typeOf(then)?.of === 'boolean') return checker.booleanOf(otherwise);
    return checker.unify([then, otherwise], call.span);
  },
  evaluate: (call, evaluator, context) => {
    const test = evaluator.value(exprArg(call, 0), context);
    if (isMissing(test)) return test;
    if (!isTerm(test)) return evaluator.value(exprArg(call, test === true ? 1 : 2), context);
    const [then, otherwise] = [1, 2].map((place) => evaluator.value(exprArg(call, place), context)) as [
      Value,
      Value,
    ];
    if (isMissing(then) && isMissing(otherwise)) return then;
    const truth = [then, otherwise].some(
      (branch) => typeof branch === 'boolean' || (isTerm(branch) && branch.truth),
    );
    return { ...choose(test, inDraws(then), inDraws(otherwise)), truth };
  },
};

/** A branch as a number in each draw; a gap is none. */
function inDraws(value: Value): Numeric {
  if (isMissing(value)) return Number.NaN;
  return typeof value === 'boolean' ? Number(value) : value;
}

/** AND and OR are three-valued (Kleene 1952): false AND not known is false, true OR not known is true. */
function connective(
  name: 'AND' | 'OR',
  decisive: boolean,
  example: FormulaFunction['example'],
): FormulaFunction {
  return {
    name,
    params: ['expr'],
    rest: 'expr',
    required: 1,
    usage: `${name}(test, ...)`,
    doc: `function.${name}`,
    example,
    check: (call, checker) => {
      for (const expr of exprArgs(call)) checker.booleanOf(expr);
      return BOOLEAN;
    },
    evaluate: (call, evaluator, context) => {
      const outcomes = exprArgs(call).map((expr) => evaluator.value(expr, context));
      if (outcomes.includes(decisive)) return decisive;
      if (!outcomes.some(isTerm)) return firstGap(outcomes) ?? !decisive;
      const truths = outcomes.map((outcome) => (isMissing(outcome) ? UNKNOWN : (asTruth(outcome) as Truth)));
      return truths.reduce(decisive ? disjunction : conjunction);
    },
  };
}

const NOT: FormulaFunction = {
  name: 'NOT',
  params: ['expr'],
  required: 1,
  usage: 'NOT(test)',
  doc: 'function.NOT',
  example: { formula: 'NOT(1 > 2)', value: true },
  check: (call, checker) => checker.booleanOf(exprArg(call, 0)),
  evaluate: (call, evaluator, context) => {
    const test = evaluator.value(exprArg(call, 0), context);
    return isMissing(test) ? test : negation(asTruth(test) as Truth);
  },
};

const BETWEEN: FormulaFunction = {
  name: 'BETWEEN',
  params: ['expr', 'expr', 'expr'],
  required: 3,
  usage: 'BETWEEN(x, low, high)',
  doc: 'function.BETWEEN',
  example: { formula: 'BETWEEN(3, 1, 3)', value: true },
  check: (call, checker) => {
    checker.unify(exprArgs(call), call.span);
    return BOOLEAN;
  },
  evaluate: numeric((value, low, high) =>
    isTerm(value) || isTerm(low) || isTerm(high)
      ? conjunction(comparison('le', low, value), comparison('le', value, high))
      : value >= low && value <= high,
  ),
};

const ABOUT: FormulaFunction = {
  name: 'ABOUT',
  params: ['expr', 'expr', 'expr'],
  required: 3,
  usage: 'ABOUT(x, y, tolerance)',
  doc: 'function.ABOUT',
  example: { formula: 'ABOUT(104, 100, 5%)', value: true },
  check: (call, checker) => {
    checker.unify([exprArg(call, 0), exprArg(call, 1)], call.span);
    const tolerance: NumberType = checker.numberOf(exprArg(call, 2));
    checker.common(
      tolerance,
      { of: 'number', dimension: {}, kind: 'free', span: 'asked' },
      exprArg(call, 2).span,
    );
    return BOOLEAN;
  },
  evaluate: numeric((value, target, tolerance) => {
    const [distance, reach] = [absolute(subtract(value, target)), multiply(tolerance, absolute(target))];
    return isTerm(distance) || isTerm(reach) ? comparison('le', distance, reach) : distance <= reach;
  }),
};

function numeric(test: (a: Numeric, b: Numeric, c: Numeric) => Truth) {
  return (call: Call, evaluator: Evaluating, context: Context) => {
    const outcomes = exprArgs(call).map((expr) => evaluator.value(expr, context));
    return firstGap(outcomes) ?? test(...(outcomes as [Numeric, Numeric, Numeric]));
  };
}

export const logic = [
  IF,
  connective('AND', false, { formula: 'AND(1 < 2, 2 < 1)', value: false }),
  connective('OR', true, { formula: 'OR(1 < 2, 2 < 1)', value: true }),
  NOT,
  BETWEEN,
  ABOUT,
];
