import { fieldsOfMap, headOf, type LocatedMap, type RawRecord, Record } from '../../document/index.ts';
import type { Alliance } from '../model.ts';
import { allianceShape, thirdShape } from '../schema.ts';
import type { LawReader, LawRecord } from './law-reader.ts';
import { namesIn, scalarsIn, scalarsOf } from './lists.ts';

export function readAlliances(reader: LawReader, raw: readonly RawRecord[]): Map<string, Alliance> {
  const alliances = new Map<string, Alliance>();
  for (const { id, fields, name, unread, misnamed } of raw) {
    if (unread) continue;
    const record = new Record<keyof typeof allianceShape.shape, LawReader>(
      reader,
      allianceShape,
      fields,
      name,
    );
    const title = record.words('title');
    const known = reader.names.instrument;
    const instruments = namesIn(record, scalarsOf(record, 'instruments'), known);
    const laws = namesIn(record, scalarsOf(record, 'laws'), known);
    const places = readPlaces(record, record.map('places'));
    const seas = namesIn(record, scalarsOf(record, 'seas'), reader.names.place);
    const third = readThird(record, record.map('third'));
    if (title !== undefined && !misnamed)
      alliances.set(id, { id, title, instruments, laws, places, seas, third, at: record.at });
  }
  return alliances;
}

function readPlaces(
  record: LawRecord<keyof typeof allianceShape.shape>,
  map: LocatedMap | undefined,
): Map<string, readonly string[]> {
  const places = new Map<string, readonly string[]>();
  if (map === undefined) return places;
  for (const { key, value } of map.entries.values()) {
    record.checkRef(key, record.context.names.state);
    if (value !== undefined)
      places.set(key.text, namesIn(record, scalarsIn(record, value), record.context.names.place));
  }
  return places;
}

function readThird(
  record: LawRecord<keyof typeof allianceShape.shape>,
  map: LocatedMap | undefined,
): Alliance['third'] {
  if (map === undefined) return undefined;
  const { names } = record.context;
  const inner = new Record<keyof typeof thirdShape.shape, LawReader>(
    record.context,
    thirdShape,
    fieldsOfMap(map),
    headOf(map),
  );
  const [state, place] = [inner.ref('state', names.state), inner.ref('place', names.place)];
  return state === undefined || place === undefined ? undefined : { state, place };
}
