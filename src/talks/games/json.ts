import type { Located, LocatedMap, LocatedScalar, SourceText } from '../../document/index.ts';
import { type Problems, shortened } from '../../problem/index.ts';
import { type Message, msg } from '../../text/index.ts';

type Span = LocatedScalar['span'];
type Entry = LocatedMap['entries'] extends ReadonlyMap<string, infer E> ? E : never;

/**
 * Reads a text as JSON (RFC 8259) with the place of everything in it. A key that stands twice is reported and its first
 * value kept. A syntax error is reported and ends the reading: the rest cannot be trusted to be what it seems.
 */
export function readJson(source: SourceText, problems: Problems): Located | undefined {
  try {
    return new JsonReader(source, problems).document();
  } catch (error) {
    if (!(error instanceof SyntaxSlip)) throw error;
    const { span, expected } = error;
    problems.add({
      code: 'json-syntax',
      place: source.place(span),
      ...(span.end > span.start ? { found: source.found(span) } : {}),
      expected,
    });
    return undefined;
  }
}

const DEEPEST = 40;
const SPACE = /[ \t\n\r]*/y;
const PLAIN = /[^\s,:[\]{}"]+/y;
const LITERAL = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/;

class SyntaxSlip {
  readonly span: Span;
  readonly expected: Message;

  constructor(span: Span, expected: Message) {
    this.span = span;
    this.expected = expected;
  }
}

/** A scalar whose span and text are made when they are asked for: a game has a million of them. */
class JsonScalar implements LocatedScalar {
  readonly kind = 'scalar';
  readonly source: SourceText;
  private readonly start: number;
  private readonly end: number;

  constructor(source: SourceText, start: number, end: number) {
    this.source = source;
    this.start = start;
    this.end = end;
  }

  get style(): 'plain' | 'quoted' {
    return this.source.text[this.start] === '"' ? 'quoted' : 'plain';
  }

  get span(): Span {
    return { start: this.start, end: this.end };
  }

  get content(): Span {
    return this.style === 'quoted' ? { start: this.start + 1, end: this.end - 1 } : this.span;
  }

  get text(): string {
    if (this.style === 'plain') return this.source.slice(this.span);
    const inside = this.source.slice(this.content);
    return inside.includes('\\') ? (JSON.parse(this.source.slice(this.span)) as string) : inside;
  }
}

class JsonReader {
  private readonly source: SourceText;
  private readonly problems: Problems;
  private at = 0;

  constructor(source: SourceText, problems: Problems) {
    this.source = source;
    this.problems = problems;
  }

  document(): Located {
    const value = this.value(0);
    this.skipSpace();
    if (this.at < this.source.text.length) this.slip('expected.json-end');
    return value;
  }

  private value(depth: number): Located {
    this.skipSpace();
    const sign = this.source.text[this.at];
    if (sign === '{' || sign === '[') {
      if (depth >= DEEPEST) this.slip('expected.json-depth');
      return sign === '{' ? this.map(depth) : this.list(depth);
    }
    return sign === '"' ? this.text() : this.plain();
  }

  private map(depth: number): LocatedMap {
    const start = this.at++;
    const entries = new Map<string, Entry>();
    this.members('}', () => {
      if (this.source.text[this.at] !== '"') this.slip('expected.json-key');
      const key = this.text();
      this.skipSpace();
      if (this.source.text[this.at] !== ':') this.slip('expected.json-colon');
      this.at += 1;
      this.add(entries, { key, value: this.value(depth + 1) });
    });
    return { kind: 'map', source: this.source, span: { start, end: this.at }, entries };
  }

  private list(depth: number): Located {
    const start = this.at++;
    const items: Located[] = [];
    this.members(']', () => items.push(this.value(depth + 1)));
    return { kind: 'list', source: this.source, span: { start, end: this.at }, items };
  }

  private members(close: string, read: () => void): void {
    this.skipSpace();
    while (this.source.text[this.at] !== close) {
      read();
      this.skipSpace();
      if (this.source.text[this.at] === ',') {
        this.at += 1;
        this.skipSpace();
        if (this.source.text[this.at] === close) this.slip('expected.json-value');
      } else if (this.source.text[this.at] !== close) this.slip('expected.json-comma');
    }
    this.at += 1;
  }

  private add(entries: Map<string, Entry>, entry: Entry): void {
    const key = entry.key.text;
    const first = entries.get(key);
    if (first === undefined) entries.set(key, entry);
    else
      this.problems.add({
        code: 'yaml-duplicate-key',
        place: this.source.place(entry.key.span),
        found: shortened(key),
        related: [{ place: this.source.place(first.key.span), message: msg('related.first') }],
      });
  }

  private text(): LocatedScalar {
    const { text } = this.source;
    let end = this.at + 1;
    let isEscaped = false;
    while (text[end] !== '"') {
      if (end >= text.length || text[end] === '\n') this.slip('expected.json-closed');
      if (text[end] === '\\') isEscaped = true;
      end += text[end] === '\\' ? 2 : 1;
    }
    const length = end + 1 - this.at;
    if (isEscaped && !isText(text.slice(this.at, end + 1))) this.slip('expected.json-escape', length);
    const scalar = this.scalar(length);
    this.at += length;
    return scalar;
  }

  private plain(): LocatedScalar {
    PLAIN.lastIndex = this.at;
    const found = PLAIN.exec(this.source.text)?.[0] ?? '';
    if (!LITERAL.test(found)) this.slip('expected.json-value', found.length);
    const scalar = this.scalar(found.length);
    this.at += found.length;
    return scalar;
  }

  private scalar(length: number): LocatedScalar {
    return new JsonScalar(this.source, this.at, this.at + length);
  }

  private skipSpace(): void {
    SPACE.lastIndex = this.at;
    SPACE.test(this.source.text);
    this.at = SPACE.lastIndex;
  }

  private slip(expected: Message['key'], length = 1): never {
    const end = Math.min(this.source.text.length, this.at + Math.max(1, length));
    throw new SyntaxSlip({ start: this.at, end }, msg(expected));
  }
}

function isText(quoted: string): boolean {
  try {
    JSON.parse(quoted);
    return true;
  } catch {
    return false;
  }
}
