import { daysIn, multiplyDimensions, type Period, yearsIn } from '../../quantity/index.ts';
import { msg } from '../../text/index.ts';
import { FormulaError } from '../formula/error.ts';
import { asNumber, isMissing } from '../outcome.ts';
import { divide } from '../term.ts';
import { numberType } from '../type.ts';
import { type Call, exprArg, type FormulaFunction } from './function.ts';

/** The period an AT call names. */
export function periodOfAt(call: Call): Period {
  const arg = call.args[1];
  if (arg?.is !== 'period') throw new TypeError('AT without a period');
  return arg.period;
}

/** By how many periods a SHIFT call moves. */
export function stepsOfShift(call: Call): number {
  const arg = exprArg(call, 1);
  const [sign, number] = arg.op === 'negate' ? [-1, arg.of] : [1, arg];
  if (
    number.op !== 'number' ||
    number.unit !== undefined ||
    !Number.isInteger(number.value) ||
    Math.abs(number.value) > 1000
  ) {
    throw new FormulaError('formula-arguments', arg.span, msg('formula.expected.whole-steps'));
  }
  return sign * number.value;
}

const AT: FormulaFunction = {
  name: 'AT',
  params: ['expr', 'period'],
  required: 2,
  usage: 'AT(x, period)',
  doc: 'function.AT',
  example: { formula: 'AT(5, 2024)', value: 5 },
  check: (call, checker) => {
    const type = checker.typeOf(exprArg(call, 0));
    if (type === undefined) return checker.numberOf(exprArg(call, 0));
    return type.of === 'number' && type.kind === 'flow' ? { ...type, span: daysIn(periodOfAt(call)) } : type;
  },
  evaluate: (call, evaluator, context) =>
    evaluator.value(exprArg(call, 0), { ...context, period: periodOfAt(call) }),
};

const SHIFT: FormulaFunction = {
  name: 'SHIFT',
  params: ['expr', 'expr'],
  required: 2,
  usage: 'SHIFT(x, steps)',
  doc: 'function.SHIFT',
  example: { formula: 'SHIFT(5, -1)', value: 5 },
  check: (call, checker) => {
    stepsOfShift(call);
    return checker.numberOf(exprArg(call, 0));
  },
  evaluate: (call, evaluator, context) =>
    evaluator.value(exprArg(call, 0), {
      ...context,
      period: evaluator.shifted(context.period, stepsOfShift(call)),
    }),
};

const PERYEAR: FormulaFunction = {
  name: 'PERYEAR',
  params: ['expr'],
  required: 1,
  usage: 'PERYEAR(x)',
  doc: 'function.PERYEAR',
  example: { formula: 'ABOUT(PERYEAR(1) * YEARS(), 1, 1e-9)', value: true },
  check: (call, checker) => {
    const type = checker.numberOf(exprArg(call, 0));
    if (type.kind === 'stock' || type.kind === 'level') {
      throw new FormulaError('formula-kind', call.span, msg('formula.expected.flow'), undefined, type.kind);
    }
    return numberType(multiplyDimensions(type.dimension, { year: -1 }), 'level');
  },
  evaluate: (call, evaluator, context) => {
    const value = asNumber(evaluator.value(exprArg(call, 0), context));
    if (isMissing(value)) return value;
    const period = evaluator.periodOf(exprArg(call, 0), context);
    return period === undefined ? evaluator.undefinedAt('PERYEAR') : divide(value, yearsIn(period));
  },
};

const YEARS: FormulaFunction = {
  name: 'YEARS',
  params: [],
  required: 0,
  usage: 'YEARS()',
  doc: 'function.YEARS',
  example: { formula: 'YEARS() > 0', value: true },
  // Years add up over time as money does, so a rate per year times YEARS() is an amount of the period.
  check: () => numberType({ year: 1 }, 'flow'),
  evaluate: (_call, _evaluator, context) => yearsIn(context.period),
};

export const time = [AT, SHIFT, PERYEAR, YEARS];
