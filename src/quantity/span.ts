import { type FiscalCalendars, fiscalYearDays, yearLabel } from './calendar.ts';
import { type Day, dayOf, formatDate, padded } from './date.ts';

/**
 * A run of whole units of one scale: `JFY2022..JFY2026` is years 2022 to 2026 of scale `JFY`. Ordinals count years,
 * quarters, months or days, so that neighbours differ by one. Scales of years are the (upper case) calendar prefixes.
 */
export interface Span {
  readonly scale: string;
  readonly first: number;
  readonly last: number;
}

export const monthSpan = (year: number, month: number): Span => single('month', year * 12 + month - 1);
export const quarterSpan = (year: number, quarter: number): Span => single('quarter', year * 4 + quarter - 1);
export const daySpan = (day: Day): Span => single('day', day);
export const yearSpan = (prefix: string, year: number): Span => single(prefix, year);

function single(scale: string, ordinal: number): Span {
  return { scale, first: ordinal, last: ordinal };
}

/** First day and first day after; undefined where the calendar does not reach. */
export function spanDays(span: Span, calendars: FiscalCalendars): { start: Day; end: Day } | undefined {
  const first = unitDays(span.scale, span.first, calendars);
  const last = unitDays(span.scale, span.last, calendars);
  return first && last && { start: first.start, end: last.end };
}

function unitDays(
  scale: string,
  ordinal: number,
  calendars: FiscalCalendars,
): { start: Day; end: Day } | undefined {
  switch (scale) {
    case 'day':
      return { start: ordinal, end: ordinal + 1 };
    case 'month':
      return { start: dayOf(0, ordinal + 1, 1), end: dayOf(0, ordinal + 2, 1) };
    case 'quarter':
      return { start: dayOf(0, ordinal * 3 + 1, 1), end: dayOf(0, ordinal * 3 + 4, 1) };
    default: {
      const calendar = calendars.byPrefix.get(scale);
      return calendar && fiscalYearDays(calendar, ordinal);
    }
  }
}

/** The canonical label of a span: `2016..2019`, `JFY2022..JFY2026`, `2024-03`, `2024Q1`. */
export function spanLabel(span: Span): string {
  const first = unitLabel(span.scale, span.first);
  return span.first === span.last ? first : `${first}..${unitLabel(span.scale, span.last)}`;
}

function unitLabel(scale: string, ordinal: number): string {
  switch (scale) {
    case 'day':
      return formatDate(ordinal);
    case 'month':
      return `${padded(Math.floor(ordinal / 12), 4)}-${padded((ordinal % 12) + 1, 2)}`;
    case 'quarter':
      return `${padded(Math.floor(ordinal / 4), 4)}Q${(ordinal % 4) + 1}`;
    default:
      return yearLabel(scale, ordinal);
  }
}
