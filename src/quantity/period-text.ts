import { type Message, msg } from '../text/index.ts';
import { type FiscalCalendars, firstYear } from './calendar.ts';
import { type Day, parseDate, realDay } from './date.ts';
import { daySpan, monthSpan, quarterSpan, type Span, spanDays, yearSpan } from './span.ts';
import { isProblem, type PeriodProblem } from './text-problem.ts';

/** What a text of a period says: whole units of a calendar, or two days with a name of their own. */
export type SpanOrDays = Span | { readonly start: Day; readonly end: Day; readonly label: string };

/** Reads the text of a closed period, already folded and trimmed. Offsets are those of `text`. */
export function readSpan(text: string, calendars: FiscalCalendars): SpanOrDays | PeriodProblem {
  const dots = text.indexOf('..');
  if (dots >= 0) return readRange(text, dots, calendars);
  const slash = text.indexOf('/');
  if (slash >= 0) return readInterval(text, slash);
  for (const { transitions } of calendars.byPrefix.values()) {
    const found = transitions.find(({ label }) => label === text.toUpperCase());
    if (found !== undefined) return found;
  }
  return readUnit(text, 0, calendars);
}

/** `2016..2019`, `JFY2022..JFY2026`, `JFY2022..2026`: both ends belong to it. */
function readRange(text: string, dots: number, calendars: FiscalCalendars): Span | PeriodProblem {
  const left = text.slice(0, dots).trim();
  const right = text.slice(dots + 2).trim();
  const rightAt = text.length - right.length;
  if (left === '') return malformed(0, msg('quantity.hint.span-open'));
  if (right === '') return malformed(text.length, msg('quantity.hint.span-open'));
  const first = readUnit(left, 0, calendars);
  if (isProblem(first)) return first;
  const last = readUnit(right, rightAt, calendars, first.scale);
  if (isProblem(last)) return last;
  if (first.scale !== last.scale) return malformed(rightAt, msg('quantity.hint.span-mixed', { left, right }));
  if (last.last < first.first) return reversed(rightAt, msg('quantity.hint.span-reversed', { left, right }));
  return { scale: first.scale, first: first.first, last: last.last };
}

/** `2015-04-01/2016-04-01`: the end is the first day after. */
function readInterval(text: string, slash: number): SpanOrDays | PeriodProblem {
  const left = text.slice(0, slash).trim();
  const right = text.slice(slash + 1).trim();
  const rightAt = text.length - right.length;
  const start = parseDate(left);
  if (start === undefined) return malformed(0, msg('quantity.hint.interval', { part: left }));
  const end = parseDate(right);
  if (end === undefined) return malformed(rightAt, msg('quantity.hint.interval', { part: right }));
  if (end <= start) return reversed(rightAt, msg('quantity.hint.interval-reversed'));
  return { start, end, label: `${left}/${right}` };
}

/** One named unit. `inherited` is the calendar of the left end of a span, which a bare year on the right takes over. */
function readUnit(
  text: string,
  at: number,
  calendars: FiscalCalendars,
  inherited?: string,
): Span | PeriodProblem {
  const year = /^(?:([A-Za-z]+) ?)?(\d{4})(年度?)?$/.exec(text);
  if (year !== null) return readYear(year, at, calendars, inherited);
  const month = /^(\d{4})-(\d{2})$/.exec(text) ?? /^(\d{4})年(\d{1,2})月$/.exec(text);
  if (month !== null) return readMonth(Number(month[1]), Number(month[2]), at);
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (day !== null) return readDay(Number(day[1]), Number(day[2]), Number(day[3]), at);
  const quarter = /^(\d{4})[Qq](\d)$/.exec(text);
  if (quarter !== null) return readQuarter(Number(quarter[1]), Number(quarter[2]), at);
  return malformed(at, hintFor(text));
}

function readYear(
  match: RegExpExecArray,
  at: number,
  calendars: FiscalCalendars,
  inherited: string | undefined,
): Span | PeriodProblem {
  const [, written, digits, suffix] = match;
  if (written !== undefined && suffix !== undefined) return malformed(at, msg('quantity.hint.period-forms'));
  const bare = inherited !== undefined && calendars.byPrefix.has(inherited) ? inherited : 'CY';
  const prefix = written?.toUpperCase() ?? (suffix === '年度' ? 'JFY' : suffix === '年' ? 'CY' : bare);
  const year = Number(digits);
  const calendar = calendars.byPrefix.get(prefix);
  if (calendar === undefined) {
    const known = [...calendars.byPrefix.keys()];
    const hint = msg('quantity.hint.calendar-unknown', { found: written ?? prefix, known: known.join(', ') });
    return { ...malformed(at, hint), found: written ?? prefix, known };
  }
  if (!isYear(year)) return malformed(at, msg('quantity.hint.year-range'));
  const span = yearSpan(prefix, year);
  if (spanDays(span, calendars) === undefined)
    return malformed(at, msg('quantity.hint.calendar-starts', { prefix, year: firstYear(calendar) }));
  return span;
}

function readMonth(year: number, month: number, at: number): Span | PeriodProblem {
  if (!isYear(year)) return malformed(at, msg('quantity.hint.year-range'));
  if (month < 1 || month > 12) return malformed(at + 5, msg('quantity.hint.month', { month }));
  return monthSpan(year, month);
}

function readDay(year: number, month: number, day: number, at: number): Span | PeriodProblem {
  const valid = readMonth(year, month, at);
  if (isProblem(valid)) return valid;
  const found = realDay(year, month, day);
  if (found === undefined) return malformed(at + 8, msg('quantity.hint.day', { day, month, year }));
  return daySpan(found);
}

function readQuarter(year: number, quarter: number, at: number): Span | PeriodProblem {
  if (!isYear(year)) return malformed(at, msg('quantity.hint.year-range'));
  if (quarter < 1 || quarter > 4) return malformed(at + 5, msg('quantity.hint.quarter', { quarter }));
  return quarterSpan(year, quarter);
}

const isYear = (year: number): boolean => year >= 1000 && year <= 2999;

/** What the author probably meant. */
function hintFor(text: string): Message {
  const years = /^([A-Za-z]*\d{4})\s*[-–—~〜]\s*([A-Za-z]*\d{4})$/.exec(text);
  if (years !== null) return msg('quantity.hint.write-span', { span: `${years[1]}..${years[2]}` });
  const part = /^([A-Za-z]+\d{4})[-Qq]/.exec(text);
  if (part !== null) return msg('quantity.hint.fiscal-part', { year: part[1] ?? '' });
  const short = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  if (short !== null) {
    const parts = short.slice(1).filter((digits) => digits !== undefined);
    return msg('quantity.hint.two-digits', {
      date: parts.map((digits) => digits.padStart(2, '0')).join('-'),
    });
  }
  return msg('quantity.hint.period-forms');
}

function malformed(offset: number, hint: Message): PeriodProblem {
  return { problem: 'period-malformed', offset, hint };
}

function reversed(offset: number, hint: Message): PeriodProblem {
  return { problem: 'period-reversed', offset, hint };
}
