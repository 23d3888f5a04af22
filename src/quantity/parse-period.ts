import { msg } from '../text/index.ts';
import type { FiscalCalendars } from './calendar.ts';
import { AFTER_LAST_DAY, FIRST_DAY } from './date.ts';
import { foldText } from './folded-text.ts';
import { type Period, spanPeriod } from './period.ts';
import { readSpan } from './period-text.ts';
import { isProblem, type PeriodProblem } from './text-problem.ts';

/** Longer than any period; keeps absurd cells out of the patterns. */
const MAX_LENGTH = 100;

/**
 * A period as written in a case: `2024`, `JFY2024`, `2016..2019`, `JFY2022..2026`, `2024-03`, `2024Q1`, `2024-03-06`,
 * `2015-04-01/2016-04-01`, `2024年度`, `2024年3月`.
 */
export function parsePeriod(text: string, calendars: FiscalCalendars): Period | PeriodProblem {
  const folded = foldText(text.slice(0, MAX_LENGTH + 1));
  const trimmed = folded.text.trim();
  const start = folded.text.length - folded.text.trimStart().length;
  if (trimmed === '') return { problem: 'value-empty', offset: 0, hint: msg('quantity.hint.period-forms') };
  if (text.length > MAX_LENGTH) return { problem: 'value-too-long', offset: 0 };
  const read = readSpan(trimmed, calendars);
  if (isProblem(read)) return { ...read, offset: folded.origin(start + read.offset) };
  if (!('scale' in read)) return { start: read.start, end: read.end, label: read.label };
  const period = spanPeriod(read, calendars);
  // Both ends of a span were checked when they were read.
  return period ?? { problem: 'period-malformed', offset: 0 };
}

/**
 * A period that may lack one end: `JFY1978..` (from its first day on) or `..1977` (until its last). The missing end is
 * that of the product's time, 1000-01-01 or 3000-01-01. Closed periods are read as by `parsePeriod`.
 */
export function parseOpenPeriod(text: string, calendars: FiscalCalendars): Period | PeriodProblem {
  if (text.length > MAX_LENGTH) return { problem: 'value-too-long', offset: 0 };
  const from = /^(\s*)(.*\S)\s*\.\.\s*$/.exec(text);
  if (from !== null) {
    const period = parsePeriod(`${from[1]}${from[2]}`, calendars);
    return isProblem(period)
      ? period
      : { start: period.start, end: AFTER_LAST_DAY, label: `${period.label}..` };
  }
  const until = /^(\s*\.\.)(.*)$/.exec(text);
  if (until !== null) {
    const period = parsePeriod(until[2] ?? '', calendars);
    if (isProblem(period)) return { ...period, offset: period.offset + (until[1] ?? '').length };
    return { start: FIRST_DAY, end: period.end, label: `..${period.label}` };
  }
  return parsePeriod(text, calendars);
}
