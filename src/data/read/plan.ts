import type { Place } from '../../problem/index.ts';
import { msg } from '../../text/index.ts';
import type { Findings } from '../findings.ts';
import { RowContext } from '../rules/context.ts';
import { firstName, type Header, plainName } from '../rules/header.ts';
import type { Canonical, Layout, Rule, Step, Unfolded } from '../rules/model.ts';
import { Out } from '../rules/out.ts';
import { cellPlace } from '../rules/place.ts';
import type { Duplicates } from '../store/duplicates.ts';
import { MOST_SPELLS, Spells } from '../store/spells.ts';
import type { Row } from '../table/row.ts';
import { readBy, unfoldedColumns } from './recognise.ts';

/** What the readings of one table share. */
export interface Reading {
  readonly file: string;
  readonly findings: Findings;
  readonly duplicates: Duplicates;
  /** The second reading only looks for keys that stand twice. */
  readonly again: boolean;
}

/** The columns of the stored table: those of the rules, then the line of the original. */
export function canonicalOf({ key, values }: Layout): readonly (Canonical & { readonly key: boolean })[] {
  const named = (rules: readonly Rule[], isKey: boolean) =>
    rules.flatMap(({ gives }) => gives.map((column) => ({ ...column, key: isKey })));
  return [...named(key, true), ...named(values, false), { name: 'line', key: false }];
}

/** The first line of the stored table. */
export function headerBytes(layout: Layout): Uint8Array {
  const names = canonicalOf(layout).map(({ name }) => name);
  return new TextEncoder().encode(`${names.join(',')}\n`);
}

/** A layout bound to a header: takes the rows below it. */
export class Plan {
  readonly out = new Out();
  rows = 0;
  firstYear = Number.POSITIVE_INFINITY;
  lastYear = Number.NEGATIVE_INFINITY;
  edition: string | undefined;
  private readonly layout: Layout;
  private readonly width: number;
  private readonly keySteps: readonly Step[];
  private readonly valueSteps: readonly Step[];
  private readonly time: ((row: Row, context: RowContext) => void) | undefined;
  private readonly unfolded: readonly Unfolded[];
  private readonly only: { readonly column: number; readonly is: readonly string[] } | undefined;
  private readonly editionColumn: number;
  private readonly spells: Spells | undefined;
  private readonly context: RowContext;
  private readonly reading: Reading;

  constructor(layout: Layout, header: Header, sheetLabel: string | undefined, reading: Reading) {
    this.layout = layout;
    this.reading = reading;
    this.width = header.names.length;
    this.keySteps = layout.key.map((rule) => rule.bind(header));
    this.valueSteps = layout.values.map((rule) => rule.bind(header));
    this.time = layout.time?.bind(header);
    const columns = unfoldedColumns(layout, header);
    this.unfolded = columns.map((one) => (sheetLabel === undefined ? one : { ...one, label: sheetLabel }));
    this.only = layout.only && { column: header.column(layout.only.column), is: layout.only.is };
    this.editionColumn = layout.edition === undefined ? -1 : header.column(layout.edition);
    this.spells = layout.spells && new Spells();
    this.context = new RowContext(reading.file, reading.findings);
    this.context.label = sheetLabel ?? '';
  }

  take(row: Row): void {
    if (row.faulty || (row.count < this.width && this.isFooter(row))) return;
    if (row.count !== this.width && !this.fits(row)) return;
    const { only, context } = this;
    if (row.formula >= 0 && this.isRefused(row)) return;
    if (only !== undefined && !only.is.includes(row.text(only.column))) {
      context.findings.remark(
        'only',
        msg('data.remark.only', {
          column: firstName(this.layout.only?.column ?? ''),
          is: only.is.join(', '),
        }),
        row.line,
      );
      return;
    }
    if (this.editionColumn >= 0) this.readEdition(row);
    if (this.unfolded.length === 0) {
      this.time?.(row, context);
      this.write(row);
      return;
    }
    for (const { column, year, label } of this.unfolded) {
      context.column = column;
      context.label = label;
      if (year > 0) context.fromYear = context.untilYear = context.from = context.until = year;
      else this.time?.(row, context);
      // An empty cell is no row, and codes are not looked at for a year about which nothing is said.
      if (this.saysSomething(row)) this.write(row);
    }
  }

  private saysSomething(row: Row): boolean {
    const { out, context } = this;
    context.begin();
    out.begin();
    for (const step of this.valueSteps) step(row, out, context);
    out.drop();
    return !context.skip && !context.broken;
  }

  /** Spells that overlap, once every row has come. */
  end(placeOf: (line: number) => Place): void {
    if (this.reading.again) return;
    for (const { key, line, first } of this.spells?.overlaps(this.layout.spells?.meet === true) ?? []) {
      if (this.layout.repeats) {
        this.reading.findings.remark('overlap', msg('data.remark.overlap', { key, first }), line);
        continue;
      }
      if (!this.reading.findings.isTold('dates-overlap')) continue;
      this.reading.findings.tell({
        code: 'dates-overlap',
        place: placeOf(line),
        found: key,
        expected: msg('data.expected.no-overlap'),
        related: [{ place: placeOf(first), message: msg('related.first') }],
      });
    }
  }

