import { given, type RawRecord, type Reader, Record } from '../../document/index.ts';
import { meant } from '../../problem/index.ts';
import { msg } from '../../text/index.ts';
import type { Basis, DemandKind, Execution, Round, Threat, Threatener, Truth } from './model.ts';
import { type RoundField, roundShape } from './shape.ts';
import { type RoundRecord, readAmount, readWhen } from './values.ts';

/** One row. Every mistake in it is reported; a row with mistakes gives no round. */
export function readRound(reader: Reader, raw: RawRecord): Round | undefined {
  const record: RoundRecord = new Record(reader, roundShape, raw.fields, raw.name);
  const when = whenOf(record);
  const { opened, ...later } = when;
  const amounts = amountsOf(record);
  const outcome = record.choice<Round['outcome']>('outcome');
  const direction = record.choice<Round['direction']>('direction');
  const alliance = record.text('alliance');
  const ratio = ratioOf(record);
  const recalled = recalledOf(record);
  checkEnd(record, outcome);
  checkOrder(record, when);
  if (record.broken || raw.misnamed || !alliance || !direction || !outcome || !opened) return undefined;
  return {
    id: raw.id,
    alliance,
    direction,
    outcome,
    basis: record.choice<Basis>('basis') ?? 'annual',
    demandKind: record.choice<DemandKind>('demand_kind') ?? 'opening',
    lapse: record.choice<Truth>('lapse') ?? 'unknown',
    verification: record.choice<Round['verification']>('verification') ?? 'read',
    recalled,
    opened,
    ...ratio,
    ...given({ ...later, ...amounts, threat: threatOf(record) }),
    ...given({
      title: record.text('title'),
      requester: record.text('requester'),
      payer: record.text('payer'),
      unit: record.text('unit'),
      otherThreat: record.text('other_threat'),
      otherExecuted: record.choice<Execution>('other_executed'),
      note: record.text('note'),
      source: record.text('source'),
      publisher: record.text('publisher'),
      url: record.text('url'),
    }),
    at: record.at,
  };
}

function whenOf(record: RoundRecord) {
  return {
    foreseen: readWhen(record, 'foreseen'),
    opened: readWhen(record, 'opened'),
    closed: readWhen(record, 'closed'),
    demandKnown: readWhen(record, 'demand_known'),
    offerKnown: readWhen(record, 'offer_known'),
    threatKnown: readWhen(record, 'threat_known'),
  };
}

function amountsOf(record: RoundRecord) {
  return {
    prior: readAmount(record, 'prior'),
    demand: readAmount(record, 'demand'),
    offer: readAmount(record, 'offer'),
    settled: readAmount(record, 'settled'),
    settledLast: readAmount(record, 'settled_last'),
    years: readAmount(record, 'years'),
    lapseMonths: readAmount(record, 'lapse_months'),
  };
}

function threatOf(record: RoundRecord): Threat | undefined {
  const by = record.choice<Threatener>('exit_threat') ?? 'none';
  if (by === 'none') return undefined;
  return {
    by,
    conditional: record.choice<Truth>('exit_conditional') ?? 'unknown',
    executed: record.choice<Execution>('exit_executed') ?? 'unknown',
  };
}

/** A round may be kept out of the ratios, with a reason. */
function ratioOf(record: RoundRecord): Pick<Round, 'ratioUse' | 'ratioReason'> {
  const ratioUse = record.text('ratio_use') !== 'no';
  const ratioReason = record.text('ratio_reason');
  if (!ratioUse && ratioReason === undefined && !record.hasValue('ratio_reason'))
    record.fail('reason-missing', record.where('ratio_use'), { expected: msg('expected.ratio-reason') });
  return { ratioUse, ...given({ ratioReason }) };
}

/** A pending round has no end and no settlement; every other outcome has the day from which it is known. */
function checkEnd(record: RoundRecord, outcome: Round['outcome'] | undefined): void {
  if (outcome === undefined) return;
  if (outcome !== 'pending') {
    if (!record.hasValue('closed'))
      record.fail('key-missing', record.where('outcome'), { expected: msg('expected.closed', { outcome }) });
    return;
  }
  for (const field of ['closed', 'settled', 'settled_last'] as const)
    if (record.hasValue(field))
      record.fail('fields-conflict', record.where(field), { expected: msg('expected.still-pending') });
}

function checkOrder(record: RoundRecord, { opened, closed }: ReturnType<typeof whenOf>): void {
  if (opened !== undefined && closed !== undefined && closed.last < opened.first)
    record.fail('period-reversed', record.where('closed'), { expected: msg('expected.closed-after-opened') });
}

/** Names of columns in which something stands, or `all`. */
function recalledOf(record: RoundRecord): string[] {
  const node = record.scalar('recalled');
  if (node === undefined) return [];
  const known = ['all', ...Object.keys(roundShape.shape)];
  return node.text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => {
      if (part === 'all' || (known.includes(part) && record.hasValue(part as RoundField))) return true;
      record.fail('reference-unknown', node, { expected: msg('expected.recalled'), ...meant(part, known) });
      return false;
    });
}
