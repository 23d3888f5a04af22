import { placeOf, readTable, type SourceText } from '../../document/index.ts';
import { type Place, type Problem, type ProblemCode, Problems } from '../../problem/index.ts';
import { parseDate } from '../../quantity/index.ts';
import { type Message, msg } from '../../text/index.ts';

type Table = NonNullable<ReturnType<typeof readTable>>;
type TableRow = Table['rows'][number];
type Cell = NonNullable<ReturnType<TableRow['cell']>>;

/** One row of a research table; its cells are read as whole numbers, days or marks, and reported where they are none. */
export class ResearchRow<Column extends string> {
  private readonly row: TableRow;
  private readonly columns: ReadonlyMap<string, number>;
  private readonly problems: Problems;

  constructor(row: TableRow, columns: ReadonlyMap<string, number>, problems: Problems) {
    this.row = row;
    this.columns = columns;
    this.problems = problems;
  }

  /** The whole row: its first cell. */
  get place(): Place {
    return this.row.source.place(this.row.span);
  }

  placeOf(column: Column): Place {
    const cell = this.cell(column);
    return cell === undefined ? this.place : placeOf(cell);
  }

  text(column: Column): string | undefined {
    return this.cell(column)?.text;
  }

  /** A whole number from `least` to `most`. */
  whole(column: Column, least: number, most: number): number | undefined {
    const cell = this.needed(column);
    if (cell === undefined) return undefined;
    if (!/^[+-]?\d{1,15}$/.test(cell.text))
      return this.report('number-malformed', column, msg('expected.whole'));
    const value = Number(cell.text);
    return value >= least && value <= most
      ? value
      : this.report('number-out-of-range', column, msg('network.expected.between', { least, most }));
  }

  /** A day, like 1816-01-01. */
  day(column: Column): number | undefined {
    const cell = this.needed(column);
    if (cell === undefined) return undefined;
    return parseDate(cell.text) ?? this.report('date-malformed', column, msg('expected.date'));
  }

  /** A number that is not below zero, as a decimal. */
  weight(column: Column): number | undefined {
    const cell = this.needed(column);
    if (cell === undefined) return undefined;
    const value = Number(cell.text);
    if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(cell.text))
      return this.report('number-malformed', column, msg('expected.number'));
    return value >= 0 && value < LARGEST
      ? value
      : this.report('number-out-of-range', column, msg('expected.weight'));
  }

  report(code: ProblemCode, column: Column, expected: Message, more: Partial<Problem> = {}): undefined {
    const cell = this.cell(column);
    this.problems.add({
      code,
      place: this.placeOf(column),
      ...(cell === undefined ? {} : { found: cell.text }),
      expected,
      ...more,
    });
  }

  /** The cell of a column that may not be empty. */
  private needed(column: Column): Cell | undefined {
    const cell = this.cell(column);
    if (cell === undefined && this.columns.has(column))
      this.problems.add({
        code: 'value-empty',
        place: this.place,
        expected: msg('network.expected.cell', { name: column }),
      });
    // A spreadsheet formula has been reported by the reader of the table.
    return cell?.isRefused ? undefined : cell;
  }

  private cell(column: Column): Cell | undefined {
    const index = this.columns.get(column);
    return index === undefined ? undefined : this.row.cell(index);
  }
}

/** Codes of states have three digits; more room costs nothing. */
export const LARGEST_CODE = 99_999;
export const FIRST_YEAR = 1000;
export const LAST_YEAR = 2999;
/** Weights are added up: their sums stay finite. */
const LARGEST = 1e30;

/**
 * The rows of a table with the columns of a published data set. Columns that it does not know are passed over with a
 * warning, since such files come with more; one that reads like a slip of the pen stays an error. Broken rows, which
 * have been reported, are left out.
 */
export function researchRows<Column extends string>(
  source: SourceText,
  { needed, known }: { readonly needed: readonly Column[]; readonly known: readonly string[] },
  problems: Problems,
): ResearchRow<Column>[] {
  const found = new Problems();
  const table = readTable(source, { known: [...needed, ...known], required: needed }, found);
  for (const problem of found.list)
    problems.add(isUnknownColumn(problem) ? { ...problem, severity: 'warning' } : problem);
  if (table === undefined || table.missing.size > 0) return [];
  return table.rows
    .filter(({ broken }) => !broken)
    .map((row) => new ResearchRow<Column>(row, table.columns, problems));
}

function isUnknownColumn({ code, expected, hint }: Problem): boolean {
  return code === 'csv-header' && expected?.key === 'expected.columns' && hint === undefined;
}
