import { type RawRecord, Record } from '../../document/index.ts';
import { msg, type Words } from '../../text/index.ts';
import type { Area, AreaSpan, Region, State } from '../model.ts';
import { areaShape, regionShape, stateShape } from '../schema.ts';
import { readCitation } from './citation.ts';
import { ALWAYS, readSpan } from './dates.ts';
import type { LawReader, LawRecord } from './law-reader.ts';
import { cellParts } from './lists.ts';

export function readRegions(reader: LawReader, raw: readonly RawRecord[]): Map<string, Region> {
  const regions = new Map<string, Region>();
  for (const { id, fields, name, unread } of raw) {
    if (unread) continue;
    const record = new Record<keyof typeof regionShape.shape, LawReader>(reader, regionShape, fields, name);
    const title = record.words('title');
    if (title !== undefined) regions.set(id, { id, title, describes: record.words('describes') });
  }
  return regions;
}

export function readStates(reader: LawReader, raw: readonly RawRecord[]): Map<string, State> {
  const states = new Map<string, State>();
  for (const { id, fields, name, unread } of raw) {
    if (unread) continue;
    const record = new Record<keyof typeof stateShape.shape, LawReader>(reader, stateShape, fields, name);
    const words = record.words('name');
    const span = readSpan(record, 'from', 'until', ALWAYS);
    const inSentence = record.flag('definite') && words !== undefined ? withArticle(words) : words;
    if (words !== undefined) states.set(id, { id, name: words, inSentence: inSentence ?? words, ...span });
  }
  return states;
}

function withArticle(words: Words): Words {
  return typeof words === 'string' ? `the ${words}` : { ...words, en: `the ${words.en}` };
}

type AreaField = keyof typeof areaShape.shape;

/** Places, each with the spans of who held it, in order of time. */
export function readAreas(reader: LawReader, raw: readonly RawRecord[]): Map<string, Area> {
  const areas = new Map<string, Area & { readonly spans: AreaSpan[] }>();
  for (const { fields, name, unread } of raw) {
    if (unread) continue;
    const record = new Record<AreaField, LawReader>(reader, areaShape, fields, name);
    const span = readAreaSpan(record);
    const place = record.text('place');
    const title = record.words('title');
    const kind = record.choice<Area['kind']>('kind');
    const centre = readCentre(record);
    if (!span || !place || !title || !kind) continue;
    const known = areas.get(place);
    if (known !== undefined) known.spans.push(span);
    else
      areas.set(place, {
        id: place,
        title,
        kind,
        homeOf: stateOf(record, 'home_of')[0],
        also: cellParts(record.text('also')),
        centre,
        spans: [span],
      });
  }
  for (const { spans } of areas.values()) spans.sort((a, b) => a.from - b.from);
  return areas;
}

/** The rough centre of a place; a row that states one half of it states a mistake. */
function readCentre(record: LawRecord<AreaField>): Area['centre'] {
  const [lat, lon] = [degrees(record, 'lat', 90), degrees(record, 'lon', 180)];
  for (const [one, other] of [
    ['lat', 'lon'],
    ['lon', 'lat'],
  ] as const)
    if (record.scalar(one) !== undefined && record.scalar(other) === undefined)
      record.fail('key-missing', record.where(one), { expected: msg('expected.field', { name: other }) });
  return lat === undefined || lon === undefined ? undefined : { lat, lon };
}

function degrees(record: LawRecord<AreaField>, field: 'lat' | 'lon', most: number): number | undefined {
  const cell = record.scalar(field);
  if (cell === undefined) return undefined;
  const expected = msg('expected.degrees', { least: -most, most });
  if (!/^[+-]?\d{1,3}(?:\.\d*)?$/.test(cell.text)) return record.fail('number-malformed', cell, { expected });
  const value = Number(cell.text);
  return Math.abs(value) <= most ? value : record.fail('number-out-of-range', cell, { expected });
}

function readAreaSpan(record: LawRecord<AreaField>): AreaSpan | undefined {
  const span = readSpan(record, 'from', 'until', ALWAYS);
  const administeredBy = stateOf(record, 'administered_by');
  const claimedBy = stateOf(record, 'claimed_by');
  const regions = regionsOf(record, 'regions');
  const doubtful = regionsOf(record, 'doubtful');
  const citation = readCitation(record);
  if (record.broken) return undefined;
  return {
    ...span,
    administeredBy,
    claimedBy,
    regions: new Set(regions),
    doubtful: new Set(doubtful),
    citation,
    at: record.at,
  };
}

const stateOf = (record: LawRecord<AreaField>, field: AreaField) => partsOf(record, field, 'state');
const regionsOf = (record: LawRecord<AreaField>, field: AreaField) => partsOf(record, field, 'region');

/** The names of a cell that are joined by `;`, each known. */
function partsOf(record: LawRecord<AreaField>, field: AreaField, kind: 'state' | 'region'): string[] {
  const cell = record.scalar(field);
  if (cell === undefined) return [];
  const known = record.context.names[kind];
  return cellParts(cell.text).filter((part) => {
    if (known.open || known.knows(part)) return true;
    const hint = known.hint(part);
    record.fail('reference-unknown', cell, {
      expected: msg(kind === 'state' ? 'expected.state' : 'expected.region'),
      ...(hint === undefined ? {} : { hint }),
    });
    return false;
  });
}

/** A name of a place as it is looked up: `Second Thomas Shoal` and `second-thomas-shoal` are one. */
export function placeKey(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}
