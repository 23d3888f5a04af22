import type { Place } from '../problem/index.ts';
import type { Span } from './formula/ast.ts';
import type { FormulaSource } from './node.ts';

/** Where a part of a formula stands in its file. A formula with escapes or line breaks is pointed at as a whole. */
export function placeOf(span: Span, source: FormulaSource): Place {
  const { at } = source;
  if (at.line !== at.endLine || at.endColumn - at.column !== source.text.length) return at;
  const from = at.column + Math.min(span.from, Math.max(0, source.text.length - 1));
  return { ...at, column: from, endColumn: Math.max(from + 1, at.column + span.to) };
}
