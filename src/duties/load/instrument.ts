import { fieldsOfMap, headOf, type LocatedMap, type RawRecord, Record } from '../../document/index.ts';
import { msg } from '../../text/index.ts';
import type {
  Citation,
  Instrument,
  Membership,
  Provision,
  Span,
  Suspension,
  Term,
  Towards,
} from '../model.ts';
import {
  type instrumentShape,
  membershipShape,
  type provisionShape,
  suspensionShape,
  termShape,
} from '../schema.ts';
import { type InstrumentType, OUTSIDERS, type Strength, type Subject } from '../vocabulary/index.ts';
import { readCitation } from './citation.ts';
import { readCondition, readConditions } from './conditions.ts';
import { ALWAYS, readDay, readSpan } from './dates.ts';
import type { LawReader, LawRecord } from './law-reader.ts';
import { namesIn, scalarsOf } from './lists.ts';

type Field = keyof typeof instrumentShape.shape;
type ProvisionField = keyof typeof provisionShape.shape;

/** An instrument file without its clauses, which are read once all names are known. */
export function readInstrument(
  record: LawRecord<Field>,
  { id, span, citation }: InstrumentHead,
  provisions: readonly Provision[],
): Instrument | undefined {
  const title = record.words('title');
  const short = record.words('short');
  const type = record.choice<InstrumentType>('type');
  const memberships = each(record, 'parties', membershipShape, (one) => readMembership(one, span, citation));
  const suspensions = each(record, 'suspensions', suspensionShape, (one) =>
    readSuspension(one, span, citation),
  );
  const term = record.map('term') && readTerm(record);
  const signed = readDay(record, 'signed');
  if (!title || !short || !type) return undefined;
  return {
    id,
    title,
    short,
    type,
    signed,
    ...span,
    citation,
    memberships: memberships.flat(),
    suspensions,
    term,
    lastsWith: record.ref('lasts_with', record.context.names.instrument),
    provisions,
    at: record.at,
  };
}

/** What the clauses of an instrument take from it. */
export interface InstrumentHead {
  readonly id: string;
  readonly span: Span;
  readonly citation: Citation;
}

export function readInstrumentHead(record: LawRecord<Field>): InstrumentHead {
  const span = readSpan(record, 'from', 'until', ALWAYS);
  return { id: record.text('id') ?? '', span, citation: readCitation(record) };
}

/** The records of a list of mappings. */
function each<K extends string, T>(
  owner: LawRecord<Field>,
  field: Field,
  shape: ConstructorParameters<typeof Record<K, LawReader>>[1],
  read: (record: LawRecord<K>) => T | undefined,
): T[] {
  return owner.items(field).flatMap((item) => {
    if (item.kind !== 'map') {
      owner.fail('type-mismatch', item, { expected: msg('expected.mapping') });
      return [];
    }
    const record = new Record<K, LawReader>(owner.context, shape, fieldsOfMap(item), headOf(item));
    const result = read(record);
    owner.broken ||= record.broken;
    return result === undefined ? [] : [result];
  });
}

function readMembership(
  record: LawRecord<keyof typeof membershipShape.shape>,
  within: Span,
  above: Citation,
): Membership[] {
  const span = readSpan(record, 'from', 'until', within);
  const citation = readCitation(record, above);
  const parties = namesIn(record, scalarsOf(record, 'party'), record.context.names.state);
  return parties.map((party) => ({ party, ...span, citation, at: record.at }));
}

function readSuspension(
  record: LawRecord<keyof typeof suspensionShape.shape>,
  within: Span,
  above: Citation,
): Suspension | undefined {
  const span = readSpan(record, 'from', 'until', within);
  const between = namesIn(record, scalarsOf(record, 'between'), record.context.names.state);
  return { between, ...span, citation: readCitation(record, above), at: record.at };
}

function readTerm(owner: LawRecord<Field>): Term | undefined {
  const map = owner.map('term') as LocatedMap;
  const record = new Record(owner.context, termShape, fieldsOfMap(map), headOf(map));
  const provision = record.ref('provision', record.context.names.clause);
  const afterYears = readWhole(record, 'after_years', 1000) ?? 0;
  const noticeMonths = readWhole(record, 'notice_months', 1200);
  const ends = record.choice<Term['ends']>('ends');
  owner.broken ||= record.broken;
  if (!provision || noticeMonths === undefined || !ends) return undefined;
  return { provision, afterYears, noticeMonths, ends, at: record.at };
}

function readWhole<K extends string>(record: LawRecord<K>, field: K, most: number): number | undefined {
  const node = record.scalar(field);
  if (node === undefined) return undefined;
  if (/^\d+$/.test(node.text) && Number(node.text) <= most) return Number(node.text);
  return record.fail('number-malformed', node, { expected: msg('expected.whole') });
}

/** A clause; its dates and citation are those of its instrument where it states none. */
export function readProvision(
  { id }: RawRecord,
  record: LawRecord<ProvisionField>,
  instrument: InstrumentHead,
): Provision | undefined {
  const article = record.text('article');
  const strength = record.choice<Strength>('strength');
  const subject = record.choice<Subject>('subject');
  const act = record.words('act');
  const when = readConditions(record, 'when');
  const unless = readConditions(record, 'unless');
  const bearer = readBearer(record);
  const towards = readTowards(record);
  const overrides = namesIn(record, scalarsOf(record, 'overrides'), record.context.names.clause);
  const defines = readDefinition(record);
  const span = readSpan(record, 'from', 'until', instrument.span);
  const citation = readCitation(record, instrument.citation);
  if (!article || !strength || !subject || !act || !bearer || !towards) return undefined;
  return {
    id,
    instrument: instrument.id,
    article,
    bearer,
    towards,
    strength,
    subject,
    act,
    qualifier: record.words('qualifier'),
    when,
    unless,
    overrides,
    defines,
    ...span,
    citation,
    at: record.at,
  };
}

function readBearer(record: LawRecord<ProvisionField>): Provision['bearer'] | undefined {
  const scalars = scalarsOf(record, 'bearer');
  if (scalars.length === 0) return undefined;
  if (scalars.length === 1 && scalars[0]?.text === 'each') return 'each';
  return namesIn(record, scalars, record.context.names.state);
}

function readTowards(record: LawRecord<ProvisionField>): Towards | undefined {
  const scalars = scalarsOf(record, 'towards');
  const [first] = scalars;
  if (first === undefined) return undefined;
  if (first.text === 'others') return { is: 'others' };
  const outsider = OUTSIDERS.find((name) => name === first.text);
  if (outsider !== undefined) return { is: 'outsider', outsider };
  return { is: 'states', states: namesIn(record, scalars, record.context.names.state) };
}

function readDefinition(record: LawRecord<ProvisionField>): Provision['defines'] {
  const term = record.scalar('defines');
  if (term === undefined && !record.hasValue('means')) return undefined;
  if (term === undefined || !record.hasValue('means'))
    return record.fail('key-missing', record.name, {
      expected: msg('expected.field', { name: term === undefined ? 'defines' : 'means' }),
    });
  const means = readCondition(record, record.node('means'), term);
  return means && { term: term.text, means };
}
