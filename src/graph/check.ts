import type { Case } from '../case/index.ts';
import { formatDimension, multiplyDimensions, powerDimension, sameDimension } from '../quantity/index.ts';
import { type Message, msg } from '../text/index.ts';
import type { ConversionPlan, NoPlan, RateBook } from './conversion.ts';
import type { Declared } from './declared.ts';
import { type Expr, isComparison, type Span } from './formula/ast.ts';
import { FormulaError } from './formula/error.ts';
import { nearest } from './formula/nearest.ts';
import type { Call, Checking } from './functions/function.ts';
import { functionNamed } from './functions/index.ts';
import { compute } from './operators.ts';
import {
  BOOLEAN,
  commonKind,
  isPure,
  type NodeType,
  type NumberType,
  numberType,
  productKind,
  quotientKind,
  sameSpan,
} from './type.ts';

type Binary = Extract<Expr, { op: 'binary' }>;

/**
 * Checks units, kinds and periods of one formula, and notes what it reads. A part that fails is reported once and then
 * taken as fitting anything, so that one formula can report several mistakes and no mistake is reported twice.
 */
export class Checker implements Checking {
  readonly reads = new Set<string>();
  readonly errors: FormulaError[] = [];
  readonly plans = new Map<Call, ConversionPlan>();
  readsDefinition = false;
  /** Each part is inferred once: its errors are reported once, and nesting costs nothing extra. */
  private readonly inferred = new Map<Expr, NodeType | undefined>();
  private readonly declared: Declared;
  private readonly base: NodeType | undefined;

  constructor(declared: Declared, base?: NodeType) {
    this.declared = declared;
    this.base = base;
  }

  get case(): Case {
    return this.declared.case;
  }

  get rates(): RateBook {
    return this.declared.rates;
  }

  isLeftOut(name: string): boolean {
    return this.declared.isLeftOut(name);
  }

  /** Type of an expression; undefined when it or a part of it has been reported. */
  typeOf(expr: Expr): NodeType | undefined {
    if (!this.inferred.has(expr)) this.inferred.set(expr, this.tryInfer(expr));
    return this.inferred.get(expr);
  }

  nodeType(id: string): NodeType | undefined {
    return this.declared.typeOf(id);
  }

  private tryInfer(expr: Expr): NodeType | undefined {
    try {
      return this.infer(expr);
    } catch (error) {
      if (error instanceof FormulaError) this.errors.push(error);
      else if (!(error instanceof AlreadyReported)) throw error;
      return undefined;
    }
  }

  /** Type of an expression that must be a number. */
  numberOf(expr: Expr): NumberType {
    const type = this.known(expr);
    if (type.of === 'number') return type;
    throw new FormulaError('formula-kind', expr.span, msg('formula.expected.number'));
  }

  /** Reports unless the expression is a truth value. */
  booleanOf(expr: Expr): NodeType {
    const type = this.known(expr);
    if (type.of === 'boolean') return type;
    throw new FormulaError('formula-kind', expr.span, msg('formula.expected.truth'));
  }

  private known(expr: Expr): NodeType {
    const type = this.typeOf(expr);
    if (type === undefined) throw new AlreadyReported();
    return type;
  }

  /** Common type of numbers that are added or compared. */
  unify(exprs: readonly Expr[], span: Span): NumberType {
    // Every argument is looked at before the first failure stops the call, so that all mistakes are found.
    const types = exprs.map((expr) => this.typeOf(expr));
    if (types.includes(undefined)) throw new AlreadyReported();
    const numbers = exprs.map((expr) => this.numberOf(expr));
    return numbers.reduce((left, right) => this.common(left, right, span));
  }

  common(left: NumberType, right: NumberType, span: Span): NumberType {
    if (left.zero === true) return right;
    if (right.zero === true) return left;
    if (!sameDimension(left.dimension, right.dimension)) {
      const [a, b] = [formatDimension(left.dimension), formatDimension(right.dimension)];
      throw new FormulaError(
        'formula-dimension',
        span,
        msg('formula.expected.same-unit'),
        mixHint(a, b),
        `${a} | ${b}`,
      );
    }
    const kind = commonKind(left.kind, right.kind);
    if (kind === undefined) {
      throw new FormulaError(
        'formula-kind',
        span,
        msg('formula.expected.same-kind'),
        msg('formula.hint.kinds'),
        `${left.kind} | ${right.kind}`,
      );
    }
    if (!sameSpan(left, right)) {
      const found = `${spanWords(left)} | ${spanWords(right)}`;
      throw new FormulaError(
        'formula-period',
        span,
        msg('formula.expected.same-span'),
        msg('formula.hint.per-year'),
        found,
      );
    }
    return {
      of: 'number',
      dimension: left.dimension,
      kind,
      span: left.kind === 'flow' ? left.span : right.span,
    };
  }

  private infer(expr: Expr): NodeType {
    switch (expr.op) {
      case 'number': {
        const type = numberType(expr.unit?.dimension ?? {}, 'free');
        return expr.value === 0 && expr.unit === undefined ? { ...type, zero: true } : type;
      }
      case 'boolean':
        return BOOLEAN;
      case 'name':
        return this.named(expr.name, expr.span);
      case 'figure':
        return this.figure(expr.id, expr.span);
      case 'base':
        if (this.base === undefined)
          throw new FormulaError('formula-name', expr.span, msg('formula.expected.no-base'));
        return this.base;
      case 'negate':
        return this.numberOf(expr.of);
      case 'binary':
        return this.binary(expr);
      case 'call': {
        const fn = functionNamed(expr.name);
        if (fn === undefined) throw new TypeError(`the parser let ${expr.name} pass`);
        if (fn.usesDefinition?.(expr) === true) this.readsDefinition = true;
        return fn.check(expr, this);
      }
    }
  }

