import { msg } from '../../text/index.ts';
import type { Expr } from '../formula/ast.ts';
import { FormulaError } from '../formula/error.ts';
import { asNumber, firstGap, isMissing, type Outcome } from '../outcome.ts';
import { isPure, type NodeType, numberType } from '../type.ts';
import { type Call, type Checking, exprArg, exprArgs, type FormulaFunction } from './function.ts';

/** A function of any number of like quantities that keeps their unit. */
function ofMany(
  name: string,
  example: FormulaFunction['example'],
  fold: (values: readonly number[]) => number,
): FormulaFunction {
  return {
    name,
    params: ['expr'],
    rest: 'expr',
    required: 1,
    usage: `${name}(x, ...)`,
    doc: `function.${name}` as FormulaFunction['doc'],
    example,
    check: (call, checker) => checker.unify(exprArgs(call), call.span),
    evaluate: (call, evaluator, context) => {
      const outcomes = exprArgs(call).map((expr) => evaluator.value(expr, context));
      return firstGap(outcomes) ?? fold(outcomes as number[]);
    },
  };
}

/** A function of one pure number, e.g. a logarithm; `defined` says where it has a value. */
function ofPure(
  name: string,
  example: FormulaFunction['example'],
  apply: (value: number) => number,
  defined: (value: number) => boolean = () => true,
): FormulaFunction {
  return {
    name,
    params: ['expr'],
    required: 1,
    usage: `${name}(x)`,
    doc: `function.${name}` as FormulaFunction['doc'],
    example,
    check: (call, checker) => pure(exprArg(call, 0), checker),
    evaluate: (call, evaluator, context) =>
      mapNumber(evaluator.value(exprArg(call, 0), context), (value) =>
        defined(value) ? apply(value) : evaluator.undefinedAt(name),
      ),
  };
}

function pure(expr: Expr, checker: Checking): NodeType {
  const type = checker.numberOf(expr);
  if (!isPure(type.dimension))
    throw new FormulaError('formula-dimension', expr.span, msg('formula.expected.pure'));
  return numberType({}, type.kind === 'free' ? 'free' : 'level');
}

function mapNumber(outcome: Outcome, apply: (value: number) => Outcome): Outcome {
  const value = asNumber(outcome);
  return isMissing(value) ? value : apply(value);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2;
}

const ABS: FormulaFunction = {
  name: 'ABS',
  params: ['expr'],
  required: 1,
  usage: 'ABS(x)',
  doc: 'function.ABS',
  example: { formula: 'ABS(-3)', value: 3 },
  check: (call: Call, checker) => checker.numberOf(exprArg(call, 0)),
  evaluate: (call, evaluator, context) => mapNumber(evaluator.value(exprArg(call, 0), context), Math.abs),
};

export const arithmetic = [
  ofMany('SUM', { formula: 'SUM(1, 2, 3)', value: 6 }, sum),
  ofMany('AVERAGE', { formula: 'AVERAGE(1, 2, 6)', value: 3 }, (values) => sum(values) / values.length),
  ofMany('MEDIAN', { formula: 'MEDIAN(1, 2, 6)', value: 2 }, median),
  ofMany('MIN', { formula: 'MIN(4, 2, 3)', value: 2 }, (values) => Math.min(...values)),
  ofMany('MAX', { formula: 'MAX(4, 2, 3)', value: 4 }, (values) => Math.max(...values)),
  ABS,
  ofPure('SQRT', { formula: 'SQRT(9)', value: 3 }, Math.sqrt, (value) => value >= 0),
  ofPure('EXP', { formula: 'EXP(0)', value: 1 }, Math.exp),
  ofPure('LN', { formula: 'LN(1)', value: 0 }, Math.log, (value) => value > 0),
];
