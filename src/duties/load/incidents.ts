import {
  fieldsOfMap,
  headOf,
  type Located,
  type LocatedScalar,
  placeOf,
  type RawRecord,
  Record,
  readText,
  readYamlFile,
  recordsOf,
} from '../../document/index.ts';
import { meant, type Problem, Problems, sortProblems, suggest } from '../../problem/index.ts';
import { formatDate } from '../../quantity/index.ts';
import { msg } from '../../text/index.ts';
import { derivedFact } from '../evaluate/situation.ts';
import type { Expectation, Incident, Law, SideValue } from '../model.ts';
import { expectationShape, incidentShape, name, noticeShape } from '../schema.ts';
import {
  type EventId,
  EXCLUSIVE,
  eventKind,
  type FactId,
  isFact,
  OBJECTS,
  type ObjectId,
  type Side,
} from '../vocabulary/index.ts';
import { readDay } from './dates.ts';
import { LawReader, type LawRecord } from './law-reader.ts';
import { choicesIn, scalarsOf } from './lists.ts';
import { placeKey } from './places.ts';

type Field = keyof typeof incidentShape.shape;

export interface LoadedIncidents {
  readonly incidents: readonly Incident[];
  readonly problems: readonly Problem[];
  readonly files: ReadonlyMap<string, string>;
}

/** Reads incidents from the bytes of YAML files by path, each a mapping by name, against the names of a law. */
export function loadIncidents(law: Law, files: ReadonlyMap<string, Uint8Array>): LoadedIncidents {
  const problems = new Problems();
  const reader = readerOf(law, problems);
  const texts = new Map<string, string>();
  const incidents = new Map<string, Incident>();
  const taken = new Map<string, LocatedScalar>();
  for (const [path, bytes] of files) {
    const source = readText(path, bytes, 'yaml', problems);
    if (source === undefined) continue;
    texts.set(path, source.text);
    const { root } = readYamlFile(source, problems);
    for (const raw of recordsOf(reader, root, name.id).records) {
      const earlier = taken.get(raw.id);
      if (earlier !== undefined)
        reader.report('id-duplicate', raw.name, {
          related: [{ place: earlier.source.place(earlier.span), message: msg('related.first') }],
        });
      else taken.set(raw.id, raw.name);
      const incident = raw.unread ? undefined : readIncident(law, reader, raw);
      if (incident !== undefined && earlier === undefined) incidents.set(raw.id, incident);
    }
  }
  return { incidents: [...incidents.values()], problems: sortProblems(problems.list), files: texts };
}

/** A reader that knows the names of a law that is loaded already. */
function readerOf(law: Law, problems: Problems): LawReader {
  const reader = new LawReader(problems);
  const take = (collection: keyof LawReader['names'], ids: Iterable<string>) => {
    for (const id of ids) reader.names[collection].add(id);
  };
  take('state', law.states.keys());
  take('region', law.regions.keys());
  take('place', law.areas.keys());
  take('clause', law.provisions.keys());
  take('alliance', law.alliances.keys());
  return reader;
}

function readIncident(
  law: Law,
  reader: LawReader,
  { id, fields, name: at }: RawRecord,
): Incident | undefined {
  const record: LawRecord<Field> = new Record(reader, incidentShape, fields, at);
  const says = record.words('says');
  const date = readDay(record, 'date');
  const event = record.choice<EventId>('event');
  const alliance = record.ref('alliance', reader.names.alliance);
  const side = (field: 'against' | 'by'): SideValue<string> =>
    sideOf(record, field, event, (nodes) => statesIn(record, nodes, field === 'by'));
  const against = side('against');
  const by = side('by');
  const objects = sideOf(record, 'object', event, (nodes) => choicesIn(record, nodes, OBJECTS));
  const place = areaOf(law, record, event);
  const administeredBy = record.hasValue('administered_by')
    ? sideOf(record, 'administered_by', event, (nodes) => statesIn(record, nodes, false))
    : undefined;
  const regions = record.hasValue('in')
    ? scalarsOf(record, 'in').flatMap((node) =>
        record.checkRef(node, reader.names.region) ? [node.text] : [],
      )
    : undefined;
  const facts = factsOf(record, event, { event, by, against });
  const notice = noticeOf(record);
  const expect = record.hasValue('expect') ? expectations(record) : [];
  const ends = readDay(record, 'ends');
  if (record.broken || !says || date === undefined || !event) return undefined;
  return {
    id,
    says,
    date,
    alliance,
    event,
    against,
    by,
    objects: objects as SideValue<ObjectId>,
    place: place === undefined && regions !== undefined ? undefined : place,
    administeredBy,
    regions,
    facts,
    notice,
    expect,
    ends,
    basis: record.words('basis'),
    at: record.at,
  };
}

/** A side that is stated, none, or unknown; left out it is unknown where such an event has one. */
function sideOf<T>(
  record: LawRecord<Field>,
  field: Side | 'administered_by',
  event: EventId | undefined,
  read: (nodes: LocatedScalar[]) => T[],
): SideValue<T> {
  if (!record.hasValue(field))
    return event !== undefined && field !== 'administered_by' && eventKind(event).has.includes(field)
      ? 'unknown'
      : [];
  const nodes = scalarsOf(record, field);
  const [first, second] = nodes;
  if (second === undefined && first?.text === 'unknown') return 'unknown';
  if (second === undefined && first?.text === 'none') return [];
  return read(nodes);
}

function statesIn(record: LawRecord<Field>, nodes: readonly LocatedScalar[], nonState: boolean): string[] {
  return nodes.flatMap((node) => {
    if (nonState && node.text === 'non-state') return [node.text];
    return record.checkRef(node, record.context.names.state) ? [node.text] : [];
  });
}

/** The area of a place by any of its names. */
function areaOf(law: Law, record: LawRecord<Field>, event: EventId | undefined): Incident['place'] {
  const node = record.scalar('place');
  if (node === undefined)
    return event !== undefined && eventKind(event).has.includes('place') && !record.hasValue('in')
      ? 'unknown'
      : undefined;
  if (node.text === 'unknown') return 'unknown';
  if (node.text === 'none') return undefined;
  const found = law.areas.has(node.text) ? [node.text] : (law.areaNames.get(placeKey(node.text)) ?? []);
  const [area, second] = [...new Set(found)];
  if (area !== undefined && second === undefined) return area;
  if (second !== undefined)
    return record.fail('reference-unknown', node, {
      expected: msg('expected.one-place'),
      hint: msg('hint.known', { names: found.join(', ') }),
    });
  const near = suggest(placeKey(node.text), law.areaNames.keys());
  return record.fail('reference-unknown', node, {
    expected: msg('expected.place'),
    hint:
      near.length > 0 ? msg('hint.did-you-mean', { names: near.join(', ') }) : msg('hint.place-by-region'),
  });
}

const TRUTHS: { readonly [word: string]: boolean | undefined } = {
  yes: true,
  true: true,
  no: false,
  false: false,
  unknown: undefined,
};

function factsOf(
  record: LawRecord<Field>,
  event: EventId | undefined,
  sides: Parameters<typeof derivedFact>[1],
): Map<FactId, boolean | undefined> {
  const facts = new Map<FactId, boolean | undefined>();
  const known = Object.keys(incidentFacts);
  for (const { key, value } of record.map('facts')?.entries.values() ?? []) {
    if (!isFact(key.text)) {
      record.fail('key-unknown', key, {
        expected: msg('expected.fact'),
        ...meant(key.text, known),
      });
      continue;
    }
    const word = value?.kind === 'scalar' ? value.text.toLowerCase() : '';
    if (!Object.hasOwn(TRUTHS, word)) {
      record.fail('choice-unknown', value ?? key, { expected: msg('expected.truth') });
      continue;
    }
    const truth = TRUTHS[word];
    refuseContradiction(record, event, sides, { fact: key.text, truth, key, value: value as Located });
    facts.set(key.text, truth);
  }
  refuseExclusive(record, facts);
  return facts;
}

/** Facts that cannot be stated of one incident together. */
function refuseExclusive(record: LawRecord<Field>, facts: ReadonlyMap<FactId, boolean | undefined>): void {
  const entries = record.map('facts')?.entries;
  for (const pair of EXCLUSIVE) {
    if (pair.some(([fact, holds]) => facts.get(fact) !== holds)) continue;
    const [first, second] = pair.flatMap(([fact]) => entries?.get(fact)?.key ?? []);
    if (first === undefined || second === undefined) continue;
    record.fail('facts-contradict', second, {
      expected: msg('expected.facts-together'),
      related: [{ place: placeOf(first), message: msg('related.excludes') }],
    });
  }
}

const incidentFacts = incidentShape.shape.facts.unwrap().keyType.enum;

/** A stated fact against what the event's name or the sides of the incident say. */
function refuseContradiction(
  record: LawRecord<Field>,
  event: EventId | undefined,
  sides: Parameters<typeof derivedFact>[1],
  { fact, truth, value }: { fact: FactId; truth: boolean | undefined; key: LocatedScalar; value: Located },
): void {
  if (truth === undefined || event === undefined) return;
  const implied = eventKind(event).implies[fact];
  const derived = fact === 'several_powers' ? derivedFact(fact, sides) : undefined;
  const settled = implied ?? derived;
  if (settled === undefined || settled === truth) return;
  const against = record.where(implied === undefined ? 'by' : 'event');
  record.fail('facts-contradict', value, {
    expected: msg('expected.fact-settled', { fact, value: settled ? 'yes' : 'no' }),
    related: [{ place: against.source.place(against.span), message: msg('related.settles') }],
  });
}

function noticeOf(record: LawRecord<Field>): Incident['notice'] {
  const map = record.map('notice');
  if (map === undefined) return undefined;
  const notice: LawRecord<keyof typeof noticeShape.shape> = new Record(
    record.context,
    noticeShape,
    fieldsOfMap(map),
    headOf(map),
  );
  const by = notice.ref('by', record.context.names.state);
  const on = readDay(notice, 'on');
  record.broken ||= notice.broken;
  if (by === undefined || on === undefined) return undefined;
  const date = readDay(record, 'date');
  if (date !== undefined && on > date)
    return record.fail('facts-contradict', notice.where('on'), {
      expected: msg('expected.not-after', { date: formatDate(date) }),
    });
  return { by, on };
}

function expectations(record: LawRecord<Field>): Expectation[] {
  return record.items('expect').flatMap((item): Expectation[] => {
    if (item.kind !== 'map') {
      record.fail('type-mismatch', item, { expected: msg('expected.mapping') });
      return [];
    }
    const one: LawRecord<keyof typeof expectationShape.shape> = new Record(
      record.context,
      expectationShape,
      fieldsOfMap(item),
      headOf(item),
    );
    const [party, towards, strength] = [one.text('party'), one.text('towards'), one.text('strength')];
    const list = (field: 'unknowns' | 'provisions') =>
      one.hasValue(field) ? scalarsOf(one, field).map(({ text }) => text) : undefined;
    const made = {
      consult: one.text('consult'),
      contested: one.hasValue('contested') ? one.flag('contested') : undefined,
      unknowns: list('unknowns'),
      provisions: list('provisions'),
      at: one.at,
    };
    record.broken ||= one.broken;
    return party && towards && strength ? [{ party, towards, strength, ...made }] : [];
  });
}
