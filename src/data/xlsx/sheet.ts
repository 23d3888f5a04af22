import { MOST_COLUMNS, Row } from '../table/row.ts';
import { dateOf } from './styles.ts';
import { RichText, type Workbook } from './workbook.ts';
import { readXml } from './xml.ts';
import { BrokenZip } from './zip.ts';

/** What a sheet held beside its cells. */
export interface SheetReport {
  /** Cells that hold a formula, of which the value was taken that the workbook keeps with it. */
  formulas: number;
  /** Row of the first of them. */
  firstFormula: number;
}

interface Cell {
  column: number;
  type: string;
  style: number;
  value: string;
  hasValue: boolean;
  isFormula: boolean;
}

const encoder = new TextEncoder();

/**
 * The rows of a sheet, cells as text: numbers as the workbook writes them, days as 2024-03-06, per cent with its sign. Of a
 * formula the value is taken that the workbook keeps; one that keeps none makes the row's formula mark.
 * Yields after each piece of the sheet. Throws `BrokenZip` and `BrokenXml`.
 */
export function* sheetRows(
  book: Workbook,
  part: string,
  report: SheetReport,
  take: (row: Row) => void,
): Generator<void> {
  const builder = new RowBuilder(take);
  const text = new RichText();
  let cell: Cell | undefined;
  let inValue = false;
  yield* readXml(book.zip.unpack(part), part, {
    open(name, attributes) {
      if (name === 'row') builder.begin(rowNumber(attributes['r']));
      else if (name === 'c') {
        cell = {
          column: columnOf(attributes['r']) ?? builder.next,
          type: attributes['t'] ?? 'n',
          style: Number(attributes['s'] ?? 0),
          value: '',
          hasValue: false,
          isFormula: false,
        };
        text.begin();
      } else if (name === 'v') inValue = true;
      else if (name === 'f' && cell !== undefined) cell.isFormula = true;
      else text.open(name);
    },
    close(name) {
      if (name === 'v') inValue = false;
      else if (name === 'c' && cell !== undefined) {
        if (cell.isFormula && cell.hasValue) {
          if (report.formulas === 0) report.firstFormula = builder.number;
          report.formulas += 1;
        }
        if (cell.type === 'inlineStr') cell.value = text.value;
        builder.add(cell.column, written(cell, book), cell.isFormula && !cell.hasValue);
        cell = undefined;
      } else if (name === 'row') builder.end();
      else text.close(name);
    },
    text(piece) {
      if (inValue && cell !== undefined) {
        cell.value += piece;
        cell.hasValue = true;
      } else text.add(piece);
    },
  });
}

function written({ type, style, value }: Cell, { shared, forms, from1904 }: Workbook): string {
  if (type === 's') {
    const text = shared[value === '' ? -1 : Number(value)];
    if (text === undefined) throw new BrokenZip('damaged', 'xl/sharedStrings.xml');
    return text;
  }
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n' || value === '') return value;
  const form = forms[style] ?? 'number';
  if (form === 'date') return dateOf(Number(value), from1904) ?? value;
  return form === 'percent' ? `${percent(value)}%` : value;
}

/** Two places to the left, exactly. */
function percent(value: string): string {
  const [digits = '', power = '0'] = value.toLowerCase().split('e');
  return String(Number(`${digits}e${Number(power) + 2}`));
}

function rowNumber(text: string | undefined): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

/** 0 for A, 26 for AA; undefined for what is no reference. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column > MOST_COLUMNS ? undefined : column - 1;
}

/** Puts cells together to rows; cells that are left out are empty. */
class RowBuilder {
  number = 0;
  next = 0;
  private readonly row = new Row();
  private readonly take: (row: Row) => void;
  private buffer = new Uint8Array(4096);
  private at = 0;

  constructor(take: (row: Row) => void) {
    this.take = take;
    this.row.grid = true;
  }

  begin(number: number | undefined): void {
    this.number = number ?? this.number + 1;
    this.next = 0;
    this.at = 0;
    const { row } = this;
    row.line = this.number;
    row.count = 0;
    row.formula = -1;
  }

  add(column: number, text: string, unfinished: boolean): void {
    // Cells of a row stand in their order, each once.
    if (column < this.next || column >= MOST_COLUMNS) throw new BrokenZip('damaged', `row ${this.number}`);
    for (; this.next < column; this.next++) this.put(this.at);
    const start = this.at;
    const room = start + text.length * 3;
    if (room > this.buffer.length) {
      const grown = new Uint8Array(2 * room);
      grown.set(this.buffer.subarray(0, start));
      this.buffer = grown;
    }
    this.at += encoder.encodeInto(text, this.buffer.subarray(start)).written;
    this.put(start);
    if (unfinished && this.row.formula < 0) this.row.formula = column;
    this.next = column + 1;
  }

  /** A cell from an offset to what has been written. */
  private put(start: number): void {
    const { row } = this;
    row.room(row.count + 1);
    row.starts[row.count] = start;
    row.ends[row.count] = this.at;
    row.count += 1;
  }

  end(): void {
    const { row } = this;
    row.bytes = this.buffer;
    row.start = 0;
    if (row.formula >= 0 || !row.isBlank()) this.take(row);
  }
}
