import { given, type RawRecord, readUrl } from '../../document/index.ts';
import { msg } from '../../text/index.ts';
import type { Reading } from '../model.ts';
import type { readingShape } from '../schema.ts';
import type { Effect, HolderRole, Strength } from '../vocabulary/index.ts';
import { readConditions } from './conditions.ts';
import { ALWAYS, readSpan } from './dates.ts';
import type { LawRecord } from './law-reader.ts';
import { namesIn, scalarsOf } from './lists.ts';

/** A reading of one or more clauses by a holder. */
export function readReading(
  { id }: RawRecord,
  record: LawRecord<keyof typeof readingShape.shape>,
): Reading | undefined {
  const { names } = record.context;
  const on = namesIn(record, scalarsOf(record, 'on'), names.clause);
  const holder = record.words('holder');
  const role = record.choice<HolderRole>('role');
  const effect = record.choice<Effect>('effect');
  const text = record.words('text');
  const title = record.text('title');
  const verification = record.choice<'read' | 'recalled'>('verification');
  const parties = namesIn(record, scalarsOf(record, 'parties'), names.state);
  const condition = record.text('condition');
  const holds = record.choice<'yes' | 'no' | 'open'>('holds');
  if (condition !== undefined && holds === undefined)
    record.fail('key-missing', record.where('condition'), {
      expected: msg('expected.field', { name: 'holds' }),
    });
  const span = readSpan(record, 'from', 'until', ALWAYS);
  const when = readConditions(record, 'when');
  const optional = { publisher: record.text('publisher'), published: record.text('published') };
  const url = readUrl(record, 'url');
  if (!holder || !role || !effect || !text || !title || !verification) return undefined;
  return {
    id,
    on,
    holder,
    role,
    parties,
    ...span,
    when,
    condition,
    holds,
    strength: record.choice<Strength>('strength'),
    meaning: record.flag('meaning'),
    effect,
    text,
    source: {
      title,
      publisher: undefined,
      published: undefined,
      note: record.text('note'),
      url,
      verification,
      ...given(optional),
    },
    at: record.at,
  };
}
