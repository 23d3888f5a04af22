import { Era } from '../evaluate/era.ts';
import { Inquiry } from '../evaluate/inquiry.ts';
import { type AnswerStrength, isStronger } from '../evaluate/strength.ts';
import { CLASSES } from '../matrix/classes.ts';
import { homeOf, tell } from '../matrix/situations.ts';
import type { Condition, Instrument, Law, Provision } from '../model.ts';
import { iso, isoEnd } from '../report/answer.ts';
import { FACT_IDS } from '../vocabulary/index.ts';

/**
 * The descriptive codes of alliance research, worked out from the clauses of one treaty for one member. Definitions after
 * the codebook of ATOP (Leeds, Ritter, Mitchell and Long 2002); docs/codes.md says how each is derived.
 */
export interface MemberCodes {
  readonly alliance: string;
  readonly instrument: string;
  readonly signed: string | null;
  readonly inForce: string;
  readonly ended: string | null;
  readonly member: string;
  readonly from: string;
  readonly until: string | null;
  /** Has to come to the aid of an ally that is attacked. */
  readonly defence: boolean;
  /** Has to join a war of the ally that no attack on it began. */
  readonly offence: boolean;
  /** Has to stay out of a war of the ally. */
  readonly neutrality: boolean;
  /** Has promised not to use force. */
  readonly nonAggression: boolean;
  /** Has to consult in a crisis. */
  readonly consultation: boolean;
  readonly conditional: boolean;
  /** Conditions of the duty to defend. */
  readonly defenceConditions: {
    readonly location: boolean;
    readonly adversary: boolean;
    readonly number: boolean;
    readonly unprovoked: boolean;
    readonly request: boolean;
  };
  /** Members owe each other different things, or for different territory. */
  readonly asymmetric: boolean;
  readonly bases: 'none' | 'one-sided' | 'mutual';
  readonly noRivalAlliance: boolean;
  /** Years before notice can be given, and months from notice to end; null where no clause speaks of notice. */
  readonly notice: { readonly afterYears: number; readonly months: number } | null;
  readonly fixedTerm: boolean;
  /** Clauses that the codes rest on. */
  readonly provisions: readonly string[];
}

/** Codes of every treaty of every alliance, by member. */
export function codesOf(law: Law): MemberCodes[] {
  return [...law.alliances.values()].flatMap((alliance) =>
    alliance.instruments.flatMap((id) => {
      const instrument = law.instruments.get(id);
      if (instrument === undefined || instrument.type !== 'treaty' || !isAlliance(instrument)) return [];
      return codesOfTreaty(law, alliance.id, instrument);
    }),
  );
}

/** A treaty that owes an ally something in a crisis; treaties on bases, status or territory are none. */
function isAlliance({ provisions }: Instrument): boolean {
  return provisions.some(
    ({ subject, strength }) =>
      ['defend', 'join-war', 'stay-neutral'].includes(subject) &&
      strength !== 'none' &&
      strength !== 'must-not',
  );
}

function codesOfTreaty(law: Law, alliance: string, instrument: Instrument): MemberCodes[] {
  const { provisions, memberships, term } = instrument;
  const asymmetric = isAsymmetric(law, alliance, instrument);
  const bases = basesOf(instrument);
  return memberships.map(({ party, from, until }) => {
    // Clauses on one passing war are no part of what the treaty as such obliges to.
    const own = provisions.filter(
      ({ bearer, until: end }) => end >= instrument.until && (bearer === 'each' || bearer.includes(party)),
    );
    const must = (test: (provision: Provision) => boolean) => own.filter((one) => test(one));
    const defend = must(
      (one) =>
        one.strength === 'must' &&
        (one.subject === 'defend' || one.subject === 'join-war') &&
        needsAttack(one),
    );
    const offend = must((one) => one.strength === 'must' && one.subject === 'join-war' && !needsAttack(one));
    const neutral = must((one) => one.strength === 'must' && one.subject === 'stay-neutral');
    const peace = must((one) => one.strength === 'must-not' && one.subject === 'refrain-from-force');
    const consult = must((one) => one.strength === 'must-consult' && one.subject === 'consult');
    const rivals = must((one) => one.subject === 'refrain-from-rivals' && one.strength !== 'none');
    // What offends may also defend: a war that began with an attack on the ally is one of the wars it covers.
    const helps = [...defend, ...offend];
    const terms = termsOf(instrument);
    const mentions = (test: (one: Condition) => boolean) =>
      helps.some(({ when }) => when.some(({ condition }) => leaves(condition, terms).some(test)));
    const fact = (...names: string[]) => mentions((one) => one.is === 'fact' && names.includes(one.fact));
    const conditions = {
      location: mentions(({ is }) => is === 'in' || is === 'administered' || is === 'place'),
      adversary: mentions(({ is }) => is === 'attacker') || fact('communist_aggression'),
      number: fact('several_powers'),
      unprovoked: fact('unprovoked'),
      request: fact('victim_request', 'third_state_consent'),
    };
    const used = [...new Set([...helps, ...neutral, ...peace, ...consult, ...rivals])];
    return {
      alliance,
      instrument: instrument.id,
      signed: instrument.signed === undefined ? null : iso(instrument.signed),
      inForce: iso(instrument.from),
      ended: isoEnd(instrument.until),
      member: party,
      from: iso(from),
      until: isoEnd(until),
      defence: helps.length > 0,
      offence: offend.length > 0,
      neutrality: neutral.length > 0,
      nonAggression: peace.length > 0,
      consultation: consult.length > 0,
      conditional: [...helps, ...neutral].some((one) => isConditional(one, terms)),
      defenceConditions: conditions,
      asymmetric,
      bases,
      noRivalAlliance: rivals.length > 0,
      notice: term === undefined ? null : { afterYears: term.afterYears, months: term.noticeMonths },
      fixedTerm: Number.isFinite(instrument.until) && term === undefined,
      provisions: used.map(({ id }) => id),
    };
  });
}

