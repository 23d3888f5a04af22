import type { Labelled } from '../model.ts';
import { BESIDE_THE_POINT, DEFENCE, SUPPORT, type Subject } from '../vocabulary/index.ts';
import type { Era } from './era.ts';
import type { Force } from './force.ts';
import { hangsOn, judge, type Standpoint } from './judge.ts';
import type { Rule } from './rules.ts';
import type { Situation } from './situation.ts';
import { type AnswerStrength, asAnswered, isStronger } from './strength.ts';
import { both, every, not, some, type Truth } from './truth.ts';

/** One ordered pair of states: who would act, for whom. */
export interface Pair {
  readonly bearer: string;
  readonly beneficiary: string;
}

/** A rule put to the incident for one pair. */
export interface Tried {
  readonly rule: Rule;
  readonly force: Force;
  readonly at: Standpoint;
  /** Whether it applies, rules that go before it counted. */
  readonly applies: Truth;
  readonly strength: AnswerStrength;
}

/** What one way of reading the law comes to for a pair. */
export interface Result {
  readonly strength: AnswerStrength;
  readonly consult: AnswerStrength | undefined;
  /** Rules that the strength rests on. */
  readonly basis: readonly Tried[];
  readonly consultBasis: readonly Tried[];
  readonly tried: readonly Tried[];
}

/** Whether the incident is, or may turn out to be, an armed attack: then the first question is who helps. */
function mayBeAttack({ facts }: Situation): boolean {
  return facts.get('armed_attack').value !== false;
}

/** The rules of a pair as read with `taken` in the place of the text. */
export function tryRules(
  era: Era,
  rules: readonly Rule[],
  pair: Pair,
  situation: Situation,
  taken: Standpoint['taken'],
): Tried[] {
  const { bearer, beneficiary } = pair;
  const { law } = era;
  const forces = era.forcesBetween(bearer, beneficiary);
  let at: Standpoint | undefined;
  const tried = rules.map((rule): Tried & { applies: Truth; strength: AnswerStrength } => {
    const { instrument } = rule;
    // Rules of one instrument come in a row and are looked at from one place.
    if (at?.instrument !== instrument)
      at = { law, situation, instrument, parties: era.partiesFor(rule), bearer, beneficiary, taken };
    const force = forces(rule);
    return { rule, force, at, applies: ownTruth(rule, force, at), strength: 'none' };
  });
  for (const one of tried) settle(one, tried, []);
  for (const one of tried)
    if (one.applies !== false)
      one.strength = asAnswered(strengthOf(one.rule, taken), one.applies === undefined);
  return tried;
}

/** Lets a rule give way to those that go before it, settled first; the law has no circles. */
function settle(
  one: Tried & { applies: Truth },
  all: readonly (Tried & { applies: Truth })[],
  above: readonly string[],
): void {
  const { provision } = one.rule;
  if (one.applies === false || one.rule.overriddenBy.length === 0 || above.includes(provision.id)) return;
  for (const id of one.rule.overriddenBy) {
    const other = all.find(({ rule }) => rule.provision.id === id);
    if (other === undefined) continue;
    settle(other, all, [...above, provision.id]);
    one.applies = both(one.applies, not(other.applies));
  }
}

function strengthOf({ provision }: Rule, taken: Standpoint['taken']) {
  return (strengths.get(taken)?.get(provision.id) ?? provision.strength) as Rule['provision']['strength'];
}

/** Strengths that a way of reading gives to rules, beside the truths that it takes. */
const strengths = new WeakMap<Standpoint['taken'], ReadonlyMap<string, string>>();

export function withStrengths(
  taken: Standpoint['taken'],
  by: ReadonlyMap<string, string>,
): Standpoint['taken'] {
  if (by.size > 0) strengths.set(taken, by);
  return taken;
}

function ownTruth({ provision }: Rule, force: Force, at: Standpoint): Truth {
  const { taken } = at;
  const isTaken = (label: string) => taken.size > 0 && taken.has(`${provision.id}/${label}`);
  const takenAs = (label: string) => taken.get(`${provision.id}/${label}`);
  const inForce = isTaken('in-force') ? takenAs('in-force') : force.state === 'in-force';
  if (inForce === false) return false;
  if (isTaken('*')) return both(inForce, takenAs('*'));
  const holds = ({ label, condition }: Labelled): Truth =>
    isTaken(label) ? takenAs(label) : judge(condition, at);
  const met = every(provision.when, holds);
  if (met === false) return false;
  return both(both(inForce, met), not(some(provision.unless, holds)));
}

/** The strongest duty among rules that were tried. */
export function resultOf(tried: readonly Tried[], situation: Situation): Result {
  const live = tried.filter(
    ({ applies, rule }) =>
      applies !== false && !rule.isStanding && !BESIDE_THE_POINT.has(rule.provision.subject),
  );
  if (live.length === 0)
    return { strength: 'none', basis: NOTHING, consult: undefined, consultBasis: NOTHING, tried };
  if (!mayBeAttack(situation)) {
    const ending = situation.event === 'termination-notice';
    const best = strongest(ending ? live : live.filter(({ rule }) => rule.provision.subject !== 'end'));
    return { ...best, consult: undefined, consultBasis: NOTHING, tried };
  }
  const of = (belongs: (subject: Subject) => boolean) =>
    strongest(live.filter(({ rule }) => belongs(rule.provision.subject)));
  const consult = of((subject) => subject === 'consult');
  const defence = of((subject) => DEFENCE.has(subject));
  // A bar that only may apply says less than help that is allowed.
  const settles = defence.strength !== 'none' && defence.strength !== 'must-not-if';
  const support = settles ? undefined : of((subject) => SUPPORT.has(subject));
  const best = support === undefined || support.strength === 'none' ? defence : support;
  return {
    ...best,
    consult: consult.strength === 'none' ? undefined : consult.strength,
    consultBasis: consult.basis,
    tried,
  };
}

const NOTHING: readonly Tried[] = [];

function strongest(live: readonly Tried[]): Pick<Result, 'strength' | 'basis'> {
  let strength: AnswerStrength = 'none';
  for (const one of live) if (isStronger(one.strength, strength)) strength = one.strength;
  return { strength, basis: strength === 'none' ? NOTHING : live.filter((one) => one.strength === strength) };
}

/** Facts and sides on which the rules that may still apply hang, in the order of the rules. */
export function openNames(tried: readonly Tried[]): string[] {
  const names = new Set<string>();
  for (const { rule, at, applies } of tried) {
    if (applies !== undefined) continue;
    for (const { label, condition } of [...rule.provision.when, ...rule.provision.unless])
      if (!at.taken.has(`${rule.provision.id}/${label}`)) hangsOn(condition, at, names);
  }
  return [...names];
}
