import { fieldsOfMap, headOf, type LocatedScalar } from '../../document/index.ts';
import { isCurrency, isProblem, moneySymbol } from '../../quantity/index.ts';
import { msg } from '../../text/index.ts';
import type { Conversions, Measure } from '../model.ts';
import { conversionsShape } from '../shape/case-file.ts';
import type { CaseField } from './case-file.ts';
import { Record } from './record.ts';

type Field = keyof typeof conversionsShape.shape;
type Measures = ReadonlyMap<string, Measure>;

/** The measures that serve as exchange rates and price indices. */
export function readConversions(head: Record<CaseField>, measures: Measures): Conversions {
  const map = head.map('conversions');
  if (map === undefined) return { market: [], ppp: [], prices: new Map() };
  const record = new Record(head.context, conversionsShape, fieldsOfMap(map), headOf(map));
  const conversions = {
    market: readRates(record, 'market', measures),
    ppp: readRates(record, 'ppp', measures),
    prices: readIndices(record, measures),
  };
  head.broken ||= record.broken;
  return conversions;
}

/** Rates are in one currency per another: JPY/USD. */
function readRates(record: Record<Field>, name: 'market' | 'ppp', measures: Measures): string[] {
  const rates: string[] = [];
  for (const item of record.items(name)) {
    if (item.kind !== 'scalar') record.fail('type-mismatch', item, { expected: msg('expected.text') });
    else if (checkMeasure(record, item, measures)) {
      const measure = measures.get(item.text);
      if (measure !== undefined && !isRate(record, measure))
        record.fail('unit-mismatch', item, { expected: msg('expected.rate', { unit: measure.unit }) });
      rates.push(item.text);
    }
  }
  return rates;
}

function isRate(record: Record<Field>, measure: Measure): boolean {
  const unit = record.context.unit(measure.unit);
  if (isProblem(unit)) return true;
  const bases = Object.entries(unit.dimension);
  const exponents = bases.map(([, exponent]) => exponent).sort();
  return (
    bases.length === 2 &&
    exponents.join() === '-1,1' &&
    bases.every(([base]) => moneySymbol(base) !== undefined)
  );
}

function readIndices(record: Record<Field>, measures: Measures): Map<string, string> {
  const indices = new Map<string, string>();
  for (const { key, value } of record.map('prices')?.entries.values() ?? []) {
    if (!isCurrency(key.text)) record.fail('unit-unknown', key, { expected: msg('expected.currency') });
    if (value === undefined) record.fail('value-empty', key, { expected: msg('expected.measure') });
    else if (value.kind !== 'scalar') record.fail('type-mismatch', value, { expected: msg('expected.text') });
    else if (checkMeasure(record, value, measures)) indices.set(key.text, value.text);
  }
  return indices;
}

/** A name that is known, and the name of a measure. */
function checkMeasure(record: Record<Field>, node: LocatedScalar, measures: Measures): boolean {
  if (!record.checkRef(node, record.context.names.node)) return false;
  if (measures.has(node.text) || !record.context.assumptionNames.has(node.text)) return true;
  record.fail('reference-kind', node, { expected: msg('expected.measure') });
  return false;
}
