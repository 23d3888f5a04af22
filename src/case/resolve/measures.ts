import { fieldsOfMap, given, headOf } from '../../document/index.ts';
import type { Place } from '../../problem/index.ts';
import { type Gap, isProblem } from '../../quantity/index.ts';
import { msg, wordsIn } from '../../text/index.ts';
import type { Basis, DeclaredGap, Kind, Measure } from '../model.ts';
import { gapShape, type measureShape } from '../shape/files.ts';
import { Record } from './record.ts';
import { readFormula, readPeriod, readUnit } from './values.ts';

type Field = keyof typeof measureShape.shape;

/** What figures need to know of their measure; also there when something else of the measure is wrong. */
export interface MeasureSketch {
  readonly id: string;
  readonly unit: string | undefined;
  /** Place of its formula; `derived` also when the formula itself is broken. */
  readonly derived: boolean;
  readonly formulaAt: Place | undefined;
}

export function sketchMeasure(id: string, record: Record<Field>): MeasureSketch {
  const node = record.scalar('unit');
  const unit = node === undefined || isProblem(record.context.unit(node.text)) ? undefined : node.text;
  const formula = readFormula(record, 'formula');
  return { id, unit, derived: record.hasValue('formula'), formulaAt: formula?.at };
}

export function resolveMeasure(id: string, record: Record<Field>): Measure | undefined {
  const { names } = record.context;
  const title = record.words('title');
  const unit = readUnit(record, 'unit');
  const kind = record.choice<Kind>('kind');
  const formula = readFormula(record, 'formula');
  const carryDays = readCarry(record, kind);
  const gaps = record.items('gaps').map((item) => readGap(record, item));
  const optional = given({
    describes: record.words('describes'),
    party: record.ref('party', names.party),
    group: record.ref('group', names.group),
    basis: record.choice<Basis>('basis'),
    formula: formula?.text,
    formulaAt: formula?.at,
    note: record.words('note'),
  });
  if (record.broken || !title || !unit || !kind) return undefined;
  const declared = gaps.filter((gap) => gap !== undefined);
  return { id, title, unit: unit.written, kind, carryDays, gaps: declared, ...optional, at: record.at };
}

const DAYS = { day: 1, month: 365.2425 / 12, year: 365.2425 } as const;

/** `2 years` in days. Only a stock is carried forward: flows and levels say for which period they hold. */
function readCarry(record: Record<Field>, kind: Kind | undefined): number {
  const node = record.scalar('carry');
  if (node === undefined) return 0;
  const found = /^(\d{1,4}(?:\.\d+)?)\s*(day|month|year)s?$/.exec(node.text);
  if (found === null) record.fail('type-mismatch', node, { expected: msg('expected.carry') });
  else if (kind !== undefined && kind === 'flow')
    record.fail('fields-conflict', node, { expected: msg('expected.carry-stock', { kind }) });
  return found === null ? 0 : Math.round(Number(found[1]) * DAYS[found[2] as keyof typeof DAYS]);
}

function readGap(measure: Record<Field>, item: ReturnType<Record['items']>[number]): DeclaredGap | undefined {
  if (item.kind !== 'map') return measure.fail('type-mismatch', item, { expected: msg('expected.mapping') });
  const gap = new Record(measure.context, gapShape, fieldsOfMap(item), headOf(item));
  const period = readPeriod(gap, 'period');
  const reason = gap.words('reason');
  measure.broken ||= gap.broken;
  if (period === undefined || reason === undefined) return undefined;
  const status: Gap['gap'] = gap.text('status') === 'not applicable' ? 'inapplicable' : 'unknown';
  return { period, gap: { gap: status, reason: wordsIn(reason, 'en') }, reason, at: gap.at };
}
