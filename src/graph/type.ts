import type { Kind } from '../case/index.ts';
import { type Dimension, dimensionKey } from '../quantity/index.ts';

/**
 * What is known of a value before it is computed.
 * `kind` `free`: a literal, which takes the kind of what it meets.
 * `span`: for flows, the days its total is over; `asked` when that is the period the formula is asked for.
 */
export type NodeType =
  | {
      readonly of: 'number';
      readonly dimension: Dimension;
      readonly kind: Kind | 'free';
      readonly span: 'asked' | number;
      readonly zero?: true;
    }
  | { readonly of: 'boolean' };

export type NumberType = Extract<NodeType, { of: 'number' }>;

export const BOOLEAN: NodeType = { of: 'boolean' };

export function numberType(
  dimension: Dimension,
  kind: Kind | 'free',
  span: 'asked' | number = 'asked',
): NumberType {
  return { of: 'number', dimension, kind, span };
}

export function isPure(dimension: Dimension): boolean {
  return dimensionKey(dimension) === dimensionKey({});
}

/** Days in an average year; totals over spans that differ by less than two days count as alike (leap years). */
const YEAR_DAYS = 365.2425;
const LEAP_SLACK = 2;

/** Whether two flows are totals over stretches of the same length. A formula asked for a period is taken as yearly. */
export function sameSpan(a: NumberType, b: NumberType): boolean {
  if (a.kind !== 'flow' || b.kind !== 'flow') return true;
  const days = (span: 'asked' | number) => (span === 'asked' ? YEAR_DAYS : span);
  return a.span === b.span || Math.abs(days(a.span) - days(b.span)) < LEAP_SLACK;
}

/** Kind of a sum or comparison; undefined when the kinds do not go together. */
export function commonKind(a: NumberType['kind'], b: NumberType['kind']): NumberType['kind'] | undefined {
  if (a === 'free') return b;
  if (b === 'free' || a === b) return a;
  return undefined;
}

/** Kind of a product: levels and literals scale what they meet; an amount per year times another amount per year is none. */
export function productKind(a: NumberType['kind'], b: NumberType['kind']): NumberType['kind'] | undefined {
  if (a === 'free') return b;
  if (b === 'free') return a;
  if (a === 'level') return b;
  if (b === 'level') return a;
  if (a === 'flow' && b === 'flow') return undefined;
  return a === 'flow' || b === 'flow' ? 'flow' : 'stock';
}

/** Kind of a quotient: like over like is a level, a flow per stock stays a flow. */
export function quotientKind(a: NumberType['kind'], b: NumberType['kind']): NumberType['kind'] {
  if (b === 'free') return a;
  if (a === b || a === 'free') return 'level';
  if (b === 'level') return a;
  return a === 'flow' ? 'flow' : 'level';
}
