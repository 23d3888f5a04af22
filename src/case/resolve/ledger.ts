import { given } from '../../document/index.ts';
import { msg } from '../../text/index.ts';
import type { Form, LedgerCategory, LedgerEntry } from '../model.ts';
import type { categoryShape, entryShape } from '../shape/files.ts';
import type { Record } from './record.ts';
import { readFormula, readOpenPeriod } from './values.ts';

export function resolveCategory(
  id: string,
  record: Record<keyof typeof categoryShape.shape>,
): LedgerCategory | undefined {
  const title = record.words('title');
  const form = record.choice<Form>('form');
  if (record.broken || !title || !form) return undefined;
  return { id, title, form, at: record.at };
}

export function resolveEntry(
  id: string,
  record: Record<keyof typeof entryShape.shape>,
  categories: ReadonlyMap<string, LedgerCategory>,
): LedgerEntry | undefined {
  const { names } = record.context;
  const title = record.words('title');
  const payer = record.ref('payer', names.party);
  const beneficiary = record.ref('beneficiary', names.party);
  const category = record.ref('category', names.category);
  const value = readFormula(record, 'value');
  const unpriced = record.words('unpriced');
  const optional = given({
    value: value?.text,
    valueAt: value?.at,
    unpriced,
    partOf: record.ref('part_of', names.entry),
    period: readOpenPeriod(record, 'period'),
    source: record.ref('source', names.source),
    note: record.words('note'),
  });
  if (record.hasValue('value') && record.hasValue('unpriced'))
    record.fail('fields-conflict', record.where('unpriced'), { expected: msg('expected.value-or-unpriced') });
  else if (!record.hasValue('value') && !record.hasValue('unpriced'))
    record.fail('key-missing', record.name, { expected: msg('expected.value-or-unpriced') });
  const form = category === undefined ? undefined : categories.get(category)?.form;
  if (payer !== undefined && payer === beneficiary && form !== undefined && !MAY_BE_OWN.has(form))
    record.fail('ledger-conflict', record.where('beneficiary'), {
      expected: msg('expected.other-party', { form }),
    });
  if (record.broken || !title || !payer || !beneficiary || !category) return undefined;
  return { id, title, payer, beneficiary, category, ...optional, at: record.at };
}

/** Own costs and benefits without a price may stay with the party; money, goods and forgone income pass to another. */
const MAY_BE_OWN: ReadonlySet<Form> = new Set(['own-cost', 'unpriced']);