  private write(row: Row): void {
    const { out, context, keySteps, valueSteps } = this;
    context.begin();
    out.begin();
    for (let at = 0; at < keySteps.length; at++) (keySteps[at] as Step)(row, out, context);
    const keyEnd = out.position;
    for (let at = 0; at < valueSteps.length; at++) (valueSteps[at] as Step)(row, out, context);
    // A row of a wide table that says nothing has no mistakes either.
    if (context.skip || context.broken) {
      out.drop();
      return;
    }
    if (this.layout.key.length > 0) this.takeKey(row, keyEnd);
    if (this.spells !== undefined) this.takeSpell(row);
    if (this.reading.again) {
      out.drop();
      return;
    }
    out.whole(row.line);
    out.end();
    this.rows += 1;
    const { fromYear, untilYear } = context;
    if (fromYear > 0 && fromYear < this.firstYear) this.firstYear = fromYear;
    if (untilYear > this.lastYear && untilYear > 0) this.lastYear = untilYear;
  }

  private takeKey(row: Row, end: number): void {
    const { out, reading } = this;
    if (!reading.again) {
      reading.duplicates.take(out.bytes, out.rowStart, end);
      return;
    }
    const first = reading.duplicates.firstLine(out.bytes, out.rowStart, end, row.line);
    if (first === undefined) return;
    const names = this.layout.key.flatMap(({ gives }) => gives.map(({ name }) => name)).join(', ');
    if (this.layout.repeats) {
      reading.findings.remark('twice', msg('data.remark.twice', { columns: names, first }), row.line);
      return;
    }
    const place = { file: reading.file, line: first, column: 1, endLine: first, endColumn: 1 };
    this.context.fail('id-duplicate', row, Math.max(this.context.column, 0), {
      expected: msg('data.expected.once', { columns: names }),
      related: [{ place, message: msg('related.first') }],
    });
  }

  private takeSpell(row: Row): void {
    const { context, out, reading } = this;
    if (reading.again) return;
    const { from, until } = context;
    if (until < from) {
      context.fail('period-reversed', row, 0, { expected: msg('data.expected.from-until') });
      return;
    }
    const text = decoder.decode(out.bytes.subarray(out.rowStart, out.position));
    const cells = text.split(',');
    const key = (this.layout.spells?.of ?? []).map((cell) => cells[cell]).join('-');
    if (this.spells?.add(key, { from, until, line: row.line }) === false)
      context.fail('csv-too-many-rows', row, 0, { expected: msg('expected.rows', { rows: MOST_SPELLS }) });
  }

  private fits(row: Row): boolean {
    const { width, context } = this;
    // A row of a workbook ends with its last cell that is not empty.
    if (row.grid && row.count < width) return true;
    const surplus = row.count > width;
    if (row.grid && row.text(width) === '') return true;
    if (context.findings.isTold('csv-row-length'))
      context.findings.tell({
        code: 'csv-row-length',
        place: cellPlace(context.file, row, surplus ? width : 0),
        found: String(row.count),
        expected: msg('expected.cells', { count: width }),
        hint: msg(surplus ? 'hint.csv-comma' : 'hint.csv-few-cells'),
      });
    return false;
  }

  private isRefused(row: Row): boolean {
    this.context.fail('csv-formula', row, row.formula, { hint: msg('data.hint.formula') });
    return true;
  }

  private isFooter(row: Row): boolean {
    const { footer } = this.layout;
    if (footer === undefined) return false;
    const match = footer.exec(row.text(0));
    if (match === null) return false;
    this.edition ??= match[1];
    return true;
  }

  private readEdition(row: Row): void {
    const edition = row.text(this.editionColumn);
    if (edition === '' || edition === this.edition) return;
    if (this.edition === undefined) this.edition = edition.slice(0, 100);
    else
      this.context.findings.remark(
        'edition',
        msg('data.remark.editions', { first: this.edition, other: edition }),
        row.line,
      );
  }
}

const decoder = new TextDecoder('utf-8');

/** Columns that nobody reads, told once; a column that is read and stands twice is a mistake. */
export function checkHeader(header: Header, layout: Layout, row: Row, reading: Reading): boolean {
  const named = readBy(layout);
  let sound = true;
  for (const one of named) {
    const again = header.twice(one);
    if (again === undefined) continue;
    sound = false;
    reading.findings.add({
      code: 'csv-header',
      place: cellPlace(reading.file, row, again),
      found: row.text(again),
      hint: msg('hint.csv-column-twice'),
      related: [{ place: cellPlace(reading.file, row, header.column(one)), message: msg('related.first') }],
    });
  }
  const read = new Set([
    ...named.map((one) => header.column(one)),
    ...unfoldedColumns(layout, header).map(({ column }) => column),
  ]);
  const passed = header.names.filter((name, column) => plainName(name) !== '' && !read.has(column));
  const shown = passed.slice(0, 12).join(', ');
  if (passed.length > 0)
    reading.findings.remark(
      'passed',
      msg('data.remark.columns', {
        columns: passed.length > 12 ? `${shown}, …` : shown,
        number: passed.length,
      }),
      row.line,
    );
  return sound;
}
