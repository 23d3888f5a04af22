import { type Located, type LocatedMap, type LocatedScalar, placeOf } from '../../document/index.ts';
import { meant, suggest } from '../../problem/index.ts';
import { msg } from '../../text/index.ts';
import type { Condition, Labelled, Who } from '../model.ts';
import { EVENT_IDS, FACT_IDS, isFact, OBJECTS } from '../vocabulary/index.ts';
import type { LawRecord } from './law-reader.ts';
import { choicesIn, namesIn, scalarsIn, whoIn } from './lists.ts';

/** Deeper nesting is a slip: nobody could read such a rule aloud. */
const DEEPEST = 8;

/** Reads the labelled conditions of a field: `label: condition`. */
export function readConditions<K extends string>(record: LawRecord<K>, field: K): Labelled[] {
  const map = record.map(field);
  if (map === undefined) return [];
  if (map.entries.size === 0) record.fail('value-empty', map, { expected: msg('expected.conditions') });
  return [...map.entries.values()].flatMap(({ key, value, broken }): Labelled[] => {
    if (broken) {
      record.broken = true;
      return [];
    }
    if (!/^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*$/.test(key.text))
      record.fail('id-malformed', key, { expected: msg('expected.name-label') });
    const condition = readCondition(record, value, key);
    return condition === undefined ? [] : [{ label: key.text, condition, at: placeOf(key) }];
  });
}

/** Reads one condition: the name of a fact, or one test in braces. */
export function readCondition(
  record: LawRecord,
  node: Located | undefined,
  owner: LocatedScalar,
  depth = 0,
): Condition | undefined {
  if (node === undefined) return record.fail('value-empty', owner, { expected: msg('expected.condition') });
  if (node.kind === 'list')
    return record.fail('type-mismatch', node, { expected: msg('expected.condition') });
  if (node.kind === 'scalar') return readFact(record, node);
  if (depth > DEEPEST) return record.fail('yaml-too-deep', node, { hint: msg('hint.yaml-too-deep') });
  const [entry, second] = [...node.entries.values()];
  if (entry === undefined) return record.fail('value-empty', node, { expected: msg('expected.condition') });
  if (second !== undefined)
    return record.fail('fields-conflict', second.key, {
      expected: msg('expected.one-test'),
      hint: msg('hint.all-of'),
    });
  return readTest(record, node, entry.key, entry.value, depth);
}

function readFact(record: LawRecord, node: LocatedScalar): Condition | undefined {
  if (isFact(node.text)) return { is: 'fact', fact: node.text, at: placeOf(node) };
  return record.fail('reference-unknown', node, {
    expected: msg('expected.fact'),
    ...meant(node.text, FACT_IDS),
  });
}

const TESTS = [
  'event',
  'object',
  'victim',
  'attacker',
  'administered_by',
  'in',
  'place',
  'as_defined',
  'years_in_force',
  'any',
  'all',
  'not',
] as const;

function readTest(
  record: LawRecord,
  map: LocatedMap,
  key: LocatedScalar,
  value: Located | undefined,
  depth: number,
): Condition | undefined {
  const at = placeOf(map);
  const test = TESTS.find((name) => name === key.text);
  if (test === undefined) {
    const near = suggest(key.text, TESTS);
    return record.fail('key-unknown', key, {
      hint:
        near.length > 0
          ? msg('hint.did-you-mean', { names: near.join(', ') })
          : msg('hint.known', { names: TESTS.join(', ') }),
    });
  }
  if (value === undefined) return record.fail('value-empty', key, { expected: msg('expected.condition') });
  if (test === 'not') {
    const of = readCondition(record, value, key, depth + 1);
    return of && { is: 'not', of, at };
  }
  if (test === 'any' || test === 'all') {
    if (value.kind !== 'list' || value.items.length === 0)
      return record.fail('type-mismatch', value, { expected: msg('expected.list') });
    const of = value.items.map((item) => readCondition(record, item, key, depth + 1));
    return of.every((one) => one !== undefined) ? { is: test, of, at } : undefined;
  }
  const scalars = scalarsIn(record, value);
  if (scalars.length === 0) return undefined;
  const { names } = record.context;
  switch (test) {
    case 'event':
      return { is: 'event', events: choicesIn(record, scalars, EVENT_IDS), at };
    case 'object':
      return { is: 'object', objects: choicesIn(record, scalars, OBJECTS), at };
    case 'victim':
      return { is: 'victim', who: whoIn(record, scalars) as Who, at };
    case 'attacker':
      return { is: 'attacker', who: whoIn(record, scalars) as Who, at };
    case 'administered_by':
      return { is: 'administered', who: whoIn(record, scalars) as Who, at };
    case 'in':
      return { is: 'in', regions: namesIn(record, scalars, names.region), at };
    case 'place':
      return { is: 'place', places: namesIn(record, scalars, names.place), at };
    case 'as_defined':
      return { is: 'defined', term: scalars[0]?.text ?? '', at };
    case 'years_in_force': {
      const years = Number(scalars[0]?.text);
      if (Number.isInteger(years) && years > 0 && years <= 1000) return { is: 'years', years, at };
      return record.fail('number-malformed', value, { expected: msg('expected.years') });
    }
  }
}
