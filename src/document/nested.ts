import { msg } from '../text/index.ts';
import { contentPlace, headOf, type Located, type LocatedScalar } from './located.ts';
import type { Reader } from './reader.ts';
import { fieldsOfMap, Record } from './record.ts';

/** Reads a list of records with ids of their own; an id stands once in a list. */
export function nested<K extends string, S extends string, T, C extends Reader>(
  owner: Record<K, C>,
  field: NoInfer<K>,
  shape: ConstructorParameters<typeof Record<S, C>>[1],
  read: (record: Record<S, C>) => T | undefined,
): T[] {
  const taken = new Map<string, LocatedScalar>();
  const all: T[] = [];
  const items: Located[] = owner.items(field);
  if (items.length === 0 && owner.node(field) !== undefined)
    owner.fail('value-empty', owner.where(field), { expected: msg('expected.list') });
  for (const item of items) {
    if (item.kind !== 'map') {
      owner.fail('type-mismatch', item, { expected: msg('expected.mapping') });
      continue;
    }
    const record = new Record<S, C>(owner.context, shape, fieldsOfMap(item), headOf(item));
    const id = record.scalar('id' as S);
    const first = id && taken.get(id.text);
    if (first)
      record.fail('id-duplicate', id, {
        related: [{ place: contentPlace(first), message: msg('related.first') }],
      });
    else if (id) taken.set(id.text, id);
    const result = read(record);
    owner.broken ||= record.broken;
    if (result !== undefined) all.push(result);
  }
  return all;
}
