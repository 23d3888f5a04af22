import { type Record, readDate } from '../../document/index.ts';
import { parseDate } from '../../quantity/index.ts';
import { msg } from '../../text/index.ts';
import type { Span } from '../model.ts';

/** The day of a date field. */
export function readDay<K extends string>(record: Record<K>, name: K): number | undefined {
  const text = readDate(record, name);
  return text === undefined ? undefined : parseDate(text);
}

/** First day and first day after; a span that ends before it begins is refused. */
export function readSpan<K extends string>(record: Record<K>, from: K, until: K, within: Span): Span {
  const first = readDay(record, from) ?? within.from;
  const after = readDay(record, until) ?? within.until;
  // A record that only takes over the dates of what it stands in repeats their mistake; once is enough.
  const ownDates = record.hasValue(from) || record.hasValue(until);
  if (after <= first && ownDates && !record.broken)
    record.fail('period-reversed', record.where(record.hasValue(until) ? until : from), {
      expected: msg('expected.until-after-from'),
    });
  return { from: first, until: after };
}

export const ALWAYS: Span = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };
