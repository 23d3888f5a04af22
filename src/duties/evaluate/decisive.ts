import type { Area, Condition, Law } from '../model.ts';
import { BESIDE_THE_POINT, isFact, OBJECTS } from '../vocabulary/index.ts';
import { spanOn } from './calendar.ts';
import { definitionOf } from './judge.ts';
import { openNames, type Pair, type Result, type Tried } from './row.ts';
import type { Rule } from './rules.ts';
import type { Situation } from './situation.ts';

/** A course of events, and what another one would come to. */
export interface Course {
  readonly law: Law;
  readonly states: readonly string[];
  readonly situation: Situation;
  readonly resultUnder: (situation: Situation, rules: readonly Rule[]) => Result;
}

/**
 * The unknown facts and sides that can still change an answer: for each, some value of it gives another answer. Facts
 * that only matter together with others are named as well, or nothing would be asked.
 */
export function decisiveUnknowns(course: Course, pair: Pair, result: Result): string[] {
  const consults = new Set(result.consultBasis);
  const live = result.tried.filter(
    ({ rule, force }) =>
      !rule.isStanding && !BESIDE_THE_POINT.has(rule.provision.subject) && force.state === 'in-force',
  );
  const open = openNames(live.filter((one) => !consults.has(one)));
  if (open.length === 0) return [];
  // What is ruled out stays so whatever becomes known; only a reading may bring it back.
  const rules = live.filter(({ rule, applies }) => applies !== false || rule.isRead).map(({ rule }) => rule);
  const before = keyOf(result);
  const decisive = open.filter((name) =>
    variants(course, pair, name, live).some(
      (situation) => keyOf(course.resultUnder(situation, rules)) !== before,
    ),
  );
  const doubts = open.filter((name) => name.includes(':'));
  const isOpen = result.strength.endsWith('-if') && result.basis.some(({ applies }) => applies === undefined);
  if (decisive.length > 0 || !isOpen) return [...decisive, ...(isOpen ? doubts : [])];
  return open;
}

/** Facts on which it hangs whether something has to be talked about beside the answer. */
export function consultUnknowns({ consultBasis }: Result): string[] {
  return openNames(consultBasis);
}

/** What an answer says, short enough to compare. */
function keyOf({ strength, basis }: Result): string {
  const status = basis.some(({ applies }) => applies === true) ? 'holds' : 'open';
  const clauses =
    strength === 'may-if' ? basis.map(({ rule, applies }) => `${rule.provision.id}${applies}`).join() : '';
  return `${strength} ${status} ${clauses}`;
}

/** The situation with one unknown given each value that it may have. */
function variants(course: Course, pair: Pair, name: string, tried: readonly Tried[]): Situation[] {
  const { bearer, beneficiary } = pair;
  const { situation } = course;
  if (isFact(name))
    return [true, false].map((value) => ({ ...situation, facts: situation.facts.with(name, value) }));
  const outsider = outsiderOf(course);
  const states = [[bearer], [beneficiary], [outsider], []];
  switch (name) {
    case 'against':
      return states.map((against) => ({ ...situation, against }));
    case 'by':
      return states.map((by) => ({ ...situation, by }));
    case 'administered_by':
      return states.map((administeredBy) => ({ ...situation, administeredBy }));
    case 'object':
      return OBJECTS.map((object) => ({ ...situation, objects: [object] }));
    case 'place':
      return kindsOfPlaces(course, pair, tried).map((place) => withPlace(situation, place));
    default:
      return [];
  }
}

/** A state that takes no part: any will do, because rules only ask who is a party and who is not. */
function outsiderOf({ states }: Course): string {
  return states.includes('XXX') ? 'XXY' : 'XXX';
}

function withPlace(situation: Situation, area: Area): Situation {
  const span = spanOn(area.spans, situation.date);
  return {
    ...situation,
    place: area.id,
    area,
    span,
    administeredBy: span?.administeredBy ?? [],
    regions: span?.regions ?? new Set(),
    doubtful: span?.doubtful ?? new Set(),
  };
}

/** One area of each kind that rules can tell apart on a day: by whose it is, and by the regions and places they name. */
function kindsOfPlaces({ law, situation: { date } }: Course, pair: Pair, tried: readonly Tried[]): Area[] {
  const { regions, places } = namedIn(tried);
  const distinct = new Map<string, Area>();
  for (const area of law.areas.values()) {
    const span = spanOn(area.spans, date);
    if (span === undefined) continue;
    const holders = span.administeredBy.map((state) =>
      state === pair.bearer ? 'bearer' : state === pair.beneficiary ? 'beneficiary' : 'other',
    );
    const among = regions.filter((region) => span.regions.has(region));
    const doubtful = regions.filter((region) => span.doubtful.has(region));
    const key = [holders, among, doubtful, places.has(area.id) ? area.id : ''].map(String).join('|');
    if (!distinct.has(key)) distinct.set(key, area);
  }
  return [...distinct.values()];
}

/** Regions and places that the rules ask about. */
function namedIn(tried: readonly Tried[]): {
  readonly regions: readonly string[];
  readonly places: ReadonlySet<string>;
} {
  const regions = new Set<string>();
  const places = new Set<string>();
  const visit = (condition: Condition, at: Tried['at']): void => {
    if (condition.is === 'in') for (const region of condition.regions) regions.add(region);
    else if (condition.is === 'place') for (const place of condition.places) places.add(place);
    else if (condition.is === 'any' || condition.is === 'all') for (const one of condition.of) visit(one, at);
    else if (condition.is === 'not') visit(condition.of, at);
    else if (condition.is === 'defined') {
      const means = definitionOf(condition.term, at)?.defines?.means;
      if (means !== undefined) visit(means, at);
    }
  };
  for (const { rule, at } of tried)
    for (const { condition } of [...rule.provision.when, ...rule.provision.unless]) visit(condition, at);
  return { regions: [...regions], places };
}
