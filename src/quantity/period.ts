import { type FiscalCalendars, fiscalYearDays, yearLabel } from './calendar.ts';
import { civil, DAYS_A_YEAR, type Day, dayOf, formatDate } from './date.ts';
import { readSpan } from './period-text.ts';
import { type Span, spanDays, spanLabel } from './span.ts';
import { isProblem } from './text-problem.ts';

/** A half-open interval of days `[start, end)`; `label` is its canonical name, e.g. `JFY2024`, `2016..2019`, `2024-03-06`. */
export interface Period {
  readonly start: Day;
  readonly end: Day;
  readonly label: string;
}

export function daysIn(period: Period): number {
  return period.end - period.start;
}

/** Length in Gregorian years of 365.2425 days. */
export function yearsIn(period: Period): number {
  return daysIn(period) / DAYS_A_YEAR;
}

/** Days that both periods share. */
export function overlapDays(a: Period, b: Period): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

export function contains(outer: Period, inner: Period): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The same days, whatever they are called: `2024` and `2024-01-01/2025-01-01` are one period. */
export function samePeriod(a: Period, b: Period): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Equal for the same periods and for them only. */
export function periodKey(period: Period): string {
  return `${period.start}/${period.end}`;
}

/** The period between two days, `end` excluded, under its ISO name. */
export function periodBetween(start: Day, end: Day): Period {
  return { start, end, label: `${formatDate(start)}/${formatDate(end)}` };
}

/**
 * The period `n` of its own lengths later (earlier when negative), in its own calendar: a fiscal year becomes a fiscal
 * year, a month a month, `2016..2019` by -1 becomes `2012..2015`. An interval of whole months moves by months,
 * any other by days. Fiscal 1977 of the United States moves back to fiscal 1976, past the transition quarter.
 */
export function shiftPeriod(period: Period, n: number, calendars: FiscalCalendars): Period {
  const span = readSpan(period.label, calendars);
  if (!isProblem(span) && 'scale' in span) {
    const shifted = spanPeriod(moveSpan(span, n), calendars);
    if (shifted !== undefined) return shifted;
  }
  const start = civil(period.start);
  const end = civil(period.end);
  if (start.day !== end.day || start.day > 28) {
    const days = n * daysIn(period);
    return periodBetween(period.start + days, period.end + days);
  }
  const months = n * ((end.year - start.year) * 12 + end.month - start.month);
  return periodBetween(
    dayOf(start.year, start.month + months, start.day),
    dayOf(end.year, end.month + months, end.day),
  );
}

function moveSpan(span: Span, n: number): Span {
  const by = n * (span.last - span.first + 1);
  return { scale: span.scale, first: span.first + by, last: span.last + by };
}

/** The period of a span; undefined where its calendar does not reach. */
export function spanPeriod(span: Span, calendars: FiscalCalendars): Period | undefined {
  const days = spanDays(span, calendars);
  return days && { ...days, label: spanLabel(span) };
}

/**
 * A fiscal year of a calendar that is known to exist. Texts from users go through `parsePeriod`, which reports what
 * is wrong; here an unknown prefix or year is a mistake in the program.
 */
export function fiscalYear(calendars: FiscalCalendars, prefix: string, year: number): Period {
  const calendar = calendars.byPrefix.get(prefix);
  const days = calendar && fiscalYearDays(calendar, year);
  if (days === undefined) throw new RangeError(`No fiscal year ${prefix}${year}`);
  return { ...days, label: yearLabel(prefix, year) };
}
