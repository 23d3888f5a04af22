import { civil, dayOf } from '../../quantity/index.ts';

/**
 * The same day of the month some months later. Where that month is too short, the first day of the month after: a
 * period that has to have run out has not run out before.
 */
export function addMonths(day: number, months: number): number {
  const { year, month, day: date } = civil(day);
  const moved = dayOf(year, month + months, date);
  const { day: back } = civil(moved);
  return back === date ? moved : dayOf(year, month + months + 1, 1);
}

export function addYears(day: number, years: number): number {
  return addMonths(day, 12 * years);
}

/** The one of several dated records that holds on a day. */
export function spanOn<T extends { readonly from: number; readonly until: number }>(
  spans: readonly T[],
  date: number,
): T | undefined {
  return spans.find(({ from, until }) => from <= date && date < until);
}
