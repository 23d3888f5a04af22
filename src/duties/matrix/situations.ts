import { spanOn } from '../evaluate/calendar.ts';
import type { Era } from '../evaluate/era.ts';
import { type Situation, situationOf } from '../evaluate/situation.ts';
import type { Alliance, Incident } from '../model.ts';
import type { FactId } from '../vocabulary/index.ts';
import type { IncidentClass } from './classes.ts';

/** A kind of incident told of one party on one day. */
export interface Told {
  readonly situation: Situation;
  readonly place: string | undefined;
}

/** A state that belongs to no alliance here and attacks, and a second one. */
const [THIRD, SECOND_THIRD] = ['XXA', 'XXB'];
const NOWHERE = { line: 1, column: 1, endLine: 1, endColumn: 1, file: '' };

/** The incident of a class for a party; undefined where the party has no such place. */
export function tell(
  era: Era,
  one: IncidentClass,
  party: string,
  ally: string | undefined,
): Told | undefined {
  const place = placeOf(era, one.where, party, ally);
  if (place === undefined && one.where !== 'none') return undefined;
  const third = thirdOf(era.alliance);
  const incident: Incident = {
    id: one.id,
    says: one.id,
    date: era.date,
    alliance: era.alliance.id,
    event: one.event,
    against: one.against === 'party' ? [party] : one.against === 'third' ? [third.state] : [],
    by: actors(one.by, party, ally),
    objects: one.object === undefined ? [] : [one.object],
    place,
    administeredBy: undefined,
    regions: undefined,
    facts: new Map(Object.entries(one.facts ?? {}) as [FactId, boolean][]),
    notice: undefined,
    expect: [],
    ends: undefined,
    basis: undefined,
    at: NOWHERE,
  };
  return { situation: situationOf(era.law, incident), place };
}

function actors(by: IncidentClass['by'], party: string, ally: string | undefined): readonly string[] {
  switch (by) {
    case 'third':
      return [THIRD];
    case 'thirds':
      return [THIRD, SECOND_THIRD];
    case 'non-state':
      return ['non-state'];
    case 'ally':
      return ally === undefined ? [] : [ally];
    case 'party':
      return [party];
    case 'none':
      return [];
  }
}

function placeOf(
  era: Era,
  where: IncidentClass['where'],
  party: string,
  ally: string | undefined,
): string | undefined {
  const { law, alliance } = era;
  switch (where) {
    case 'home':
      return homeOf(era, party);
    case 'ally-home':
      return ally === undefined ? undefined : homeOf(era, ally);
    case 'sea-1':
      return alliance.seas[0];
    case 'sea-2':
      return alliance.seas[1];
    case 'far-sea':
      return law.areas.has(FAR_SEA) ? FAR_SEA : undefined;
    case 'third':
      return thirdOf(alliance).place;
    case 'space':
      return 'outer-space';
    case 'cyberspace':
      return 'cyberspace';
    case 'none':
      return undefined;
    default: {
      const home = homeOf(era, party);
      const others = (alliance.places.get(party) ?? []).filter((place) => place !== home);
      return others[Number(where.slice('place-'.length)) - 2];
    }
  }
}

const FAR_SEA = 'indian-ocean';

/** The main territory of a state on the day: the first of its places in the alliance that it holds, else its home. */
export function homeOf(era: Era, state: string): string | undefined {
  let known = homes.get(era);
  if (known === undefined) {
    known = new Map();
    homes.set(era, known);
  }
  if (!known.has(state)) known.set(state, findHome(era, state));
  return known.get(state);
}

const homes = new WeakMap<Era, Map<string, string | undefined>>();

function findHome({ law, alliance, date }: Era, state: string): string | undefined {
  const held = (id: string): boolean => {
    const span = spanOn(law.areas.get(id)?.spans ?? [], date);
    return span?.administeredBy.includes(state) === true;
  };
  const own = [...law.areas.values()].filter(({ homeOf: home, id }) => home === state && held(id));
  const listed = (alliance.places.get(state) ?? []).find((id) => own.some((home) => home.id === id));
  return listed ?? own[0]?.id;
}

/** The neighbour outside an alliance whose fate it is asked about. */
function thirdOf({ third }: Alliance): { readonly state: string; readonly place: string } {
  return third ?? { state: SECOND_THIRD, place: 'cyberspace' };
}
