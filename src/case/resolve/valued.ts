import type { z } from 'zod';
import { fieldsOfMap, given } from '../../document/index.ts';
import type { Valued, View } from '../model-talks.ts';
import type { valuedShape, viewShape } from '../shape/talks.ts';
import { Record } from './record.ts';
import { readFormula } from './values.ts';

/** A mapping within a record, as a record of its own. */
export function part<K extends string, S extends string, T>(
  owner: Record<K>,
  field: NoInfer<K>,
  shape: z.ZodObject<{ [name in S]: z.ZodType }>,
  read: (record: Record<S>) => T | undefined,
): T | undefined {
  const map = owner.map(field);
  if (map === undefined) return undefined;
  const record = new Record<S>(owner.context, shape, fieldsOfMap(map), owner.keyOf(field));
  const result = read(record);
  owner.broken ||= record.broken;
  return result;
}

export function readValued(record: Record<keyof typeof valuedShape.shape>): Valued | undefined {
  const value = readFormula(record, 'value');
  const reason = record.words('reason');
  const optional = given({ source: record.ref('source', record.context.names.source) });
  if (!value || !reason) return undefined;
  return { value, reason, ...optional };
}

export function readView(record: Record<keyof typeof viewShape.shape>): View | undefined {
  const id = record.text('id');
  const title = record.words('title');
  const stated = readValued(record);
  const optional = given({ caveat: record.words('caveat') });
  if (!id || !title || !stated) return undefined;
  return { id, title, ...stated, ...optional, at: record.at };
}