  private named(name: string, span: Span): NodeType {
    const type = this.declared.typeOf(name);
    if (type === undefined) {
      if (this.declared.isLeftOut(name)) throw new AlreadyReported();
      throw new FormulaError(
        'formula-name',
        span,
        msg('formula.expected.name'),
        nearest(name, this.declared.names()),
        name,
      );
    }
    this.reads.add(name);
    return type;
  }

  private figure(id: string, span: Span): NodeType {
    const type = this.declared.figureType(id);
    if (type === undefined) {
      if (this.declared.isLeftOut(id)) throw new AlreadyReported();
      throw new FormulaError(
        'formula-name',
        span,
        msg('formula.expected.figure'),
        nearest(id, this.declared.figureIds()),
        id,
      );
    }
    return type;
  }

  private binary(expr: Binary): NodeType {
    const { operator, left, right } = expr;
    if (isComparison(operator)) {
      const [a, b] = [this.typeOf(left), this.typeOf(right)];
      if (a?.of === 'boolean' && b?.of === 'boolean' && (operator === '=' || operator === '<>'))
        return BOOLEAN;
      this.unify([left, right], expr.span);
      return BOOLEAN;
    }
    if (operator === '+' || operator === '-') return this.unify([left, right], expr.span);
    const types = [this.typeOf(left), this.typeOf(right)];
    if (types.includes(undefined)) throw new AlreadyReported();
    const [a, b] = [this.numberOf(left), this.numberOf(right)];
    if (operator === '*') return this.product(a, b, expr.span);
    if (operator === '/') return this.quotient(a, b, expr.span);
    return this.power(a, right, expr.span);
  }

  private product(a: NumberType, b: NumberType, span: Span): NodeType {
    const kind = productKind(a.kind, b.kind);
    if (kind === undefined) {
      throw new FormulaError(
        'formula-kind',
        span,
        msg('formula.expected.one-flow'),
        msg('formula.hint.per-year'),
        'flow * flow',
      );
    }
    return numberType(
      multiplyDimensions(a.dimension, b.dimension),
      kind,
      a.kind === 'flow' ? a.span : b.span,
    );
  }

  private quotient(a: NumberType, b: NumberType, span: Span): NodeType {
    if (!sameSpan(a, b)) {
      const found = `${spanWords(a)} | ${spanWords(b)}`;
      throw new FormulaError(
        'formula-period',
        span,
        msg('formula.expected.same-span'),
        msg('formula.hint.per-year'),
        found,
      );
    }
    return numberType(
      multiplyDimensions(a.dimension, powerDimension(b.dimension, -1)),
      quotientKind(a.kind, b.kind),
      a.span,
    );
  }

  private power(a: NumberType, exponent: Expr, span: Span): NodeType {
    const power = constantOf(exponent);
    if (power === undefined) {
      throw new FormulaError('formula-arguments', exponent.span, msg('formula.expected.exponent'));
    }
    if (isPure(a.dimension)) return { ...a, kind: a.kind === 'free' ? 'free' : 'level' };
    if (!Number.isInteger(power))
      throw new FormulaError('formula-dimension', span, msg('formula.expected.whole-exponent'));
    if (a.kind === 'flow' && power !== 1) {
      throw new FormulaError(
        'formula-kind',
        span,
        msg('formula.expected.one-flow'),
        msg('formula.hint.per-year'),
        'flow ^',
      );
    }
    return numberType(powerDimension(a.dimension, power), a.kind, a.span);
  }

  /** Plans a conversion once, at compile time; the evaluator only looks it up. */
  plan(call: Call, plan: ConversionPlan | NoPlan): void {
    if ('problem' in plan && this.declared.lacksRates()) throw new AlreadyReported();
    if ('problem' in plan)
      throw new FormulaError('formula-conversion', call.span, plan.problem, plan.hint, plan.found);
    this.plans.set(call, plan);
    for (const id of plan.reads) this.reads.add(id);
  }
}

/** Stops the inference of an expression whose part has been reported already. */
class AlreadyReported extends Error {}

/** Value of an expression of plain numbers only; undefined when a name or a unit takes part. */
function constantOf(expr: Expr): number | undefined {
  if (expr.op === 'number') return expr.unit === undefined ? expr.value : undefined;
  if (expr.op === 'negate') {
    const inner = constantOf(expr.of);
    return inner === undefined ? undefined : -inner;
  }
  if (expr.op !== 'binary' || isComparison(expr.operator)) return undefined;
  const [left, right] = [constantOf(expr.left), constantOf(expr.right)];
  return left === undefined || right === undefined ? undefined : compute(expr.operator, left, right);
}

function spanWords(type: NumberType): string {
  return type.span === 'asked' ? '1 year' : `${type.span} days`;
}

/** The two mixes met most often have a remedy that can be named. */
function mixHint(a: string, b: string): Message | undefined {
  const money = /^[A-Z]{3}(\d{4})?$/;
  if (money.test(a) && money.test(b)) {
    return a.slice(0, 3) === b.slice(0, 3)
      ? msg('formula.hint.price-basis', { unit: b })
      : msg('formula.hint.currency', { unit: b });
  }
  return undefined;
}
