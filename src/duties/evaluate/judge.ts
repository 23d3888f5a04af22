import type { Condition, Instrument, Law, Provision, SideValue, Who } from '../model.ts';
import { addYears } from './calendar.ts';
import type { Situation } from './situation.ts';
import { every, not, some, type Truth } from './truth.ts';

/** From where a rule is looked at: whose duty, towards whom, who is a party on that day. */
export interface Standpoint {
  readonly law: Law;
  readonly situation: Situation;
  readonly instrument: Instrument;
  readonly parties: ReadonlySet<string>;
  readonly bearer: string;
  /** Undefined for a rule that runs to nobody among the parties. */
  readonly beneficiary: string | undefined;
  /** What readings put in the place of the text, by `clause/condition`; `clause/*` is the clause as a whole. */
  readonly taken: ReadonlyMap<string, Truth>;
}

/** Whether a condition holds. */
export function judge(condition: Condition, at: Standpoint): Truth {
  const { situation } = at;
  switch (condition.is) {
    case 'fact':
      return situation.facts.get(condition.fact).value;
    case 'event':
      return condition.events.includes(situation.event);
    case 'object':
      return among(situation.objects, (object) => condition.objects.includes(object));
    case 'victim':
      return among(situation.against, (state) => isMeant(state, condition.who, at));
    case 'attacker':
      return among(situation.by, (state) => isMeant(state, condition.who, at));
    case 'administered':
      return among(situation.administeredBy, (state) => isMeant(state, condition.who, at));
    case 'in':
      return liesIn(situation, condition.regions);
    case 'place':
      return situation.place === 'unknown' ? undefined : condition.places.includes(situation.place ?? '');
    case 'years':
      return situation.date >= addYears(at.instrument.from, condition.years);
    case 'defined':
      return judgeTerm(condition.term, at);
    case 'any':
      return some(condition.of, (one) => judge(one, at));
    case 'all':
      return every(condition.of, (one) => judge(one, at));
    case 'not':
      return not(judge(condition.of, at));
  }
}

/** The clause that defines a term on the day of the incident. */
export function definitionOf(term: string, { instrument, situation }: Standpoint): Provision | undefined {
  return instrument.provisions.find(
    ({ defines, from, until }) => defines?.term === term && from <= situation.date && situation.date < until,
  );
}

function judgeTerm(term: string, at: Standpoint): Truth {
  const clause = definitionOf(term, at);
  if (clause?.defines === undefined) return false;
  const key = `${clause.id}/*`;
  return at.taken.has(key) ? at.taken.get(key) : judge(clause.defines.means, at);
}

function among<T>(side: SideValue<T>, test: (one: T) => boolean): Truth {
  return side === 'unknown' ? undefined : side.some(test);
}

function liesIn({ regions, doubtful }: Situation, wanted: readonly string[]): Truth {
  if (regions === undefined) return undefined;
  if (wanted.some((region) => regions.has(region))) return true;
  return wanted.some((region) => doubtful.has(region)) ? undefined : false;
}

function isMeant(state: string, who: Who, { bearer, beneficiary, parties }: Standpoint): boolean {
  return who.some((one) => {
    switch (one) {
      case 'bearer':
        return state === bearer;
      case 'beneficiary':
        return state === beneficiary;
      case 'pair':
        return state === bearer || state === beneficiary;
      case 'party':
        return parties.has(state);
      case 'outsider':
        return !parties.has(state);
      default:
        return state === one;
    }
  });
}

/** Names of the facts and sides on which a condition hangs; `region:NAME` is a doubt of law, not of fact. */
export function hangsOn(condition: Condition, at: Standpoint, found: Set<string>): void {
  if (judge(condition, at) !== undefined) return;
  switch (condition.is) {
    case 'fact':
      found.add(condition.fact);
      return;
    case 'object':
      found.add('object');
      return;
    case 'victim':
      found.add('against');
      return;
    case 'attacker':
      found.add('by');
      return;
    case 'administered':
      found.add(at.situation.place === 'unknown' ? 'place' : 'administered_by');
      return;
    case 'in':
      if (at.situation.regions === undefined) found.add('place');
      else
        for (const region of condition.regions)
          if (at.situation.doubtful.has(region)) found.add(`region:${region}`);
      return;
    case 'place':
      found.add('place');
      return;
    case 'defined': {
      const clause = definitionOf(condition.term, at);
      if (clause?.defines !== undefined && !at.taken.has(`${clause.id}/*`))
        hangsOn(clause.defines.means, at, found);
      else found.add(`reading:${clause?.id ?? condition.term}`);
      return;
    }
    case 'any':
    case 'all':
      for (const one of condition.of) hangsOn(one, at, found);
      return;
    case 'not':
      hangsOn(condition.of, at, found);
      return;
    case 'event':
    case 'years':
      return;
  }
}
