import { type Day, dayOf } from './date.ts';

/** Fiscal calendars by prefix (`JFY`, `USFY`, `KFY`, `CY`, ...). */
export interface FiscalCalendars {
  readonly byPrefix: ReadonlyMap<string, FiscalCalendar>;
}

export interface FiscalCalendar {
  readonly prefix: string;
  /** Rules in force by fiscal year number, oldest first; a year starts on month/day of `year + offset`. */
  readonly rules: readonly CalendarRule[];
  /** Stretches between two rules that belong to no year, by the label they are written with. */
  readonly transitions: readonly { readonly label: string; readonly start: Day; readonly end: Day }[];
}

export interface CalendarRule {
  readonly fromYear: number;
  readonly month: number;
  readonly day: number;
  readonly offset: number;
}

/** A further fiscal calendar, as an author states it. */
export interface NewCalendar {
  readonly prefix: string;
  readonly starts: { readonly month: number; readonly day: number };
  /** Whether the year bears the number of the calendar year in which it starts or in which it ends. */
  readonly namedBy: 'start' | 'end';
}

const simple = (prefix: string, fromYear: number, month: number, offset: number): FiscalCalendar => ({
  prefix,
  rules: [{ fromYear, month, day: 1, offset }],
  transitions: [],
});

/**
 * Budget years of states. `fromYear` is the first year under the present rule: an earlier year is refused rather than
 * given dates it did not have (Japan began in July before 1886; Korea in April or July before 1957; Germany in April
 * before 1961).
 */
const BUILT_IN: readonly FiscalCalendar[] = [
  simple('CY', 1000, 1, 0),
  simple('JFY', 1886, 4, 0),
  {
    prefix: 'USFY',
    // Congressional Budget Act of 1974: from fiscal 1977 the year starts in October; July to September 1976 stand alone.
    rules: [
      { fromYear: 1844, month: 7, day: 1, offset: -1 },
      { fromYear: 1977, month: 10, day: 1, offset: -1 },
    ],
    transitions: [{ label: 'USFY1976TQ', start: dayOf(1976, 7, 1), end: dayOf(1976, 10, 1) }],
  },
  simple('KFY', 1957, 1, 0),
  simple('CNFY', 1950, 1, 0),
  simple('EUFY', 1958, 1, 0),
  simple('DEFY', 1961, 1, 0),
  // Government accounting; the British tax year starts on 6 April.
  simple('UKFY', 1854, 4, 0),
  simple('AUFY', 1902, 7, -1),
];

export const BUILT_IN_CALENDARS: FiscalCalendars = calendarsOf(BUILT_IN);

/** The calendars and further ones; a prefix used again replaces the older calendar. */
export function withCalendars(base: FiscalCalendars, extra: readonly NewCalendar[]): FiscalCalendars {
  const added = extra.map(({ prefix, starts, namedBy }): FiscalCalendar => {
    // A year that starts on 1 January ends in the calendar year in which it starts.
    const endsNextYear = starts.month > 1 || starts.day > 1;
    const offset = namedBy === 'end' && endsNextYear ? -1 : 0;
    return { prefix: prefix.toUpperCase(), rules: [{ fromYear: 1000, ...starts, offset }], transitions: [] };
  });
  return calendarsOf([...base.byPrefix.values(), ...added]);
}

function calendarsOf(list: readonly FiscalCalendar[]): FiscalCalendars {
  return { byPrefix: new Map(list.map((calendar) => [calendar.prefix, calendar])) };
}

/** First day and first day after of a fiscal year; undefined where the calendar has no rule for that year. */
export function fiscalYearDays(calendar: FiscalCalendar, year: number): { start: Day; end: Day } | undefined {
  const rule = calendar.rules.findLast((candidate) => candidate.fromYear <= year);
  if (rule === undefined) return undefined;
  // The end follows the year's own rule, so that the last year before a change keeps its length.
  const start = dayOf(year + rule.offset, rule.month, rule.day);
  return { start, end: dayOf(year + rule.offset + 1, rule.month, rule.day) };
}

/** The first year that a calendar knows. */
export function firstYear(calendar: FiscalCalendar): number {
  return calendar.rules[0]?.fromYear ?? Number.POSITIVE_INFINITY;
}

/** The label of a fiscal year: `JFY2024`; calendar years are written plainly, `2024`. */
export function yearLabel(prefix: string, year: number): string {
  return `${prefix === 'CY' ? '' : prefix}${String(year).padStart(4, '0')}`;
}
