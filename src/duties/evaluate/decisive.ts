import type { Area, Law } from '../model.ts';
import { isFact, OBJECTS } from '../vocabulary/index.ts';
import { openNames, type Pair, type Result } from './row.ts';
import type { Situation } from './situation.ts';

/** A course of events, and what another one would come to. */
export interface Course {
  readonly law: Law;
  readonly states: readonly string[];
  readonly situation: Situation;
  readonly resultUnder: (situation: Situation) => Result;
}

/**
 * The unknown facts and sides that can still change an answer: for each, some value of it gives another answer. Facts
 * that only matter together with others are named as well, or nothing would be asked.
 */
export function decisiveUnknowns(course: Course, pair: Pair, result: Result): string[] {
  const consults = new Set(result.consultBasis);
  const open = openNames(result.tried.filter((one) => !one.rule.isStanding && !consults.has(one)));
  if (open.length === 0) return [];
  const before = keyOf(result);
  const decisive = open.filter((name) =>
    variants(course, pair, name).some((situation) => keyOf(course.resultUnder(situation)) !== before),
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
function variants(course: Course, { bearer, beneficiary }: Pair, name: string): Situation[] {
  const { situation, law } = course;
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
      return kindsOfPlaces(law, situation.date).map((place) => withPlace(situation, place));
    default:
      return [];
  }
}

/** A state that takes no part: any will do, because rules only ask who is a party and who is not. */
function outsiderOf({ states }: Course): string {
  return states.includes('XXX') ? 'XXY' : 'XXX';
}

function withPlace(situation: Situation, area: Area): Situation {
  const span = area.spans.find(({ from, until }) => from <= situation.date && situation.date < until);
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

const kinds = new WeakMap<Law, Map<number, readonly Area[]>>();

/** One area of each kind that rules can tell apart on a day: by holder and regions. */
function kindsOfPlaces(law: Law, date: number): readonly Area[] {
  let byDate = kinds.get(law);
  if (byDate === undefined) {
    byDate = new Map();
    kinds.set(law, byDate);
  }
  let found = byDate.get(date);
  if (found === undefined) {
    const distinct = new Map<string, Area>();
    for (const area of law.areas.values()) {
      const span = area.spans.find(({ from, until }) => from <= date && date < until);
      if (span === undefined) continue;
      distinct.set([...span.administeredBy, '|', ...span.regions, '|', ...span.doubtful].join(), area);
    }
    found = [...distinct.values()];
    byDate.set(date, found);
  }
  return found;
}
