import { Problems } from '../problem/index.ts';
import { msg } from '../text/index.ts';
import { type Located, type LocatedEntry, type LocatedMap, type LocatedScalar, placeOf } from './located.ts';
import type { SourceText, Span } from './source-text.ts';
import { parseYaml } from './yaml.ts';
import { addEntry } from './yaml-pair.ts';
import { readPlainYaml } from './yaml-plain.ts';

/** The mapping of a file; `open` when a part could not be read that may have any name. */
export interface YamlFile {
  readonly root: LocatedMap;
  readonly open: boolean;
}

/**
 * Reads a YAML file as one mapping. Where its syntax is broken, every record is tried for itself, so that one slip
 * costs one record and every other mistake of the file is still found.
 */
export function readYamlFile(source: SourceText, problems: Problems): YamlFile {
  const read = readBlocks(source, problems);
  if (typeof read === 'object') return { root: read, open: false };
  const recovered = read === 'broken' ? recover(source, problems) : undefined;
  if (recovered !== undefined) return recovered;
  const { root, error } = parseYaml(source, 0, source.text.length, problems);
  if (error === undefined) return asMap(source, root, problems);
  const found = recover(source, problems);
  if (found !== undefined) return found;
  error.report(problems);
  return { root: emptyMap(source), open: true };
}

/** The records that can be read of a broken file; nothing when no record is to blame. */
function recover(source: SourceText, problems: Problems): YamlFile | undefined {
  const isolated = new Problems();
  const entries = new Map<string, LocatedEntry>();
  const all = { start: 0, end: source.text.length };
  const named = readRecords(source, all, 2, entries, isolated);
  if (!isolated.hasErrors) return undefined;
  problems.list.push(...isolated.list);
  return { root: { ...emptyMap(source), entries, partial: true }, open: !named };
}

function emptyMap(source: SourceText): LocatedMap {
  return { kind: 'map', source, span: { start: 0, end: 0 }, entries: new Map() };
}

/**
 * Reads the records of a file one by one, each by the plain reader where it can. Nothing when the file is no list of
 * records from the left margin on; `broken` when one of them is wrong.
 */
function readBlocks(source: SourceText, problems: Problems): LocatedMap | 'broken' | undefined {
  // Document markers, directives, a list, something odd at the margin: the library knows better.
  if (/^(?:---|\.\.\.|[^\p{L}\p{N}_# \n])/mu.test(source.text)) return undefined;
  const found = new Problems();
  const entries = new Map<string, LocatedEntry>();
  const blocks = blocksOf(source, { start: 0, end: source.text.length });
  for (const block of blocks) {
    if (source.text[block.start] === ' ') return undefined;
    const plain = readPlainYaml(source, block, found);
    const { root, error } = plain ? { root: plain } : parseYaml(source, block.start, block.end, found);
    if (error !== undefined) return 'broken';
    if (root?.kind !== 'map') return undefined;
    for (const entry of root.entries.values()) addEntry(entries, entry, found);
  }
  problems.list.push(...found.list);
  const span = { start: blocks[0]?.start ?? 0, end: [...entries.values()].at(-1)?.value?.span.end ?? 0 };
  return { kind: 'map', source, span, entries };
}

function asMap(source: SourceText, root: Located | undefined, problems: Problems): YamlFile {
  if (root?.kind === 'map') return { root, open: false };
  const empty = emptyMap(source);
  if (root === undefined) return { root: empty, open: false };
  problems.add({ code: 'type-mismatch', place: placeOf(root), expected: msg('expected.mapping') });
  return { root: empty, open: true };
}

/**
 * Parses each block that begins with a key at the outermost indentation; a broken one is split once more. False when
 * a block that could not be read has not even a name.
 */
function readRecords(
  source: SourceText,
  within: Span,
  levels: number,
  entries: Map<string, LocatedEntry>,
  problems: Problems,
): boolean {
  let named = true;
  for (const block of blocksOf(source, within)) {
    const found = new Problems();
    const plain = readPlainYaml(source, block, found);
    const { root, error } = plain ? { root: plain } : parseYaml(source, block.start, block.end, found);
    const read = root?.kind === 'map' ? root.entries : undefined;
    if (error === undefined && read !== undefined) {
      problems.list.push(...found.list);
      for (const entry of read.values()) addEntry(entries, entry, problems);
    } else if (error !== undefined && !(levels > 1 && splitBlock(source, block, levels, entries, problems))) {
      error.report(problems);
      const key = headerKey(source, block);
      if (key === undefined) named = false;
      else addEntry(entries, { key, value: undefined, broken: true }, problems);
    } else if (error === undefined && root !== undefined) {
      named = false;
      problems.add({ code: 'yaml-syntax', place: placeOf(root), expected: msg('expected.yaml-key') });
    }
  }
  return named;
}

/** Reads the children of a broken block one by one; false when the fault is not within one of them. */
function splitBlock(
  source: SourceText,
  block: Span,
  levels: number,
  entries: Map<string, LocatedEntry>,
  problems: Problems,
): boolean {
  const header = { start: block.start, end: source.lineSpan(block.start).end };
  if (!/:\s*(?:#.*)?$/.test(source.slice(header)) || header.end >= block.end) return false;
  const key = headerKey(source, block);
  if (key === undefined) return false;
  const isolated = new Problems();
  const children = new Map<string, LocatedEntry>();
  const inner = { start: header.end + 1, end: block.end };
  readRecords(source, inner, levels - 1, children, isolated);
  if (!isolated.hasErrors) return false;
  problems.list.push(...isolated.list);
  const value: LocatedMap = { kind: 'map', source, span: inner, entries: children, partial: true };
  addEntry(entries, { key, value }, problems);
  return true;
}

/** The key on the first line of a block, when it is a plain word. */
function headerKey(source: SourceText, block: Span): LocatedScalar | undefined {
  const found = /^(\s*)([^\s'"#{}[\],&*!|>%@`?:-][^\s'"#{}[\],:]*)\s*:(?:\s|$)/.exec(
    source.slice(source.lineSpan(block.start)),
  );
  if (found === null) return undefined;
  const start = block.start + (found[1] ?? '').length;
  const text = found[2] ?? '';
  const span = { start, end: start + text.length };
  return { kind: 'scalar', source, span, text, style: 'plain', content: span };
}

/** Stretches that begin on a line with the indentation of the first one and run to the next such line. */
function blocksOf(source: SourceText, within: Span): Span[] {
  const starts: number[] = [];
  let indent: number | undefined;
  for (let at = within.start; at < within.end; ) {
    const line = source.lineSpan(at);
    const text = source.slice(line);
    const first = text.search(/\S/);
    if (first >= 0 && text[first] !== '#' && !/^(?:---|%)/.test(text)) {
      indent ??= first;
      if (first <= indent) starts.push(line.start);
    }
    at = line.end + 1;
  }
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? within.end }));
}
