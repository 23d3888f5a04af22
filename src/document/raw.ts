import type { z } from 'zod';
import { msg } from '../text/index.ts';
import type { LocatedMap, LocatedScalar } from './located.ts';
import { misfitOf } from './misfit.ts';
import type { Reader } from './reader.ts';
import { type Fields, fieldsOfMap, fieldsOfRow } from './record.ts';
import { type FieldRule, nameRule } from './rule.ts';
import type { Table } from './table.ts';

/** A named record as it stands in a file, before its fields are looked at. */
export interface RawRecord {
  readonly id: string;
  readonly name: LocatedScalar;
  readonly fields: Fields;
  /** Its fields cannot be read, which has been reported: it only has a name. */
  readonly unread: boolean;
  /** Its name is malformed, which has been reported: its fields are checked, but it is not used. */
  readonly misnamed: boolean;
}

export interface RawRecords {
  readonly records: RawRecord[];
  /** Some record could not be given even a name: any name may be meant to be its. */
  readonly open: boolean;
}

/** The records of a mapping: name, then fields. */
export function recordsOf(reader: Reader, map: LocatedMap, nameKind: z.ZodString): RawRecords {
  const rule = nameRule(nameKind);
  const records: RawRecord[] = [];
  for (const { key, value, broken } of map.entries.values()) {
    const misnamed = !isName(reader, key, rule);
    const unread = value?.kind !== 'map';
    if (unread && !broken) {
      if (value === undefined) reader.report('value-empty', key, { expected: msg('expected.mapping') });
      else reader.report('type-mismatch', value, { expected: msg('expected.mapping') });
    }
    records.push({
      id: key.text,
      name: key,
      fields: fieldsOfMap(unread ? undefined : value),
      unread,
      misnamed,
    });
  }
  return { records, open: false };
}

/** The rows of a table; a row without a name is reported at its first cell. */
export function rowsOf(reader: Reader, table: Table, nameKind: z.ZodString): RawRecords {
  const rule = nameRule(nameKind);
  const records: RawRecord[] = [];
  const column = table.columns.get('id');
  let open = column === undefined;
  for (const row of table.rows) {
    const name = column === undefined ? undefined : row.cell(column);
    const fields = fieldsOfRow(table, row);
    if (name !== undefined) {
      const misnamed = !row.broken && !isName(reader, name, rule);
      records.push({ id: name.text, name, fields, unread: row.broken, misnamed });
      continue;
    }
    open = true;
    const span = { ...row.span, end: row.span.start };
    const nameless: LocatedScalar = {
      kind: 'scalar',
      source: row.source,
      span,
      text: '',
      style: 'cell',
      content: span,
    };
    if (column !== undefined && !row.broken)
      reader.reportAt('key-missing', row.source.place(row.span), {
        expected: msg('expected.field', { name: 'id' }),
      });
    records.push({ id: '', name: nameless, fields, unread: row.broken, misnamed: true });
  }
  return { records, open };
}

function isName(reader: Reader, name: LocatedScalar, rule: FieldRule): boolean {
  // A key is a name whatever YAML makes of it otherwise: `2024:` is no number here.
  const misfit = misfitOf(name, rule, 'cell');
  if (misfit === undefined) return true;
  const { code, ...details } = misfit;
  reader.report(name.text === '' ? 'value-empty' : code, name, details);
  return false;
}
