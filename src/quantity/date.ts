/** Days since 1970-01-01, proleptic Gregorian. A date without time of day or time zone. */
export type Day = number;

const MILLISECONDS_A_DAY = 86_400_000;

/** Mean length of a Gregorian year in days. */
export const DAYS_A_YEAR = 365.2425;

/** The first day that a text may name, and the first one after the last. */
export const FIRST_DAY: Day = dayOf(1000, 1, 1);
export const AFTER_LAST_DAY: Day = dayOf(3000, 1, 1);

/**
 * The day of a civil date; months and days beyond their range run over (month 13 is January of the next year).
 * UTC, because the local methods of `Date` shift days by the machine's time zone, and `setUTCFullYear`, because
 * `Date.UTC` reads the years 0-99 as 1900-1999.
 */
export function dayOf(year: number, month: number, day: number): Day {
  return new Date(0).setUTCFullYear(year, month - 1, day) / MILLISECONDS_A_DAY;
}

/** Year, month (1-12) and day of month of a day. */
export function civil(day: Day): { year: number; month: number; day: number } {
  const date = new Date(day * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day of a civil date that exists; undefined for 30 February. */
export function realDay(year: number, month: number, day: number): Day | undefined {
  const found = dayOf(year, month, day);
  const back = civil(found);
  return back.year === year && back.month === month && back.day === day ? found : undefined;
}

/** Strict `YYYY-MM-DD`, years 1000-2999, days that exist. */
export function parseDate(text: string): Day | undefined {
  const match = /^([12]\d{3})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  return realDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** ISO 8601, `YYYY-MM-DD`. */
export function formatDate(day: Day): string {
  const { year, month, day: date } = civil(day);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`;
}

/** A whole number with leading zeros. */
export function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
