import type { z } from 'zod';
import { fieldsOfMap, given, headOf, type LocatedMap, nested, readDate } from '../../document/index.ts';
import { msg } from '../../text/index.ts';
import type {
  Claim,
  ClaimKind,
  ClaimPart,
  NetworkTest,
  Room,
  TalksTest,
  Weightings,
} from '../model-questions.ts';
import {
  type claimShape,
  networkTestShape,
  partShape,
  talksTestShape,
  variantShape,
  weightingsShape,
} from '../shape/files.ts';
import { readLawTest } from './law-test.ts';
import { Record } from './record.ts';
import { readFormula, readPeriod } from './values.ts';

type Field = keyof typeof claimShape.shape;
type PartField = keyof typeof partShape.shape;

export function resolveClaim(id: string, record: Record<Field>): Claim | undefined {
  const saidOn = readDate(record, 'said_on');
  const speaker = record.words('speaker');
  const paraphrase = record.words('paraphrase');
  const kind = record.choice<ClaimKind>('kind');
  const parts = nested(record, 'parts', partShape, readPart);
  const optional = given({
    role: record.words('role'),
    setting: record.words('setting'),
    source: record.ref('source', record.context.names.source),
  });
  if (record.broken || !saidOn || !speaker || !paraphrase || !kind) return undefined;
  return { id, saidOn, speaker, paraphrase, kind, parts, ...optional, at: record.at };
}

/** Ways to check a part; exactly one belongs to each. */
const WAYS = ['test', 'variants', 'law', 'talks', 'network', 'needs', 'not_checkable'] as const;

function readPart(part: Record<PartField>): ClaimPart | undefined {
  const ways = WAYS.filter((name) => part.hasValue(name));
  const [way, second] = ways.sort((a, b) => part.keyOf(a).span.start - part.keyOf(b).span.start);
  if (way === undefined)
    part.fail('key-missing', part.name, { expected: msg('expected.one-of', { names: WAYS.join(', ') }) });
  if (second !== undefined)
    part.fail('fields-conflict', part.keyOf(second), {
      expected: msg('expected.one-of', { names: WAYS.join(', ') }),
    });
  const id = part.text('id');
  const text = part.words('text');
  const test = readFormula(part, 'test');
  const variants = part.hasValue('variants')
    ? nested(part, 'variants', variantShape, readVariant)
    : undefined;
  const optional = given({
    test: test?.text,
    testAt: test?.at,
    variants,
    weightings: part.map('weightings') && readWeightings(part),
    law: part.map('law') && readLawTest(part),
    talks: part.map('talks') && readTalksTest(part),
    network: part.map('network') && readNetworkTest(part),
    needs: part.choice<Room>('needs'),
    notCheckable: part.words('not_checkable'),
    period: readPeriod(part, 'period'),
    note: part.words('note'),
  });
  if (part.broken || !id || !text) return undefined;
  return { id, text, ...optional, at: part.at };
}

/** The mapping behind a field that is known to hold one. */
function mapIn<K extends string>(
  part: Record<PartField>,
  field: PartField,
  shape: z.ZodObject<{ [name in K]: z.ZodType }>,
): Record<K> {
  const map = part.map(field) as LocatedMap;
  return new Record<K>(part.context, shape, fieldsOfMap(map), headOf(map));
}

function readTalksTest(part: Record<PartField>): TalksTest | undefined {
  const record = mapIn<keyof typeof talksTestShape.shape>(part, 'talks', talksTestShape);
  const asks = record.choice<TalksTest['asks']>('asks');
  const amount = readFormula(record, 'amount');
  if (asks === 'pays' && amount === undefined)
    record.fail('key-missing', record.name, { expected: msg('expected.field', { name: 'amount' }) });
  part.broken ||= record.broken;
  return asks === undefined ? undefined : { asks, ...(amount === undefined ? {} : { amount }) };
}

function readNetworkTest(part: Record<PartField>): NetworkTest | undefined {
  const record = mapIn<keyof typeof networkTestShape.shape>(part, 'network', networkTestShape);
  const asks = record.choice<NetworkTest['asks']>('asks');
  const party = record.ref('party', record.context.names.party);
  if (asks === 'unguarded' && party === undefined && !record.broken)
    record.fail('key-missing', record.name, { expected: msg('expected.field', { name: 'party' }) });
  part.broken ||= record.broken;
  return asks === undefined ? undefined : { asks, ...given({ party }) };
}

function readWeightings(part: Record<PartField>): Weightings | undefined {
  const record = mapIn<keyof typeof weightingsShape.shape>(part, 'weightings', weightingsShape);
  const party = record.ref('party', record.context.names.party);
  const pays = record.choice<Weightings['pays']>('pays');
  part.broken ||= record.broken;
  return party === undefined || pays === undefined ? undefined : { party, pays };
}

type Variant = NonNullable<ClaimPart['variants']>[number];

function readVariant(record: Record<keyof typeof variantShape.shape>): Variant | undefined {
  const id = record.text('id');
  const title = record.words('title');
  const test = readFormula(record, 'test');
  if (record.broken || !id || !title || !test) return undefined;
  return { id, title, test: test.text, at: test.at };
}
