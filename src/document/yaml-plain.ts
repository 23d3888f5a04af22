import { Problems } from '../problem/index.ts';
import type { Located, LocatedEntry, LocatedList, LocatedMap, LocatedScalar } from './located.ts';
import type { SourceText, Span } from './source-text.ts';
import { addEntry, isNull } from './yaml-pair.ts';

/**
 * Reads the plain YAML that cases are mostly made of, some twenty times faster than the library: mappings and lists in
 * blocks or, on one line, in brackets; scalars on one line, without escapes. Whatever else it meets (also every
 * mistake) it leaves to the library, so it needs no errors of its own. docs/decisions/0003-case-files.md says why;
 * a test holds both readers against each other.
 */
export function readPlainYaml(source: SourceText, block: Span, problems: Problems): LocatedMap | undefined {
  const found = new Problems();
  try {
    const map = new PlainReader(source, block, found).read();
    problems.list.push(...found.list);
    return map;
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}

const NOT_PLAIN = new Error('not plain');
const DEEPEST = 20;

/** A line with something on it: where that begins and ends (a comment is no part of it). */
interface Line {
  readonly indent: number;
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

const KEY = /[A-Za-z0-9_][A-Za-z0-9_.-]*(?=:(?: |$))/my;
/** First signs of a plain scalar that mean nothing else to YAML. */
const FIRST = /[A-Za-z0-9_(.+~<=/$^\\;)]|[^\p{ASCII}]|-(?=[A-Za-z0-9.])/uy;
/** Longer keys need a question mark before them. */
const LONGEST_KEY = 1_000;

class PlainReader {
  private readonly source: SourceText;
  private readonly text: string;
  private readonly end: number;
  private readonly problems: Problems;
  private line: Line | undefined;

  constructor(source: SourceText, block: Span, problems: Problems) {
    this.source = source;
    this.text = source.text;
    this.end = block.end;
    this.problems = problems;
    this.line = this.lineFrom(block.start);
  }

  read(): LocatedMap | undefined {
    if (this.line === undefined) return undefined;
    const map = this.blockMap(this.line.start, this.line.indent, 0);
    return this.line === undefined ? map : refuse();
  }

  /** The next line that holds more than blanks and a comment. */
  private lineFrom(from: number): Line | undefined {
    for (let at = from; at < this.end; ) {
      const newline = this.text.indexOf('\n', at);
      const lineEnd = newline < 0 || newline > this.end ? this.end : newline;
      let start = at;
      while (this.text[start] === ' ') start += 1;
      if (start < lineEnd && this.text[start] !== '#') {
        const content = this.text.slice(start, lineEnd);
        if (/[\t\u0085\u2028\u2029\ufeff]/.test(content)) refuse();
        return { indent: start - at, start, end: start + content.trimEnd().length, next: lineEnd + 1 };
      }
      if (this.text[start] === '\t') refuse();
      at = lineEnd + 1;
    }
    return undefined;
  }

  /** A mapping whose first key stands at `start`; it ends at the first line that is indented less than `indent`. */
  private blockMap(start: number, indent: number, depth: number): LocatedMap {
    if (depth > DEEPEST) refuse();
    const entries = new Map<string, LocatedEntry>();
    let end = start;
    for (let at = start; ; ) {
      const key = this.key(at);
      end = key.span.end + 1;
      const value = this.valueOf(key, indent, depth);
      if (value !== undefined) end = value.span.end;
      addEntry(entries, { key, value }, this.problems);
      const { line } = this;
      if (line === undefined || line.indent < indent) break;
      if (line.indent > indent || this.isItem(line)) refuse();
      at = line.start;
    }
    return { kind: 'map', source: this.source, span: { start, end }, entries };
  }

  private key(at: number): LocatedScalar {
    KEY.lastIndex = at;
    const text = KEY.exec(this.text)?.[0] ?? refuse();
    if (isNull(text) || text.length > LONGEST_KEY) refuse();
    return this.scalar({ start: at, end: at + text.length }, text, 'plain');
  }

  /** What stands behind a key, on its line or on those below it; moves on to the line after. */
  private valueOf(key: LocatedScalar, indent: number, depth: number): Located | undefined {
    const line = this.line as Line;
    const at = this.skip(key.span.end + 1, line);
    if (at < line.end) return this.inline(at, depth);
    this.line = this.lineFrom(line.next);
    const below = this.line;
    if (below === undefined || below.indent < indent) return undefined;
    if (this.isItem(below)) return this.blockList(below.indent, depth + 1);
    return below.indent > indent ? this.blockMap(below.start, below.indent, depth + 1) : undefined;
  }

  /** Past blanks, and to the end of the line where a comment begins. */
  private skip(from: number, line: Line): number {
    let at = from;
    while (at < line.end && this.text[at] === ' ') at += 1;
    return this.text[at] === '#' && this.text[at - 1] === ' ' ? line.end : at;
  }

  private isItem(line: Line): boolean {
    return (
      this.text[line.start] === '-' && (line.start + 1 === line.end || this.text[line.start + 1] === ' ')
    );
  }

  private blockList(indent: number, depth: number): LocatedList {
    const items: (Located | undefined)[] = [];
    const start = this.line?.start ?? 0;
    let end = start;
    while (this.line !== undefined && this.line.indent === indent && this.isItem(this.line)) {
      const at = this.skip(this.line.start + 1, this.line);
      if (at >= this.line.end) refuse();
      KEY.lastIndex = at;
      const column = indent + at - this.line.start;
      const item = KEY.test(this.text) ? this.blockMap(at, column, depth + 1) : this.inline(at, depth);
      end = item?.span.end ?? end;
      items.push(item);
    }
    if (this.line !== undefined && this.line.indent > indent) refuse();
    return { kind: 'list', source: this.source, span: { start, end }, items };
  }

  /** A value that begins at `at` and ends on its line. */
  private inline(at: number, depth: number): Located | undefined {
    const line = this.line as Line;
    const sign = this.text[at];
    const value = sign === '{' || sign === '[' ? this.flow(at, line, depth) : this.lineScalar(at, line);
    const after = value === undefined ? line.end : this.skip(value.span.end, line);
    if (after < line.end) refuse();
    // A line that is indented more would go on with this one: the block around it refuses such a line.
    this.line = this.lineFrom(line.next);
    return value;
  }

  private lineScalar(at: number, line: Line): LocatedScalar | undefined {
    const sign = this.text[at];
    if (sign === '"' || sign === "'") return this.quoted(at, line, sign);
    const rest = this.text.slice(at, line.end);
    const comment = rest.indexOf(' #');
    return this.plain(at, (comment < 0 ? rest : rest.slice(0, comment)).trimEnd());
  }

  private plain(at: number, text: string): LocatedScalar | undefined {
    FIRST.lastIndex = at;
    if (text === '' || !FIRST.test(this.text) || /:(?: |$)/.test(text)) refuse();
    return isNull(text) ? undefined : this.scalar({ start: at, end: at + text.length }, text, 'plain');
  }

  private quoted(at: number, line: Line, quote: string): LocatedScalar {
    const close = this.text.indexOf(quote, at + 1);
    if (close < 0 || close >= line.end || this.text[close + 1] === quote) refuse();
    const text = this.text.slice(at + 1, close);
    if (quote === '"' && text.includes('\\')) refuse();
    return this.scalar({ start: at, end: close + 1 }, text, 'quoted', { start: at + 1, end: close });
  }

  private flow(at: number, line: Line, depth: number): LocatedMap | LocatedList {
    if (depth > DEEPEST) refuse();
    return this.text[at] === '{' ? this.flowMap(at, line, depth) : this.flowList(at, line, depth);
  }

  private flowMap(open: number, line: Line, depth: number): LocatedMap {
    const entries = new Map<string, LocatedEntry>();
    let at = this.skip(open + 1, line);
    while (this.text[at] !== '}') {
      const key = this.key(at);
      const value = this.flowValue(this.skip(key.span.end + 1, line), line, depth);
      addEntry(entries, { key, value: value.node }, this.problems);
      at = this.nextInFlow(value.end, line, '}');
    }
    return { kind: 'map', source: this.source, span: { start: open, end: at + 1 }, entries };
  }

  private flowList(open: number, line: Line, depth: number): LocatedList {
    const items: (Located | undefined)[] = [];
    let at = this.skip(open + 1, line);
    while (this.text[at] !== ']') {
      const value = this.flowValue(at, line, depth);
      items.push(value.node);
      at = this.nextInFlow(value.end, line, ']');
    }
    return { kind: 'list', source: this.source, span: { start: open, end: at + 1 }, items };
  }

  private flowValue(at: number, line: Line, depth: number): { node: Located | undefined; end: number } {
    const sign = this.text[at];
    if (sign === '{' || sign === '[') {
      const node = this.flow(at, line, depth + 1);
      return { node, end: node.span.end };
    }
    if (sign === '"' || sign === "'") {
      const node = this.quoted(at, line, sign);
      return { node, end: node.span.end };
    }
    let end = at;
    while (end < line.end && !',[]{}'.includes(this.text[end] as string)) end += 1;
    const text = this.text.slice(at, end).trimEnd();
    if (text.includes(' #')) refuse();
    return { node: this.plain(at, text), end: at + text.length };
  }

  /** Past the comma to the next member, or to the closing bracket. */
  private nextInFlow(from: number, line: Line, close: string): number {
    const at = this.skip(from, line);
    if (this.text[at] === close && at < line.end) return at;
    if (this.text[at] !== ',' || at >= line.end) refuse();
    const next = this.skip(at + 1, line);
    return next < line.end && this.text[next] !== close ? next : refuse();
  }

  private scalar(span: Span, text: string, style: 'plain' | 'quoted', content = span): LocatedScalar {
    return { kind: 'scalar', source: this.source, span, text, style, content };
  }
}

function refuse(): never {
  throw NOT_PLAIN;
}
