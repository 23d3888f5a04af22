import { fieldsOfMap, headOf, type LocatedMap, readDate } from '../../document/index.ts';
import { msg } from '../../text/index.ts';
import type { LawDate, LawTest } from '../model-questions.ts';
import { lawTestShape, type partShape } from '../shape/files.ts';
import { Record } from './record.ts';
import { readPeriod } from './values.ts';

type Field = keyof typeof lawTestShape.shape;

/** What each kind of question needs; the first field tells the kind. */
const KINDS = {
  incident: ['party', 'towards', 'strength'],
  standing: ['party', 'towards'],
  dated: ['instrument', 'within'],
  notice: ['instrument', 'party', 'ends'],
  one_way: ['party', 'towards'],
  heavier: ['party', 'towards'],
} as const satisfies { readonly [kind in Field]?: readonly Field[] };

/** The question of a part to the law library. */
export function readLawTest(part: Record<keyof typeof partShape.shape>): LawTest | undefined {
  const map = part.map('law') as LocatedMap;
  const record = new Record<Field>(part.context, lawTestShape, fieldsOfMap(map), headOf(map));
  const test = read(record);
  part.broken ||= record.broken;
  return test;
}

function read(record: Record<Field>): LawTest | undefined {
  const kinds = Object.keys(KINDS) as (keyof typeof KINDS)[];
  const [kind, second] = kinds.filter((name) => record.hasValue(name));
  const expected = msg('expected.one-of', { names: kinds.join(', ') });
  if (kind === undefined) return record.fail('key-missing', record.name, { expected });
  if (second !== undefined) return record.fail('fields-conflict', record.where(second), { expected });
  for (const field of KINDS[kind])
    if (!record.hasValue(field))
      record.fail('key-missing', record.name, { expected: msg('expected.field', { name: field }) });
  const text = (field: Field): string => record.text(field) ?? '';
  const at = record.at;
  const [party, towards] = [text('party'), text('towards')];
  const on = readDate(record, 'on');
  const [notice, ends] = [readDate(record, 'notice'), readDate(record, 'ends')];
  const within = readPeriod(record, 'within');
  const strengths = strengthsOf(record);
  if (record.broken) return undefined;
  switch (kind) {
    case 'incident':
      return { asks: 'duty', incident: text('incident'), party, towards, strengths, at };
    case 'standing':
      return { asks: 'standing', subject: text('standing'), party, towards, on, at };
    case 'dated':
      return (
        within && {
          asks: 'date',
          instrument: text('instrument'),
          dated: text('dated') as LawDate,
          within,
          at,
        }
      );
    case 'notice':
      return {
        asks: 'exit',
        instrument: text('instrument'),
        party,
        notice: notice ?? '',
        ends: ends ?? '',
        at,
      };
    case 'one_way':
    case 'heavier':
      return { asks: kind === 'one_way' ? 'one-way' : 'heavier', party, towards, on, at };
  }
}

function strengthsOf(record: Record<Field>): string[] {
  const node = record.node('strength');
  if (node?.kind === 'scalar') return [node.text];
  return record.items('strength').flatMap((item) => {
    if (item.kind === 'scalar') return [item.text];
    record.fail('type-mismatch', item, { expected: msg('expected.text') });
    return [];
  });
}
