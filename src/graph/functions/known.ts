import { asNumber, isMissing, type Value } from '../outcome.ts';
import { add, choose, isDefined, isTerm, type Numeric, type Term, type Truth } from '../term.ts';
import { BOOLEAN, numberType } from '../type.ts';
import { exprArg, exprArgs, type FormulaFunction } from './function.ts';

/** Whether there is a value: of a term, in each draw. */
function isKnown(value: Value): Truth {
  return isTerm(value) ? isDefined(value) : !isMissing(value);
}

const ISKNOWN: FormulaFunction = {
  name: 'ISKNOWN',
  params: ['expr'],
  required: 1,
  usage: 'ISKNOWN(x)',
  doc: 'function.ISKNOWN',
  example: { formula: 'ISKNOWN(1 / 0)', value: false },
  check: (call, checker) => {
    checker.typeOf(exprArg(call, 0));
    return BOOLEAN;
  },
  evaluate: (call, evaluator, context) => isKnown(evaluator.value(exprArg(call, 0), context)),
};

const IFKNOWN: FormulaFunction = {
  name: 'IFKNOWN',
  params: ['expr', 'expr'],
  rest: 'expr',
  required: 2,
  usage: 'IFKNOWN(x, otherwise, ...)',
  doc: 'function.IFKNOWN',
  example: { formula: 'IFKNOWN(1 / 0, 7)', value: 7 },
  check: (call, checker) => checker.unify(exprArgs(call), call.span),
  evaluate: (call, evaluator, context) => {
    const exprs = exprArgs(call);
    const first = evaluator.value(exprs[0] as (typeof exprs)[number], context);
    let outcome = first;
    for (const expr of exprs.slice(1)) {
      const test = isKnown(outcome);
      if (test === true) return outcome;
      const next = evaluator.value(expr, context);
      // In draws without a value the next one takes its place.
      if (test === false) outcome = next;
      else if (!isMissing(next)) outcome = choose(test, outcome as Term, asNumber(next) as Numeric);
    }
    return isMissing(outcome) ? first : outcome;
  },
};

const COUNTKNOWN: FormulaFunction = {
  name: 'COUNTKNOWN',
  params: ['expr'],
  rest: 'expr',
  required: 1,
  usage: 'COUNTKNOWN(x, ...)',
  doc: 'function.COUNTKNOWN',
  example: { formula: 'COUNTKNOWN(1, 1 / 0, 3)', value: 2 },
  check: (call, checker) => {
    for (const expr of exprArgs(call)) checker.typeOf(expr);
    return numberType({}, 'level');
  },
  evaluate: (call, evaluator, context) =>
    exprArgs(call)
      .map((expr) => isKnown(evaluator.value(expr, context)))
      .map((test) => (typeof test === 'boolean' ? Number(test) : test))
      .reduce<Numeric>(add, 0),
};

export const known = [ISKNOWN, IFKNOWN, COUNTKNOWN];
