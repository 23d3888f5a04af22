import { exp, log } from '../../quantity/index.ts';
import { msg } from '../../text/index.ts';
import type { Expr } from '../formula/ast.ts';
import { FormulaError } from '../formula/error.ts';
import { asNumber, firstGap, isMissing, type Value } from '../outcome.ts';
import {
  absolute,
  add,
  divide,
  exponential,
  greatest,
  isTerm,
  least,
  logarithm,
  type Numeric,
  squareRoot,
} from '../term.ts';
import { isPure, type NodeType, numberType } from '../type.ts';
import { type Call, type Checking, exprArg, exprArgs, type FormulaFunction } from './function.ts';

/** A function of any number of like quantities that keeps their unit. */
function ofMany(
  name: string,
  example: FormulaFunction['example'],
  fold: (values: readonly Numeric[]) => Numeric,
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
      return firstGap(outcomes) ?? fold(outcomes as Numeric[]);
    },
  };
}

/** A function of one pure number, e.g. a logarithm; `defined` says where it has a value. A term decides that in each draw. */
function ofPure(
  name: string,
  example: FormulaFunction['example'],
  apply: (value: Numeric) => Numeric,
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
        isTerm(value) || defined(value) ? apply(value) : evaluator.undefinedAt(name),
      ),
  };
}

function pure(expr: Expr, checker: Checking): NodeType {
  const type = checker.numberOf(expr);
  if (!isPure(type.dimension))
    throw new FormulaError('formula-dimension', expr.span, msg('formula.expected.pure'));
  return numberType({}, type.kind === 'free' ? 'free' : 'level');
}

function mapNumber(outcome: Value, apply: (value: Numeric) => Value): Value {
  const value = asNumber(outcome);
  return isMissing(value) ? value : apply(value);
}

function sum(values: readonly Numeric[]): Numeric {
  return values.reduce(add, 0);
}

function median(values: readonly Numeric[]): Numeric {
  const ordered = sorted(values);
  const middle = (ordered.length - 1) / 2;
  return divide(add(ordered[Math.floor(middle)] as Numeric, ordered[Math.ceil(middle)] as Numeric), 2);
}

/** Odd-even transposition (Habermann 1972): the same exchanges whatever the values are, so that it works over draws. */
function sorted(values: readonly Numeric[]): readonly Numeric[] {
  if (!values.some(isTerm)) return [...(values as readonly number[])].sort((a, b) => a - b);
  const order = [...values];
  for (let round = 0; round < order.length; round++)
    for (let i = round % 2; i + 1 < order.length; i += 2) {
      const [a, b] = [order[i] as Numeric, order[i + 1] as Numeric];
      order[i] = least(a, b);
      order[i + 1] = greatest(a, b);
    }
  return order;
}

const ABS: FormulaFunction = {
  name: 'ABS',
  params: ['expr'],
  required: 1,
  usage: 'ABS(x)',
  doc: 'function.ABS',
  example: { formula: 'ABS(-3)', value: 3 },
  check: (call: Call, checker) => checker.numberOf(exprArg(call, 0)),
  evaluate: (call, evaluator, context) => mapNumber(evaluator.value(exprArg(call, 0), context), absolute),
};

export const arithmetic = [
  ofMany('SUM', { formula: 'SUM(1, 2, 3)', value: 6 }, sum),
  ofMany('AVERAGE', { formula: 'AVERAGE(1, 2, 6)', value: 3 }, (values) =>
    divide(sum(values), values.length),
  ),
  ofMany('MEDIAN', { formula: 'MEDIAN(1, 2, 6)', value: 2 }, median),
  ofMany('MIN', { formula: 'MIN(4, 2, 3)', value: 2 }, (values) => values.reduce(least)),
  ofMany('MAX', { formula: 'MAX(4, 2, 3)', value: 4 }, (values) => values.reduce(greatest)),
  ABS,
  ofPure('SQRT', { formula: 'SQRT(9)', value: 3 }, squareRoot, (value) => value >= 0),
  ofPure('EXP', { formula: 'EXP(0)', value: 1 }, (value) =>
    isTerm(value) ? exponential(value) : exp(value),
  ),
  ofPure(
    'LN',
    { formula: 'LN(1)', value: 0 },
    (value) => (isTerm(value) ? logarithm(value) : log(value)),
    (value) => value > 0,
  ),
];
