import type { Reader, Record } from '../../document/index.ts';
import { BUILT_IN_CALENDARS, isProblem, parsePeriod } from '../../quantity/index.ts';
import { msg } from '../../text/index.ts';
import type { When } from './model.ts';
import type { RoundField } from './shape.ts';

export type RoundRecord = Record<RoundField, Reader>;

const CALENDAR = /^\d{4}(?:-\d{2}){0,2}$/;

/** A year, a month or a day; reports anything else. */
export function readWhen(record: RoundRecord, field: RoundField): When | undefined {
  const node = record.scalar(field);
  if (node === undefined) return undefined;
  const period = CALENDAR.test(node.text) ? parsePeriod(node.text, BUILT_IN_CALENDARS) : undefined;
  if (period === undefined || isProblem(period))
    return record.fail('date-malformed', node, { expected: msg('expected.when') });
  return { first: period.start, last: period.end - 1, text: node.text };
}

const NUMBER = /^\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/;
/** Beyond these, ratios of two amounts leave the range of doubles. */
const LARGEST = 1e100;
const SMALLEST = 1e-100;

/** A plain number, 0 or between 1e-100 and 1e100. */
export function readAmount(record: RoundRecord, field: RoundField): number | undefined {
  const node = record.scalar(field);
  if (node === undefined) return undefined;
  if (!NUMBER.test(node.text))
    return record.fail('number-malformed', node, { expected: msg('expected.amount') });
  const value = Number(node.text);
  const isZero = /^[0.]*(?:e|$)/i.test(node.text);
  if (isZero) return 0;
  if (value <= LARGEST && value >= SMALLEST) return value;
  return record.fail('number-out-of-range', node, { expected: msg('expected.amount') });
}
