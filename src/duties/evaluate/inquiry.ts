import type { Alliance, Incident, Law } from '../model.ts';
import { decisiveUnknowns } from './decisive.ts';
import { Era } from './era.ts';
import { type Pair, type Result, resultOf, type Tried, tryRules } from './row.ts';
import type { Rule } from './rules.ts';
import { type Situation, situationOf } from './situation.ts';
import { governingOf, type Views, viewsOf } from './views.ts';

/** The answer for one pair of states. */
export interface Answer extends Pair {
  readonly views: Views;
  readonly result: Result;
  readonly unknowns: readonly string[];
}

type Taken = ReadonlyMap<string, boolean | undefined>;
const BARE_TEXT: Taken = new Map();

/** One incident put to the law of one alliance. */
export class Inquiry {
  readonly era: Era;
  readonly situation: Situation;

  constructor(era: Era, situation: Situation) {
    this.era = era;
    this.situation = situation;
  }

  get law(): Law {
    return this.era.law;
  }

  get states(): readonly string[] {
    return this.era.states;
  }

  try(rules: readonly Rule[], pair: Pair, taken: Taken = BARE_TEXT): Tried[] {
    return tryRules(this.era, rules, pair, this.situation, taken);
  }

  /** The answer to a pair under the text and under every reading. `live` leaves out rules that can only be told of. */
  views(pair: Pair, live = true): Views {
    const rules = this.era.rulesBetween(pair.bearer, pair.beneficiary, live);
    const run = (taken: Taken) => this.try(rules, pair, taken);
    return viewsOf(run(BARE_TEXT), run, (tried) => resultOf(tried, this.situation));
  }

  /** The answer with everything that led to it. */
  answer(pair: Pair): Answer {
    const views = this.views(pair, false);
    const course = {
      law: this.law,
      states: this.states,
      situation: this.situation,
      resultUnder: (situation: Situation, rules: readonly Rule[]) => {
        const other = new Inquiry(this.era, situation);
        const run = (taken: Taken) => other.try(rules, pair, taken);
        return governingOf(run(BARE_TEXT), run, (tried) => resultOf(tried, situation));
      },
    };
    return {
      ...pair,
      views,
      result: views.governing,
      unknowns: decisiveUnknowns(course, pair, views.governing),
    };
  }

  /**
   * Pairs worth an answer: every ordered pair of few states; of many, all parties towards those that are hit and back, or
   * where no party is hit, towards the state that is, and among themselves.
   */
  get pairs(): Pair[] {
    const { states } = this;
    if (states.length <= FEW) return pairsOf(states, states);
    const { against } = this.situation;
    const victims = against === 'unknown' ? [] : against;
    const allies = victims.filter((state) => states.includes(state));
    if (allies.length === 0) return [...pairsOf(states, victims), ...pairsOf(states, states)];
    const unhurt = states.filter((state) => !allies.includes(state));
    return [...pairsOf(states, allies), ...pairsOf(allies, unhurt)];
  }

  /**
   * The answers to all pairs. States that stand under the same rules in the same part of the incident share one: in an
   * alliance of thirty the answer is worked out for a few pairs. Among many, pairs that owe nothing are left out where
   * neither is hit.
   */
  answers(): Answer[] {
    const few = this.states.length <= FEW;
    const kinds = new Map<string, string>();
    const known = new Map<string, Answer>();
    const kind = (state: string): string => {
      const found = kinds.get(state) ?? this.kindOf(state);
      kinds.set(state, found);
      return found;
    };
    const { against } = this.situation;
    const isHit = (state: string) => against !== 'unknown' && against.includes(state);
    return this.pairs.flatMap((pair) => {
      const key = few
        ? `${pair.bearer} ${pair.beneficiary}`
        : `${kind(pair.bearer)} → ${kind(pair.beneficiary)}`;
      const answer = known.get(key) ?? this.answer(pair);
      known.set(key, answer);
      const matters = few || answer.result.strength !== 'none' || answer.result.consult !== undefined;
      return matters || isHit(pair.bearer) || isHit(pair.beneficiary) ? [{ ...answer, ...pair }] : [];
    });
  }

  /** What tells a state from the others here: the rules that name it, its membership, its part in the incident. */
  private kindOf(state: string): string {
    const { against, by, administeredBy } = this.situation;
    const sides = [against, by, administeredBy].map((side) => side !== 'unknown' && side.includes(state));
    const rules = this.era.rules.map((rule) => {
      const { bearer, towards } = rule.provision;
      const named = bearer !== 'each' && bearer.includes(state);
      const owed = towards.is === 'states' && towards.states.includes(state);
      const suspended = rule.instrument.suspensions.some(({ between }) => between.includes(state));
      return `${Number(named)}${Number(owed)}${Number(this.era.membersFor(rule).has(state))}${suspended ? state : ''}`;
    });
    return [...sides, ...rules].join();
  }
}

/** Alliances of so many states are answered pair by pair. */
export const FEW = 3;

function pairsOf(bearers: readonly string[], beneficiaries: readonly string[]): Pair[] {
  return bearers.flatMap((bearer) =>
    beneficiaries.flatMap((beneficiary) => (bearer === beneficiary ? [] : [{ bearer, beneficiary }])),
  );
}

/** The inquiry of an incident into an alliance. */
export function inquire(law: Law, alliance: Alliance, incident: Incident): Inquiry {
  return new Inquiry(new Era(law, alliance, incident.date, incident.notice), situationOf(law, incident));
}
