import type { Case } from '../../case/index.ts';
import type { Period } from '../../quantity/index.ts';
import type { Message, MessageKey } from '../../text/index.ts';
import type { Context } from '../context.ts';
import type { ConversionPlan, NoPlan, RateBook } from '../conversion.ts';
import type { Expr, Span } from '../formula/ast.ts';
import type { Signature } from '../formula/parse.ts';
import type { Missing, Value } from '../outcome.ts';
import type { Numeric } from '../term.ts';
import type { NodeType, NumberType } from '../type.ts';

export type Call = Extract<Expr, { op: 'call' }>;

/**
 * A formula function: one entry feeds the parser, the checker, the evaluator, the reference page and the tests.
 * `example` is run by the tests and must give `value` (a number in base units, a truth value, or `gap`).
 */
export interface FormulaFunction extends Signature {
  readonly usage: string;
  readonly doc: MessageKey;
  readonly example: { readonly formula: string; readonly value: number | boolean | 'gap' };
  /** True when the result depends on the cost definition of the study. */
  readonly usesDefinition?: (call: Call) => boolean;
  /** Type of the result; reports problems through the checker. */
  readonly check: (call: Call, checker: Checking) => NodeType;
  readonly evaluate: (call: Call, evaluator: Evaluating, context: Context) => Value;
}

/** What a function may ask the checker. */
export interface Checking {
  readonly case: Case;
  readonly rates: RateBook;
  readonly reads: Set<string>;
  /** Whether a name may belong to a record that was left out for a mistake of its own. */
  isLeftOut(name: string): boolean;
  typeOf(expr: Expr): NodeType | undefined;
  /** Type of a node by its name; undefined for one that is not there or was reported. */
  nodeType(id: string): NodeType | undefined;
  numberOf(expr: Expr): NumberType;
  booleanOf(expr: Expr): NodeType;
  unify(exprs: readonly Expr[], span: Span): NumberType;
  common(left: NumberType, right: NumberType, span: Span): NumberType;
  plan(call: Call, plan: ConversionPlan | NoPlan): void;
}

/** What a function may ask the evaluator. */
export interface Evaluating {
  readonly case: Case;
  value(expr: Expr, context: Context): Value;
  periodOf(expr: Expr, context: Context): Period | undefined;
  shifted(period: Period, steps: number): Period;
  planOf(call: Call): ConversionPlan;
  convert(amount: Numeric, plan: ConversionPlan, period: Period | undefined, context: Context): Value;
  read(id: string, context: Context): Value;
  inCaseCurrency(node: string, context: Context): Value;
  missing(gap: Missing['gap'], reason: Message): Missing;
  undefinedAt(operation: string): Missing;
}

/** The expression arguments of a call; periods, units, words and filters left out. */
export function exprArgs(call: Call): Expr[] {
  return call.args.flatMap((arg) => (arg.is === 'expr' ? [arg.expr] : []));
}

/** The expression argument in a place. The parser has made sure that it is there and of this kind. */
export function exprArg(call: Call, place: number): Expr {
  const arg = call.args[place];
  if (arg?.is !== 'expr') throw new TypeError(`${call.name}: argument ${place + 1} is not an expression`);
  return arg.expr;
}
