import { given } from '../../document/index.ts';
import { isGap, sameDimension } from '../../quantity/index.ts';
import { msg } from '../../text/index.ts';
import type { Assumption, Kind } from '../model.ts';
import type { assumptionShape } from '../shape/files.ts';
import type { Record } from './record.ts';
import { readQuantity, readUnit } from './values.ts';

type Field = keyof typeof assumptionShape.shape;

export function resolveAssumption(id: string, record: Record<Field>): Assumption | undefined {
  const { names } = record.context;
  const title = record.words('title');
  const quantity = readQuantity(record, 'value');
  const unit = readUnit(record, 'unit');
  const kind = record.choice<Kind>('kind');
  const reason = record.words('reason');
  const optional = given({
    source: record.ref('source', names.source),
    party: record.ref('party', names.party),
    group: record.ref('group', names.group),
  });
  const own = quantity?.unit;
  // `2% to 5%` under `unit: percent` says the same twice; any other unit would leave open which of the two holds.
  if (own && unit && !(sameDimension(own.dimension, unit.dimension) && own.factor === unit.factor))
    record.fail('unit-mismatch', record.where('value'), {
      expected: msg('expected.unit-as-stated', { unit: unit.written }),
    });
  const value = quantity?.value;
  if (value !== undefined && isGap(value))
    return record.fail('number-malformed', record.where('value'), { expected: msg('expected.judged') });
  if (record.broken || !title || !value || !unit || !kind || !reason) return undefined;
  return { id, title, value, unit: unit.written, kind, reason, ...optional, at: record.at };
}
