import { type Lang, type MessageKey, msg, say } from '../text/index.ts';
import { BUILT_IN_CALENDARS, type FiscalCalendars } from './calendar.ts';
import { civil, type Day } from './date.ts';
import { readSpan } from './period-text.ts';
import { type Span, spanDays } from './span.ts';
import { isProblem } from './text-problem.ts';

/** How years of a calendar are called. A fiscal year is never shown as if it were a calendar year. */
const YEARS: ReadonlyMap<string, MessageKey> = new Map([
  ['CY', 'quantity.period.CY'],
  ['JFY', 'quantity.period.JFY'],
  ['USFY', 'quantity.period.USFY'],
  ['KFY', 'quantity.period.KFY'],
  ['CNFY', 'quantity.period.CNFY'],
  ['EUFY', 'quantity.period.EUFY'],
  ['DEFY', 'quantity.period.DEFY'],
  ['UKFY', 'quantity.period.UKFY'],
  ['AUFY', 'quantity.period.AUFY'],
]);

const MONTHS: readonly MessageKey[] = [
  'quantity.month.1',
  'quantity.month.2',
  'quantity.month.3',
  'quantity.month.4',
  'quantity.month.5',
  'quantity.month.6',
  'quantity.month.7',
  'quantity.month.8',
  'quantity.month.9',
  'quantity.month.10',
  'quantity.month.11',
  'quantity.month.12',
];

/**
 * The canonical label of a period for readers: `JFY2015` is `Japan FY2015 (Apr–Mar)` or `2015年度`. Other intervals are
 * shown by their first and last day. A label that is none is shown as it stands.
 */
export function formatPeriod(
  label: string,
  lang: Lang,
  calendars: FiscalCalendars = BUILT_IN_CALENDARS,
): string {
  if (label.endsWith('..'))
    return say(
      msg('quantity.period.from', { period: formatPeriod(label.slice(0, -2), lang, calendars) }),
      lang,
    );
  if (label.startsWith('..'))
    return say(msg('quantity.period.until', { period: formatPeriod(label.slice(2), lang, calendars) }), lang);
  const read = readSpan(label, calendars);
  if (isProblem(read)) return label;
  if (!('scale' in read)) return between(formatDay(read.start, lang), formatDay(read.end - 1, lang), lang);
  switch (read.scale) {
    case 'day':
    case 'month':
    case 'quarter': {
      const [first, last] = [unit(read.scale, read.first, lang), unit(read.scale, read.last, lang)];
      return read.first === read.last ? first : between(first, last, lang);
    }
    default:
      return years(read, lang, calendars);
  }
}

function years(span: Span, lang: Lang, calendars: FiscalCalendars): string {
  const one = String(span.first);
  const all =
    span.first === span.last
      ? one
      : say(msg('quantity.period.years', { from: one, to: String(span.last) }), lang);
  const key = YEARS.get(span.scale) ?? 'quantity.period.fiscal';
  const name = say(msg(key, { prefix: span.scale, years: all }), lang);
  const days = spanDays(span, calendars);
  // Readers know that of a calendar year; Japanese readers know their own fiscal year.
  if (days === undefined || civil(days.start).month === 1 || (span.scale === 'JFY' && lang === 'ja'))
    return name;
  const months = { from: month(days.start, lang), to: month(days.end - 1, lang) };
  return say(msg('quantity.period.months', { name, ...months }), lang);
}

function unit(scale: 'day' | 'month' | 'quarter', ordinal: number, lang: Lang): string {
  if (scale === 'day') return formatDay(ordinal, lang);
  const perYear = scale === 'month' ? 12 : 4;
  const year = String(Math.floor(ordinal / perYear));
  const index = ordinal % perYear;
  if (scale === 'quarter') return say(msg('quantity.period.quarter', { year, quarter: index + 1 }), lang);
  return say(msg('quantity.period.month', { year, month: monthName(index + 1, lang) }), lang);
}

/** A day for readers: `6 Mar 2024`, `2024年3月6日`. */
function formatDay(day: Day, lang: Lang): string {
  const { year, month: number, day: date } = civil(day);
  return say(msg('quantity.date', { year: String(year), month: monthName(number, lang), day: date }), lang);
}

const month = (day: Day, lang: Lang): string => monthName(civil(day).month, lang);

function monthName(number: number, lang: Lang): string {
  const key = MONTHS[number - 1];
  return key === undefined ? String(number) : say(msg(key), lang);
}

function between(from: string, to: string, lang: Lang): string {
  return say(msg('quantity.period.between', { from, to }), lang);
}
