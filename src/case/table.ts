import { type Problems, suggest } from '../problem/index.ts';
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
  cell(column: number): LocatedScalar | undefined;
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
  const { spans, rowStarts } = readCells(source, problems);
  const cellsOf = (row: number): Span[] => {
    const cells: Span[] = [];
    for (let k = rowStarts[row] as number; k < (rowStarts[row + 1] as number); k++)
      cells.push({ start: spans[2 * k] as number, end: spans[2 * k + 1] as number });
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
    const broken = count !== headerCells.length;
    if (broken) reportLength(source, cellsOf(row), headerCells.length, problems);
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
    return { start: this.spans[2 * this.first] as number, end: this.spans[2 * this.first + 1] as number };
  }

  cell(column: number): LocatedScalar | undefined {
    if (column >= this.count) return undefined;
    const k = this.first + column;
    const span = { start: this.spans[2 * k] as number, end: this.spans[2 * k + 1] as number };
    if (span.end === span.start) return undefined;
    const { source } = this;
    const text = cellText(source.text, span);
    if (text === '') return undefined;
    const at = source.text.indexOf(text, span.start);
    const content = at >= 0 && at + text.length <= span.end ? { start: at, end: at + text.length } : span;
    return { kind: 'scalar', source, span, text, style: 'cell', content };
  }
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
    const name = cellText(source.text, span);
    const first = columns.get(name);
    if (first !== undefined) {
      const related = [{ place: source.place(cells[first] as Span), message: msg('related.first') }];
      const hint = msg('hint.csv-column-twice');
      problems.add({ code: 'csv-header', place: source.place(span), found: name, hint, related });
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
      ...(name === '' ? {} : { found: name }),
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
