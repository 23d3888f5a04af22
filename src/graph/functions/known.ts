import { isMissing } from '../outcome.ts';
import { BOOLEAN, numberType } from '../type.ts';
import { exprArg, exprArgs, type FormulaFunction } from './function.ts';

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
  evaluate: (call, evaluator, context) => !isMissing(evaluator.value(exprArg(call, 0), context)),
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
      if (!isMissing(outcome)) return outcome;
      outcome = evaluator.value(expr, context);
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
    exprArgs(call).filter((expr) => !isMissing(evaluator.value(expr, context))).length,
};

export const known = [ISKNOWN, IFKNOWN, COUNTKNOWN];
