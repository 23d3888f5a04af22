import { msg } from '../../text/index.ts';
import { planConversion, type RateKind } from '../conversion.ts';
import { FormulaError } from '../formula/error.ts';
import { asNumber, isMissing } from '../outcome.ts';
import { type Call, exprArg, type FormulaFunction } from './function.ts';

function rateKind(call: Call): RateKind {
  const arg = call.args[2];
  if (arg?.is !== 'word') return 'market';
  const word = arg.word.toLowerCase();
  if (word !== 'market' && word !== 'ppp') {
    throw new FormulaError(
      'formula-arguments',
      arg.span,
      msg('formula.expected.rate-kind'),
      undefined,
      arg.word,
    );
  }
  return word;
}

const IN: FormulaFunction = {
  name: 'IN',
  params: ['expr', 'unit', 'word'],
  required: 2,
  usage: 'IN(x, unit) · IN(x, unit, PPP)',
  doc: 'function.IN',
  example: { formula: 'IN(100 ha, km2)', value: 1 },
  check: (call, checker) => {
    const type = checker.numberOf(exprArg(call, 0));
    const arg = call.args[1];
    if (arg?.is !== 'unit') throw new TypeError('IN without a unit');
    const kind = rateKind(call);
    checker.plan(call, planConversion(type.dimension, arg.unit, kind, checker.rates));
    return { ...type, dimension: arg.unit.dimension };
  },
  evaluate: (call, evaluator, context) => {
    const value = asNumber(evaluator.value(exprArg(call, 0), context));
    if (isMissing(value)) return value;
    return evaluator.convert(
      value,
      evaluator.planOf(call),
      evaluator.periodOf(exprArg(call, 0), context),
      context,
    );
  },
};

export const conversion = [IN];
