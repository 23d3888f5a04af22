import { type Problems, shortened } from '../problem/index.ts';
import { msg } from '../text/index.ts';
import { type LocatedEntry, placeOf } from './located.ts';

/** Adds a key with its value to a mapping; one that stands there already is reported with both places. */
export function addEntry(entries: Map<string, LocatedEntry>, entry: LocatedEntry, problems: Problems): void {
  const { key } = entry;
  const first = entries.get(key.text);
  if (first === undefined) {
    entries.set(key.text, entry);
    return;
  }
  problems.add({
    code: 'yaml-duplicate-key',
    place: placeOf(key),
    found: shortened(key.text),
    related: [{ place: placeOf(first.key), message: msg('related.first') }],
  });
}

/** A plain scalar that says nothing. */
export function isNull(text: string): boolean {
  return /^(?:null|Null|NULL|~|)$/.test(text);
}
