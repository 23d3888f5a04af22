import { type Problems, shortened, suggest } from '../problem/index.ts';
import { msg } from '../text/index.ts';
import { cellText, readCells } from './csv.ts';
import type { LocatedScalar } from './located.ts';
import type { SourceText, Span } from './source-text.ts';

/** A table with its columns by name. */
export interface Table {
  readonly source: SourceText;
  readonly columns: ReadonlyMap<string, number>;
  /** Required columns that the header lacks, which has been reported: no row can be complete. */
  readonly missing: ReadonlySet<string>;
  readonly rows: readonly Row[];
}

/** One row; its cells are made when they are asked for. */
export interface Row {
  readonly source: SourceText;
  /** The first cell: the place of what is missing from the row. */
  readonly span: Span;
  /** The cell of a column; undefined when it is empty. */
  cell(column: number): Cell | undefined;
  /** The row has too many or too few cells: only its name can be trusted. */
  readonly broken: boolean;
}

/** Columns that a table may and must have. */
export interface Columns {
  readonly known: readonly string[];
  readonly required: readonly string[];
}

/** Reads a table with a header. Nothing when the header is so wrong that its rows would only repeat the mistake. */
export function readTable(source: SourceText, wanted: Columns, problems: Problems): Table | undefined {
  const { spans, rowStarts, faulty } = readCells(source, problems);
  const cellsOf = (row: number): Span[] => {
    const cells: Span[] = [];
    for (let k = rowStarts[row] as number; k < (rowStarts[row + 1] as number); k++)
      cells.push(cellAt(spans, k));
    return cells;
  };
  if (rowStarts.length < 2) {
    const expected = msg('expected.header', { columns: wanted.required.join(', ') });
    problems.add({ code: 'csv-header', place: source.place({ start: 0, end: 0 }), expected });
    return undefined;
  }
  const headerCells = cellsOf(0);
  const header = { start: headerCells[0]?.start ?? 0, end: headerCells.at(-1)?.end ?? 0 };
  const read = readHeader(source, headerCells, header, wanted, problems);
  if (read === undefined) return undefined;
  const rows: Row[] = [];
  for (let row = 1; row < rowStarts.length - 1; row++) {
    const first = rowStarts[row] as number;
    const count = (rowStarts[row + 1] as number) - first;
    const broken = count !== headerCells.length || faulty.has(row);
    if (broken && !faulty.has(row)) reportLength(source, cellsOf(row), headerCells.length, problems);
    for (let k = first; k < first + count; k++)
      if (isFormula(source.text, spans[2 * k] as number)) refuseFormula(source, cellAt(spans, k), problems);
    rows.push(new TableRow(source, spans, first, count, broken));
  }
  return { source, ...read, rows };
}

class TableRow implements Row {
  readonly source: SourceText;
  readonly broken: boolean;
  private readonly spans: readonly number[];
  private readonly first: number;
  private readonly count: number;

  constructor(source: SourceText, spans: readonly number[], first: number, count: number, broken: boolean) {
    this.source = source;
    this.spans = spans;
    this.first = first;
    this.count = count;
    this.broken = broken;
  }

  get span(): Span {
    return cellAt(this.spans, this.first);
  }

  cell(column: number): Cell | undefined {
    if (column >= this.count) return undefined;
    const k = this.first + column;
    const [start, end] = [this.spans[2 * k] as number, this.spans[2 * k + 1] as number];
    if (end === start) return undefined;
    const cell = new Cell(this.source, start, end);
    return cell.text === '' ? undefined : cell;
  }
}

/** A cell; its spans are made when a problem or a formula needs them. */
export class Cell implements LocatedScalar {
  readonly kind = 'scalar';
  readonly style = 'cell';
  readonly source: SourceText;
  readonly text: string;
  private readonly start: number;
  private readonly end: number;

  constructor(source: SourceText, start: number, end: number) {
    this.source = source;
    this.start = start;
    this.end = end;
    this.text = cellText(source.text, start, end);
  }

