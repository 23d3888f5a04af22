import { isMap, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml';
import type { Problems } from '../problem/index.ts';
import { msg } from '../text/index.ts';
import type { Located, LocatedEntry, LocatedScalar, ScalarStyle } from './located.ts';
import type { SourceText } from './source-text.ts';
import { addEntry, isNull } from './yaml-pair.ts';

/** A composed YAML node as a located tree; `base` is the offset of its text in the file. Depth is bounded already. */
export function treeOf(
  node: ParsedNode,
  source: SourceText,
  base: number,
  problems: Problems,
): Located | undefined {
  const span = { start: base + node.range[0], end: base + node.range[1] };
  if (isScalar(node)) return scalarOf(node as Scalar.Parsed, source, base);
  if (isSeq(node)) {
    const items = node.items.map((item) => treeOf(item as ParsedNode, source, base, problems));
    const last = items.findLast((item) => item !== undefined)?.span.end ?? span.start;
    return { kind: 'list', source, span: node.flow ? span : { start: span.start, end: last }, items };
  }
  if (!isMap(node)) return undefined;
  const entries = new Map<string, LocatedEntry>();
  // The library's end of a block takes in the blanks and comments behind it.
  let last = span.start;
  for (const pair of node.items) {
    const key = pair.key as ParsedNode;
    if (!isScalar(key)) {
      const at = { start: base + key.range[0], end: base + key.range[1] };
      problems.add({ code: 'yaml-syntax', place: source.place(at), expected: msg('expected.yaml-key') });
      continue;
    }
    const located = scalarOf(key as Scalar.Parsed, source, base) ?? emptyKey(source, base + key.range[0]);
    const node = pair.value as ParsedNode | null;
    const value = node ? treeOf(node, source, base, problems) : undefined;
    addEntry(entries, { key: located, value }, problems);
    last = value?.span.end ?? located.span.end + 1;
  }
  return { kind: 'map', source, span: node.flow ? span : { start: span.start, end: last }, entries };
}

function emptyKey(source: SourceText, start: number): LocatedScalar {
  const span = { start, end: start };
  return { kind: 'scalar', source, span, text: '', style: 'plain', content: span };
}

/** A scalar; undefined where it says nothing (`key:`, `null`, `~`). */
function scalarOf(node: Scalar.Parsed, source: SourceText, base: number): LocatedScalar | undefined {
  const text = String(node.value ?? '');
  const style = styleOf(node);
  if (style === 'plain' && isNull(text)) return undefined;
  const span = { start: base + node.range[0], end: base + node.range[1] };
  const inside = style === 'quoted' ? { start: span.start + 1, end: span.end - 1 } : span;
  return {
    kind: 'scalar',
    source,
    span,
    text,
    style,
    content: source.slice(inside) === text ? inside : span,
  };
}

function styleOf(node: Scalar.Parsed): ScalarStyle {
  if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') return 'quoted';
  return node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL' ? 'block' : 'plain';
}