type Terms = (term: string) => Condition | undefined;

const termsOf =
  ({ provisions }: Instrument): Terms =>
  (term) =>
    provisions.findLast(({ defines }) => defines?.term === term)?.defines?.means;

/** The single tests of a condition, terms replaced by what they mean. */
function leaves(condition: Condition, terms: Terms): Condition[] {
  switch (condition.is) {
    case 'any':
    case 'all':
      return condition.of.flatMap((one) => leaves(one, terms));
    case 'not':
      return leaves(condition.of, terms);
    case 'defined': {
      const means = terms(condition.term);
      return means === undefined ? [] : leaves(means, terms);
    }
    default:
      return [condition];
  }
}

/** Whether the ally has to have been attacked: no way of meeting the conditions lets it begin the war itself. */
function needsAttack({ when }: Provision): boolean {
  return !when.some(({ condition }) => offers(condition));
}

function offers(condition: Condition): boolean {
  if (condition.is === 'any') return condition.of.some(offers);
  if (condition.is === 'all') return condition.of.some(offers);
  return condition.is === 'event' && condition.events.includes('party-starts-war');
}

/** More is asked than an armed attack, or war, on the ally. */
function isConditional({ when, unless }: Provision, terms: Terms): boolean {
  const plain = new Set(['armed_attack', 'at_war']);
  return (
    unless.length > 0 ||
    when.some(({ condition }) =>
      leaves(condition, terms).some(
        (one) => one.is !== 'victim' && one.is !== 'event' && !(one.is === 'fact' && plain.has(one.fact)),
      ),
    )
  );
}

function basesOf({ provisions, memberships }: Instrument): MemberCodes['bases'] {
  const hosts = provisions.filter(({ subject, strength }) => subject === 'host' && strength === 'must');
  if (hosts.length === 0) return 'none';
  if (hosts.some(({ bearer }) => bearer === 'each')) return 'mutual';
  const bearers = new Set(hosts.flatMap(({ bearer }) => bearer));
  return memberships.every(({ party }) => bearers.has(party)) ? 'mutual' : 'one-sided';
}

/**
 * Whether two members owe each other different things: an attack on the territory of either, every open fact in favour,
 * does not bind the other alike on the first day in force.
 */
function isAsymmetric(law: Law, allianceId: string, instrument: Instrument): boolean {
  const alliance = law.alliances.get(allianceId);
  if (alliance === undefined) return false;
  const alone = { ...alliance, instruments: [instrument.id], laws: [], id: `${allianceId}/${instrument.id}` };
  const era = new Era(law, alone, instrument.from);
  const states = era.states.filter((state) => homeOf(era, state) !== undefined);
  const favour = Object.fromEntries(
    FACT_IDS.filter((fact) => !AGAINST.has(fact)).map((fact) => [fact, true]),
  );
  const onLand = CLASSES.filter(({ id }) => id === 'attack-home' || id.startsWith('attack-place-'));
  const owed = (bearer: string, victim: string): string => {
    let best: AnswerStrength = 'none';
    for (const one of onLand) {
      const told = tell(era, { ...one, facts: favour }, victim, bearer);
      if (told === undefined) continue;
      const { strength } = new Inquiry(era, told.situation).views({ bearer, beneficiary: victim }).governing;
      if (isStronger(strength, best)) best = strength;
    }
    return best;
  };
  return states.some((a, i) => states.slice(i + 1).some((b) => owed(a, b) !== owed(b, a)));
}

/** Facts that would release an ally instead of binding it, or that go with other cases. */
const AGAINST: ReadonlySet<string> = new Set([
  'arbitration_treaty',
  'victim_started',
  'combat_at_place',
  'several_powers',
]);
