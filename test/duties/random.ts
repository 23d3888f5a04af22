import fc from 'fast-check';
import type { Incident } from '../../src/duties/index.ts';
import { EVENT_IDS, FACT_IDS, type FactId } from '../../src/duties/index.ts';
import { eventKind, OBJECTS } from '../../src/duties/vocabulary/index.ts';
import { parseDate } from '../../src/quantity/index.ts';
import { library } from './library.ts';

const law = library();
const STATES = [
  'JPN',
  'USA',
  'KOR',
  'CHN',
  'PRK',
  'TWN',
  'PHL',
  'AUS',
  'NZL',
  'GBR',
  'FRA',
  'TUR',
  'RUS',
  'SUN',
  'UKR',
  'THA',
  'ARM',
];
const FIRST = parseDate('1900-01-01') as number;
const LAST = parseDate('2026-12-31') as number;

/** Any incident whose facts do not contradict the name of its event. */
export const anyIncident: fc.Arbitrary<Incident> = fc
  .record({
    date: fc.integer({ min: FIRST, max: LAST }),
    event: fc.constantFrom(...EVENT_IDS),
    against: fc.oneof(
      fc.constant('unknown' as const),
      fc.uniqueArray(fc.constantFrom(...STATES), { maxLength: 2 }),
    ),
    by: fc.oneof(
      fc.constant('unknown' as const),
      fc.uniqueArray(fc.constantFrom(...STATES, 'non-state'), { maxLength: 2 }),
    ),
    objects: fc.oneof(
      fc.constant('unknown' as const),
      fc.uniqueArray(fc.constantFrom(...OBJECTS), { maxLength: 2 }),
    ),
    place: fc.oneof(fc.constant('unknown' as const), fc.constantFrom(...law.areas.keys())),
    facts: fc.uniqueArray(fc.tuple(fc.constantFrom(...FACT_IDS), fc.boolean()), {
      selector: ([fact]) => fact,
      maxLength: 12,
    }),
  })
  .map(({ facts, ...rest }) => incidentOf(rest, facts));

function incidentOf(
  rest: Pick<Incident, 'date' | 'event' | 'against' | 'by' | 'objects' | 'place'>,
  facts: readonly (readonly [FactId, boolean])[],
): Incident {
  const { implies } = eventKind(rest.event);
  const allowed = facts.filter(([fact]) => implies[fact] === undefined && fact !== 'several_powers');
  return {
    id: 'random',
    says: 'A random incident.',
    alliance: undefined,
    administeredBy: undefined,
    regions: undefined,
    notice: undefined,
    expect: [],
    ends: undefined,
    basis: undefined,
    at: { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 },
    ...rest,
    facts: new Map(allowed),
  };
}

/** A fixed sample of incidents. */
export function situations(count: number): Incident[] {
  return fc.sample(anyIncident, { numRuns: count, seed: 1960 });
}
