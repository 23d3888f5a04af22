import { given, nested, readDate } from '../../document/index.ts';
import { type Extent, THREATENING } from '../../talks/schema.ts';
import { msg } from '../../text/index.ts';
import type { Verification } from '../model.ts';
import type {
  Chances,
  CountOfRecord,
  Reference,
  Seen,
  Sign,
  SignKind,
  Threat,
  ThreatCount,
} from '../model-talks.ts';
import {
  chancesShape,
  countShape,
  dependenceShape,
  recordCountShape,
  referenceShape,
  signShape,
  type threatShape,
  viewShape,
} from '../shape/talks.ts';
import type { Record } from './record.ts';
import { part, readView } from './valued.ts';
import { readNumber } from './values.ts';

/** More threats than any record holds. */
const MOST_THREATS = 1_000_000;

export function readThreat(record: Record<keyof typeof threatShape.shape>): Threat | undefined {
  const by = record.choice<Threat['by']>('by');
  const title = record.words('title');
  const counts = nested(record, 'counts', countShape, readCount);
  const references = record.hasValue('references')
    ? nested(record, 'references', referenceShape, readReference)
    : [];
  const dependence = part(record, 'dependence', dependenceShape, readDependence);
  const signs = nested(record, 'signs', signShape, readSign);
  const costs = record.hasValue('costs') ? nested(record, 'costs', viewShape, readView) : [];
  if (record.broken || !by || !title || !dependence) return undefined;
  return { by, title, counts, references, dependence, signs, costs, at: record.at };
}

type CountRecord = Record<keyof typeof countShape.shape>;

function readCount(record: CountRecord): ThreatCount | CountOfRecord | undefined {
  const id = record.text('id');
  const title = record.words('title');
  const reason = record.words('reason');
  if (record.hasValue('record')) {
    for (const field of ['threats', 'carried_out', 'until'] as const)
      if (record.hasValue(field))
        record.fail('fields-conflict', record.where(field), { expected: msg('expected.of-record') });
    const counted = part(record, 'record', recordCountShape, readRecordCount);
    if (!id || !title || !reason || !counted) return undefined;
    return { id, title, reason, record: counted, at: record.at };
  }
  for (const field of ['threats', 'carried_out'] as const)
    if (!record.hasValue(field))
      record.fail('key-missing', record.where(field), { expected: msg('expected.field', { name: field }) });
  const threats = numberIn(record, 'threats', { low: 0, high: MOST_THREATS });
  const carriedOut = numberIn(record, 'carried_out', { low: 0, high: MOST_THREATS });
  if (threats !== undefined && carriedOut !== undefined && carriedOut > threats)
    record.fail('number-out-of-range', record.where('carried_out'), { expected: msg('expected.of-threats') });
  const optional = given({ until: readDate(record, 'until') });
  if (!id || !title || !reason || threats === undefined || carriedOut === undefined) return undefined;
  return { id, title, threats, carriedOut, reason, ...optional, at: record.at };
}

function readRecordCount(
  record: Record<keyof typeof recordCountShape.shape>,
): CountOfRecord['record'] | undefined {
  const by = record.items('by').flatMap((item) => {
    const text = item.kind === 'scalar' ? item.text : undefined;
    const known = THREATENING.find((one) => one === text);
    if (known === undefined)
      record.fail('choice-unknown', item, {
        expected: msg('expected.choice', { choices: THREATENING.join(', ') }),
      });
    return known ?? [];
  });
  const carriedOut = record.choice<Extent>('carried_out');
  return carriedOut === undefined || by.length === 0 ? undefined : { by, carriedOut };
}

function readReference(record: Record<keyof typeof referenceShape.shape>): Reference | undefined {
  const id = record.text('id');
  const title = record.words('title');
  const rate = record.words('rate');
  const cites = record.words('cites');
  const verification = record.choice<Verification>('verification');
  if (!id || !title || !rate || !cites || !verification) return undefined;
  return { id, title, rate, cites, verification };
}

function readDependence(
  record: Record<keyof typeof dependenceShape.shape>,
): Threat['dependence'] | undefined {
  const value = numberIn(record, 'value', { low: 0, high: 1 });
  const reason = record.words('reason');
  return value === undefined || !reason ? undefined : { value, reason };
}

function readSign(record: Record<keyof typeof signShape.shape>): Sign | undefined {
  const id = record.text('id');
  const title = record.words('title');
  const kind = record.choice<SignKind>('kind');
  const seen = record.choice<Seen>('seen');
  const evidence = record.words('evidence');
  const reason = record.words('reason');
  const ifMeant = part(record, 'if_meant', chancesShape, readChances);
  const ifBluff = part(record, 'if_bluff', chancesShape, readChances);
  const optional = given({
    on: readDate(record, 'on'),
    source: record.ref('source', record.context.names.source),
    cites: record.words('cites'),
  });
  if (!id || !title || !kind || !seen || !evidence || !reason || !ifMeant || !ifBluff) return undefined;
  return { id, title, kind, seen, evidence, reason, ifMeant, ifBluff, ...optional, at: record.at };
}

/** Chances of 0 or 1 would make one sign decide whatever the others say; no sign is that sure. */
function readChances(record: Record<keyof typeof chancesShape.shape>): Chances | undefined {
  const bounds = { low: 0.001, high: 0.999 };
  const low = numberIn(record, 'low', bounds);
  const high = numberIn(record, 'high', bounds);
  if (low === undefined || high === undefined) return undefined;
  if (low > high)
    return record.fail('interval-reversed', record.where('low'), {
      expected: msg('expected.low-high-chance'),
    });
  return { low, high };
}

function numberIn<K extends string>(
  record: Record<K>,
  field: NoInfer<K>,
  { low, high }: { low: number; high: number },
): number | undefined {
  const node = record.scalar(field);
  return (
    node &&
    readNumber(record as Record, node, { low, high, expected: msg('expected.number-within', { low, high }) })
  );
}