  get span(): Span {
    return { start: this.start, end: this.end };
  }

  get content(): Span {
    const at = this.source.text.indexOf(this.text, this.start);
    return at >= 0 && at + this.text.length <= this.end
      ? { start: at, end: at + this.text.length }
      : this.span;
  }

  /** A spreadsheet formula, which has been reported when the table was read. */
  get isRefused(): boolean {
    return isFormula(this.source.text, this.start);
  }
}

const cellAt = (spans: readonly number[], k: number): Span => ({
  start: spans[2 * k] as number,
  end: spans[2 * k + 1] as number,
});

/** Signs that make a spreadsheet run a cell when the table is opened again: `=`, and `+`, `-`, `@` before a name. */
const FORMULA = /"?\s*(?:=|[+\-@][\p{L}(])/uy;

function isFormula(text: string, start: number): boolean {
  // Nearly every cell is told apart by its first character.
  const code = text.charCodeAt(start);
  if (code > 64 || (code > 45 && code < 61)) return false;
  FORMULA.lastIndex = start;
  return FORMULA.test(text);
}

function refuseFormula(source: SourceText, span: Span, problems: Problems): void {
  const hint = msg('hint.csv-formula');
  problems.add({ code: 'csv-formula', place: source.place(span), found: source.found(span), hint });
}

function reportLength(
  source: SourceText,
  cells: readonly Span[],
  expected: number,
  problems: Problems,
): void {
  const surplus = cells[expected];
  const span =
    surplus === undefined ? (cells[0] as Span) : { start: surplus.start, end: (cells.at(-1) as Span).end };
  problems.add({
    code: 'csv-row-length',
    place: source.place(span),
    found: String(cells.length),
    expected: msg('expected.cells', { count: expected }),
    hint: msg(surplus === undefined ? 'hint.csv-few-cells' : 'hint.csv-comma'),
  });
}

function readHeader(
  source: SourceText,
  cells: readonly Span[],
  header: Span,
  wanted: Columns,
  problems: Problems,
): Pick<Table, 'columns' | 'missing'> | undefined {
  const line = source.slice(header);
  if (cells.length === 1 && /[;\t]/.test(line)) {
    const hint = msg('hint.csv-delimiter', { found: line.includes('\t') ? 'Tab' : ';' });
    problems.add({ code: 'csv-header', place: source.place(header), found: source.found(header), hint });
    return undefined;
  }
  const columns = new Map<string, number>();
  const unknown: { name: string; index: number }[] = [];
  cells.forEach((span, index) => {
    const name = cellText(source.text, span.start, span.end);
    const first = columns.get(name);
    if (first !== undefined) {
      const related = [{ place: source.place(cells[first] as Span), message: msg('related.first') }];
      const hint = msg('hint.csv-column-twice');
      problems.add({ code: 'csv-header', place: source.place(span), found: shortened(name), hint, related });
    } else if (wanted.known.includes(name)) columns.set(name, index);
    else unknown.push({ name, index });
  });
  for (const { name, index } of unknown) {
    const meant = suggest(
      name,
      wanted.known.filter((known) => !columns.has(known)),
    );
    // Read on as what was most likely meant: a misspelt column is one mistake, and its cells may hold others.
    if (meant[0] !== undefined) columns.set(meant[0], index);
    const span = cells[index] as Span;
    problems.add({
      code: 'csv-header',
      place: source.place(span),
      ...(name === '' ? {} : { found: shortened(name) }),
      expected: msg('expected.columns', { columns: wanted.known.join(', ') }),
      ...(meant.length > 0 ? { hint: msg('hint.did-you-mean', { names: meant.join(', ') }) } : {}),
    });
  }
  const missing = new Set(wanted.required.filter((name) => !columns.has(name) && !columns.has(`${name}.en`)));
  for (const name of missing)
    problems.add({
      code: 'csv-header',
      place: source.place(header),
      expected: msg('expected.column', { name }),
    });
  return { columns, missing };
}
