import { type Place, type Problem, Problems, shortened } from '../../problem/index.ts';
import { type Message, msg } from '../../text/index.ts';
import { type CellSpan, cellsOf, cellText } from './cells.ts';
import { type NationalColumns, nationalColumns } from './header.ts';
import { type Line, Lines, LONGEST_LINE } from './lines.ts';
import { StateYears } from './state-years.ts';

/** A table with more mistakes than this is most likely another table; reading on would only fill the memory. */
const MOST_PROBLEMS = 1000;
/** A cell in quotes that goes over more lines than this has lost its closing quotation mark. */
const MOST_LINES_IN_ROW = 100;
const LARGEST_CODE = 999_999;
const LATEST_YEAR = 9999;
/** No component of a state comes near; a sum over a million of these is still a number. */
const LARGEST = 1e18;
const MISSING = -9;

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

export interface NationalMaterial {
  /** Undefined when there are errors. */
  readonly rows: StateYears | undefined;
  readonly problems: readonly Problem[];
}

/** The text of a row and the line on which it begins. */
interface RowText {
  readonly text: string;
  readonly line: number;
}

/**
 * Reads a table laid out like National Material Capabilities: a header with `ccode`, `year` and the six components in any
 * order, other columns beside them; an empty cell or -9 where a component is not known. Units are those of the table, one a
 * component and year: only shares come of them. Bytes come in pieces; what is kept is 56 bytes a row.
 *
 * Mistakes are gathered, each with its place: number cells that hold no number, numbers below zero but -9, one state twice
 * in a year, rows of another length, quotation marks, bytes that are no UTF-8.
 */
export class NationalMaterialReader {
  private readonly file: string;
  private readonly lines = new Lines();
  private readonly problems = new Problems();
  private readonly rows = new StateYears();
  /** By state and year: on which line it stands. */
  private readonly seen = new Map<number, number>();
  private columns: NationalColumns | undefined;
  /** Lines of a row whose quotation mark is not closed yet. */
  private open: Line[] = [];
  private stopped = false;
  private readonly components = new Float64Array(6);

  /** @param file how the file is called in problems */
  constructor(file: string) {
    this.file = file;
  }

  /** Takes the next bytes. False when reading on is of no use. */
  push(bytes: Uint8Array): boolean {
    for (const line of this.lines.push(bytes)) this.take(line);
    return !this.stopped;
  }

  end(): NationalMaterial {
    if (!this.stopped) for (const line of this.lines.end()) this.take(line);
    while (this.open.length > 0 && !this.stopped) this.giveUpOpen();
    if (this.columns === undefined && this.problems.list.length === 0)
      this.problems.add({
        code: 'csv-header',
        place: this.place({ text: '', line: 1 }, { start: 0, end: 0 }),
        expected: msg('expected.header', { columns: 'ccode, year, milex' }),
      });
    const broken = this.problems.hasErrors;
    return { rows: broken ? undefined : this.rows, problems: this.problems.list };
  }

  private take(line: Line): void {
    if (this.stopped) return;
    this.stopIfUnreadable({ text: line.text, line: line.number });
    if (this.stopped) return;
    const lines = [...this.open, line];
    const first = lines[0] as Line;
    const row = { text: lines.length === 1 ? line.text : textOf(lines), line: first.number };
    // Lines without any text are left out, as are remarks before the header.
    if (lines.length === 1 && (/^[\s,]*$/.test(line.text) || (!this.columns && line.text.startsWith('#'))))
      return;
    const { spans, fault } = cellsOf(row.text);
    if (fault?.is === 'unclosed' || (fault !== undefined && lines.length > 1)) {
      this.open = lines;
      // A quote that seems to close amid a cell is the opening one of another cell.
      const lost = fault.is !== 'unclosed' || lines.length > MOST_LINES_IN_ROW;
      if (lost || row.text.length > LONGEST_LINE) this.giveUpOpen();
      return;
    }
    this.open = [];
    if (fault !== undefined) this.quotes(row, fault.span, 'expected.comma-after-quote');
    else if (this.columns === undefined) this.readHeader(row, spans);
    else this.readRow(row, spans, this.columns);
  }

  /** No closing quotation mark is coming: reports the first line and reads the others by themselves. */
  private giveUpOpen(): void {
    const [first, ...others] = this.open;
    this.open = [];
    if (first === undefined) return;
    const row = { text: first.text, line: first.number };
    const { fault } = cellsOf(first.text);
    this.quotes(row, fault?.span ?? { start: 0, end: 1 }, 'expected.closing-quote');
    for (const line of others) this.take(line);
  }

  private quotes(
    row: RowText,
    span: CellSpan,
    expected: 'expected.closing-quote' | 'expected.comma-after-quote',
  ): void {
    this.fail(row, span, 'csv-syntax', { expected: msg(expected), hint: msg('hint.csv-quote') });
    // Without its header a table cannot be read.
    if (this.columns === undefined) this.stopped = true;
  }

  private readHeader(row: RowText, spans: readonly CellSpan[]): void {
    this.columns = nationalColumns(row.text, spans, (span) => this.place(row, span), this.problems);
    this.stopped = this.columns === undefined;
  }

  private readRow(row: RowText, spans: readonly CellSpan[], columns: NationalColumns): void {
    if (spans.length !== columns.count) {
      this.reportLength(row, spans, columns.count);
      return;
    }
    const at = (column: number): CellSpan => spans[column] as CellSpan;
    const ccode = this.readWhole(row, at(columns.ccode), LARGEST_CODE);
    const year = this.readWhole(row, at(columns.year), LATEST_YEAR);
    let sound = true;
    for (const [i, column] of columns.components.entries()) {
      const value = this.readComponent(row, at(column));
      if (value === undefined) sound = false;
      else this.components[i] = value;
    }
    if (ccode === undefined || year === undefined) return;
    const key = ccode * (LATEST_YEAR + 1) + year;
    const before = this.seen.get(key);
    if (before === undefined) this.seen.set(key, row.line);
    else this.reportTwice(row, at(columns.year), before);
    if (sound && before === undefined) this.rows.add(ccode, year, this.components);
  }

  private readWhole(row: RowText, span: CellSpan, most: number): number | undefined {
    const text = cellText(row.text, span);
    const value = Number(text);
    if (NUMBER.test(text) && Number.isInteger(value) && value >= 1 && value <= most) return value;
    const code = text === '' ? 'value-empty' : NUMBER.test(text) ? 'number-out-of-range' : 'number-malformed';
    this.fail(row, span, code, { expected: msg('balance.expected.whole-within', { most }) });
    return undefined;
  }

  /** NaN for a component that is missing; undefined for a mistake. */
  private readComponent(row: RowText, span: CellSpan): number | undefined {
    const text = cellText(row.text, span);
    if (text === '') return Number.NaN;
    const isNumber = NUMBER.test(text);
    const value = Number(text);
    if (isNumber && value === MISSING) return Number.NaN;
    if (isNumber && value >= 0 && value <= LARGEST) return value;
    const code = isNumber ? 'number-out-of-range' : 'number-malformed';
    this.fail(row, span, code, { expected: msg('balance.expected.component') });
    return undefined;
  }

  private reportLength(row: RowText, spans: readonly CellSpan[], count: number): void {
    const surplus = spans[count];
    this.fail(row, { start: surplus?.start ?? 0, end: row.text.length }, 'csv-row-length', {
      found: String(spans.length),
      expected: msg('expected.cells', { count }),
      hint: msg(surplus === undefined ? 'hint.csv-few-cells' : 'hint.csv-comma'),
    });
  }

  private reportTwice(row: RowText, span: CellSpan, line: number): void {
    const first = { file: this.file, line, column: 1, endLine: line, endColumn: 1 };
    this.fail(row, span, 'id-duplicate', {
      expected: msg('balance.expected.once'),
      related: [{ place: first, message: msg('related.first') }],
    });
  }

  /** What tells that this is no table in UTF-8 at all. */
  private stopIfUnreadable(row: RowText): void {
    const bad = row.text.indexOf('\ufffd');
    if (row.text.length > LONGEST_LINE) {
      const expected = msg('expected.length', { length: LONGEST_LINE });
      this.fail(row, { start: 0, end: 1 }, 'value-too-long', { expected });
    } else if (bad >= 0) {
      const details = { expected: msg('expected.utf8'), hint: msg('hint.encoding-unknown') };
      this.fail(row, { start: bad, end: bad + 1 }, 'file-encoding', details);
    } else return;
    this.stopped = true;
  }

  private fail(row: RowText, span: CellSpan, code: Problem['code'], details: Details): void {
    const found = shortened(row.text.slice(span.start, span.end));
    const last = this.problems.list.length + 1 === MOST_PROBLEMS;
    this.problems.add({
      code,
      place: this.place(row, span),
      ...(found === '' ? {} : { found }),
      ...details,
      ...(last ? { hint: msg('balance.hint.stopped', { count: MOST_PROBLEMS }) } : {}),
    });
    this.stopped ||= last;
  }

  private place(row: RowText, { start, end }: CellSpan): Place {
    const from = positionIn(row, start);
    const to = positionIn(row, end);
    return { file: this.file, ...from, endLine: to.line, endColumn: to.column };
  }
}

interface Details {
  readonly found?: string;
  readonly expected?: Message;
  readonly hint?: Message;
  readonly related?: NonNullable<Problem['related']>;
}

function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join('\n');
}

function positionIn({ text, line }: RowText, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const breaks = before.split('\n').length - 1;
  return { line: line + breaks, column: offset - before.lastIndexOf('\n') };
}
