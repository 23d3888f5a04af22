import { given, readDate, readUrl } from '../../document/index.ts';
import { BUILT_IN_CALENDARS, formatDate, isProblem, parsePeriod } from '../../quantity/index.ts';
import { msg } from '../../text/index.ts';
import type { Grade, Source, Verification } from '../model.ts';
import type { sourceShape } from '../shape/files.ts';
import type { Record } from './record.ts';

type Field = keyof typeof sourceShape.shape;

export function resolveSource(id: string, record: Record<Field>): Source | undefined {
  const type = record.text('type');
  const title = record.text('title');
  const grade = record.choice<Grade>('grade');
  const verification = record.choice<Verification>('verification');
  const optional = given({
    author: record.text('author'),
    publisher: record.text('publisher'),
    containerTitle: record.text('container_title'),
    issued: readIssued(record),
    accessed: readDate(record, 'accessed'),
    url: readUrl(record, 'url'),
    language: readLanguage(record),
    note: record.text('note'),
  });
  if (record.broken || !type || !title || !grade || !verification) return undefined;
  return { id, type, title, grade, verification, ...optional, at: record.at };
}

/** A year, a month or a day. */
function readIssued(record: Record<Field>): string | undefined {
  const node = record.scalar('issued');
  if (node === undefined) return undefined;
  const isForm = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(node.text);
  if (isForm && lastDayIssued(node.text) !== undefined) return node.text;
  return record.fail('date-malformed', node, { expected: msg('expected.issued') });
}

/** The day by which each source was public: the last of the year or month, or the day, of its issue. ISO 8601. */
export function publicationDays(sources: ReadonlyMap<string, Source>): Map<string, string> {
  const days = new Map<string, string>();
  for (const { id, issued } of sources.values()) {
    const day = issued === undefined ? undefined : lastDayIssued(issued);
    if (day !== undefined) days.set(id, day);
  }
  return days;
}

function lastDayIssued(issued: string): string | undefined {
  const period = parsePeriod(issued, BUILT_IN_CALENDARS);
  return isProblem(period) ? undefined : formatDate(period.end - 1);
}

function readLanguage(record: Record<Field>): string | undefined {
  const node = record.scalar('language');
  if (node === undefined || /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(node.text)) return node?.text;
  return record.fail('type-mismatch', node, { expected: msg('expected.language') });
}
