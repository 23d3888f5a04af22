import type { Problems } from '../problem/index.ts';
import { msg } from '../text/index.ts';
import type { SourceText } from './source-text.ts';

const MOST_ROWS = 200_000;
const QUOTE = 34;
const COMMA = 44;
const NEWLINE = 10;

/**
 * The cells of a table: for row r, `spans[2k]` and `spans[2k+1]` with `rowStarts[r] <= k < rowStarts[r + 1]` are start
 * and end of a cell in the text, quotes included. Numbers in flat lists, because a table has hundreds of thousands.
 */
export interface Cells {
  readonly spans: readonly number[];
  readonly rowStarts: readonly number[];
  /** Rows whose quotation marks are wrong, which has been reported. */
  readonly faulty: ReadonlySet<number>;
}

/**
 * RFC 4180 with the place of every cell: quotes, doubled quotes, line breaks inside quotes. Rows without any text are
 * left out, as are lines that begin with `#` before the header. Reports quotes that stand alone and goes on behind them.
 */
export function readCells(source: SourceText, problems: Problems): Cells {
  const { text } = source;
  const spans: number[] = [];
  const rowStarts = [0];
  const faulty = new Set<number>();
  let at = 0;
  while (at < text.length) {
    if (rowStarts.length === 1 && text.charCodeAt(at) === 35) {
      at = source.lineSpan(at).end + 1;
      continue;
    }
    const first = spans.length;
    const before = problems.list.length;
    at = readRow(source, at, spans, problems);
    if (problems.list.length > before) faulty.add(rowStarts.length - 1);
    if (isBlank(text, spans, first)) spans.length = first;
    else rowStarts.push(spans.length / 2);
    if (rowStarts.length > MOST_ROWS + 2) {
      const span = { start: spans[first] ?? 0, end: spans[first + 1] ?? 0 };
      const expected = msg('expected.rows', { rows: MOST_ROWS });
      problems.add({ code: 'csv-too-many-rows', place: source.place(span), expected });
      break;
    }
  }
  return { spans, rowStarts, faulty };
}

/** Reads cells up to the end of a row and gives the start of the next row. */
function readRow(source: SourceText, start: number, spans: number[], problems: Problems): number {
  const { text } = source;
  let at = start;
  for (;;) {
    const end = text.charCodeAt(at) === QUOTE ? quotedEnd(source, at, problems) : plainEnd(text, at);
    spans.push(at, end);
    if (text.charCodeAt(end) !== COMMA) return end + 1;
    at = end + 1;
  }
}

function plainEnd(text: string, start: number): number {
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === COMMA || code === NEWLINE) break;
  }
  return at;
}

/** The end of a cell in quotes. What stands behind its closing quote is reported and belongs to the cell. */
function quotedEnd(source: SourceText, start: number, problems: Problems): number {
  const { text } = source;
  let at = text.indexOf('"', start + 1);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  if (at < 0) return unclosed(source, start, problems);
  const next = text.charCodeAt(at + 1);
  if (at + 1 >= text.length || next === COMMA || next === NEWLINE) return at + 1;
  const line = source.lineSpan(start);
  if (at > line.end) return unclosed(source, start, problems);
  const end = plainEnd(text, at + 1);
  const span = { start: at + 1, end };
  const expected = msg('expected.comma-after-quote');
  const hint = msg('hint.csv-quote');
  problems.add({ code: 'csv-syntax', place: source.place(span), found: source.found(span), expected, hint });
  return end;
}

/** Reads on behind the line: the rest of the table is more likely to be in order than one endless cell. */
function unclosed(source: SourceText, start: number, problems: Problems): number {
  const place = source.place({ start, end: start + 1 });
  const details = { expected: msg('expected.closing-quote'), hint: msg('hint.csv-quote') };
  problems.add({ code: 'csv-syntax', place, found: '"', ...details });
  return source.lineSpan(start).end;
}

function isBlank(text: string, spans: readonly number[], first: number): boolean {
  for (let k = first; k < spans.length; k += 2) {
    for (let at = spans[k] as number; at < (spans[k + 1] as number); at++) {
      const code = text.charCodeAt(at);
      if (code !== 32 && code !== 9) return false;
    }
  }
  return true;
}

/** The text of a cell without its quotes and the blanks around it. */
export function cellText(text: string, start: number, end: number): string {
  if (text.charCodeAt(start) !== QUOTE) return text.slice(start, end).trim();
  const close = text.charCodeAt(end - 1) === QUOTE && end - start > 1 ? end - 1 : end;
  const inside = text.slice(start + 1, close);
  return (inside.includes('"') ? inside.replaceAll('""', '"') : inside).trim();
}
