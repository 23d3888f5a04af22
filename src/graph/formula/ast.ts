import type { Period, Unit } from '../../quantity/index.ts';

/** A stretch of formula text: offsets in UTF-16 code units, end exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '=' | '<>' | '<' | '<=' | '>' | '>=';
export type Comparison = Extract<BinaryOperator, '=' | '<>' | '<' | '<=' | '>' | '>='>;

/** A parsed formula. Every part knows where it stands, so that a problem points at the part and not at the whole. */
export type Expr =
  /** `value` is in base units when a unit stands behind the number. */
  | { readonly op: 'number'; readonly value: number; readonly unit: Unit | undefined; readonly span: Span }
  | { readonly op: 'boolean'; readonly value: boolean; readonly span: Span }
  | { readonly op: 'name'; readonly name: string; readonly span: Span }
  | { readonly op: 'figure'; readonly id: string; readonly span: Span }
  | { readonly op: 'base'; readonly span: Span }
  | { readonly op: 'negate'; readonly of: Expr; readonly span: Span }
  | {
      readonly op: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expr;
      readonly right: Expr;
      readonly span: Span;
    }
  | {
      readonly op: 'call';
      readonly name: string;
      readonly args: readonly Arg[];
      readonly span: Span;
      readonly nameSpan: Span;
    };

/** An argument by the kind its function declares: an expression, a period, a unit, a word or a `key = "value"` filter. */
export type Arg =
  | { readonly is: 'expr'; readonly expr: Expr }
  | { readonly is: 'period'; readonly period: Period; readonly span: Span }
  | { readonly is: 'unit'; readonly unit: Unit; readonly span: Span }
  | { readonly is: 'word'; readonly word: string; readonly span: Span }
  | {
      readonly is: 'filter';
      readonly key: string;
      readonly value: string;
      readonly span: Span;
      readonly valueSpan: Span;
    };

const COMPARISONS: readonly BinaryOperator[] = ['=', '<>', '<', '<=', '>', '>='];

export function isComparison(operator: BinaryOperator): operator is Comparison {
  return COMPARISONS.includes(operator);
}
