import { msg } from '../../text/index.ts';
import { asNumber, firstGap } from '../outcome.ts';
import { choose, comparison, isTerm, type Numeric } from '../term.ts';
import { exprArg, exprArgs, type FormulaFunction } from './function.ts';

/** No payment suits both sides where the room between their limits is negative: a gap then, never a number. */
const SETTLED: FormulaFunction = {
  name: 'SETTLED',
  params: ['expr', 'expr'],
  required: 2,
  usage: 'SETTLED(x, room)',
  doc: 'function.SETTLED',
  example: { formula: 'SETTLED(4, 3 - 5)', value: 'gap' },
  check: (call, checker) => {
    checker.numberOf(exprArg(call, 1));
    return checker.numberOf(exprArg(call, 0));
  },
  evaluate: (call, evaluator, context) => {
    const outcomes = exprArgs(call).map((expr) => asNumber(evaluator.value(expr, context)));
    const gap = firstGap(outcomes);
    if (gap !== undefined) return gap;
    const [settled, room] = outcomes as [Numeric, Numeric];
    if (isTerm(room)) return choose(comparison('le', 0, room), settled, Number.NaN);
    return room >= 0 ? settled : evaluator.missing('inapplicable', msg('gap.no-zone'));
  },
};

export const talks = [SETTLED];
