import type { Place } from '../problem/index.ts';
import type { SourceText, Span } from './source-text.ts';

/** What a file says, with the place of every part: the same for YAML and for the rows of a table. */
export type Located = LocatedMap | LocatedList | LocatedScalar;

/** Something that stands in a file. */
export interface InSource {
  readonly source: SourceText;
  readonly span: Span;
}

export interface LocatedMap extends InSource {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, LocatedEntry>;
  /** Parts of it could not be read, which has been reported: what seems to be missing may be among them. */
  readonly partial?: true;
}

/** A key with its place and what stands behind it; nothing stands behind an empty one. */
export interface LocatedEntry {
  readonly key: LocatedScalar;
  readonly value: Located | undefined;
  /** The text behind the key could not be read, and that has been reported: only the name counts. */
  readonly broken?: true;
}

export interface LocatedList extends InSource {
  readonly kind: 'list';
  readonly items: readonly (Located | undefined)[];
}

/** How a scalar is written; only a plain one can be mistaken for a number or a truth value. */
export type ScalarStyle = 'plain' | 'quoted' | 'block' | 'cell';

export interface LocatedScalar extends InSource {
  readonly kind: 'scalar';
  readonly text: string;
  readonly style: ScalarStyle;
  /** The text inside its quotes when it stands in the file letter by letter; else the whole scalar. */
  readonly content: Span;
}

export function placeOf(node: InSource): Place {
  return node.source.place(node.span);
}

/** The place of a text without its quotes: where the first letter of a formula stands. */
export function contentPlace(node: LocatedScalar): Place {
  return node.source.place(node.content);
}

/** Where a mapping begins: its first key. What it lacks is reported there, not across all of its lines. */
export function headOf(map: LocatedMap): InSource {
  for (const { key } of map.entries.values()) return key;
  return map;
}

export function foundAt(node: InSource): string {
  return node.source.found(node.span);
}

/** What a plain YAML scalar means in the core schema of YAML 1.2; quoted, block and cell scalars are text. */
export function plainMeaning(node: LocatedScalar): 'text' | 'number' | 'boolean' {
  if (node.style !== 'plain') return 'text';
  if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(node.text)) return 'boolean';
  if (/^(?:[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[0-9a-fA-F]+)$/.test(node.text))
    return 'number';
  return /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/.test(node.text) ? 'number' : 'text';
}
