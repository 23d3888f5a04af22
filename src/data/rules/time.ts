import { civil, parseDate } from '../../quantity/index.ts';
import { wholeIn } from '../table/number.ts';
import type { Row } from '../table/row.ts';
import type { Named } from './header.ts';
import type { TimeRule } from './model.ts';

/** Reads the time of a row for codes and spells. What is wrong with it is reported by the rule of the column itself. */
export function inYear(column: Named): TimeRule {
  return {
    needs: [column],
    bind(header) {
      const at = header.column(column);
      return (row, context) => {
        const year = yearIn(row, at);
        context.fromYear = context.untilYear = context.from = context.until = year;
      };
    },
  };
}

/** From one year to another, both included. */
export function inYears(from: Named, until: Named): TimeRule {
  return {
    needs: [from, until],
    bind(header) {
      const [first, last] = [header.column(from), header.column(until)];
      return (row, context) => {
        context.from = context.fromYear = yearIn(row, first);
        context.until = context.untilYear = yearIn(row, last);
      };
    },
  };
}

/** From one day to another, both written like 1816-01-01. */
export function inDays(from: Named, until: Named): TimeRule {
  return {
    needs: [from, until],
    bind(header) {
      const [first, last] = [header.column(from), header.column(until)];
      return (row, context) => {
        context.from = dayIn(row.text(first));
        context.until = dayIn(row.text(last));
        context.fromYear = yearOf(context.from);
        context.untilYear = yearOf(context.until);
      };
    },
  };
}

export interface DayColumns {
  readonly year: Named;
  readonly month: Named;
  readonly day: Named;
}

/** From one day to another, year, month and day in columns of their own. */
export function inDayColumns(from: DayColumns, until: DayColumns): TimeRule {
  const columns = [from.year, from.month, from.day, until.year, until.month, until.day];
  return {
    needs: columns,
    bind(header) {
      const [y1, m1, d1, y2, m2, d2] = columns.map((one) => header.column(one)) as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      return (row, context) => {
        context.from = dayIn(isoOf(row.text(y1), row.text(m1), row.text(d1)));
        context.until = dayIn(isoOf(row.text(y2), row.text(m2), row.text(d2)));
        context.fromYear = yearOf(context.from);
        context.untilYear = yearOf(context.until);
      };
    },
  };
}

/** From one month to another, both written like 199001. */
export function inMonths(from: Named, until: Named): TimeRule {
  return {
    needs: [from, until],
    bind(header) {
      const [first, last] = [header.column(from), header.column(until)];
      return (row, context) => {
        context.from = monthIn(row.text(first));
        context.until = monthIn(row.text(last));
        context.fromYear = Math.floor(context.from / 12);
        context.untilYear = Math.floor(context.until / 12);
      };
    },
  };
}

/** Months since year 0; 0 for what is none. Written like 199001 or 1990-01-01. */
export function monthIn(written: string): number {
  const match = /^(\d{4})-?(0[1-9]|1[0-2])(?:-\d{2})?$/.exec(written);
  return match === null ? 0 : Number(match[1]) * 12 + Number(match[2]) - 1;
}

export function isoOf(year: string, month: string, day: string): string {
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function dayIn(written: string): number {
  return parseDate(written) ?? Number.NaN;
}

function yearOf(day: number): number {
  return Number.isNaN(day) ? 0 : civil(day).year;
}

function yearIn(row: Row, column: number): number {
  if (column < 0 || column >= row.count) return 0;
  const year = wholeIn(row.bytes, row.starts[column] as number, row.ends[column] as number);
  return year > 0 && year < 10_000 ? year : 0;
}
