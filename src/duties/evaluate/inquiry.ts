import type { Alliance, Incident, Law } from '../model.ts';
import { decisiveUnknowns } from './decisive.ts';
import { Era } from './era.ts';
import { type Pair, type Result, resultOf, type Tried, tryRules } from './row.ts';
import type { Rule } from './rules.ts';
import { type Situation, situationOf } from './situation.ts';
import { type Views, viewsOf } from './views.ts';

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
      resultUnder: (situation: Situation) => new Inquiry(this.era, situation).views(pair).governing,
    };
    return {
      ...pair,
      views,
      result: views.governing,
      unknowns: decisiveUnknowns(course, pair, views.governing),
    };
  }

  /**
   * Pairs worth an answer: every ordered pair of few states; of many, each party towards those that are hit, and what
   * those that are hit owe; towards the state hit where it is no party.
   */
  get pairs(): Pair[] {
    const { states } = this;
    if (states.length <= FEW) return pairsOf(states, states);
    const { against } = this.situation;
    const victims = against === 'unknown' ? [] : against;
    const allies = victims.filter((state) => states.includes(state));
    if (allies.length > 0) return pairsOf(states, allies);
    return victims.length > 0 ? pairsOf(states, victims) : pairsOf(states, states);
  }
}

/** Alliances of so many states are answered pair by pair. */
const FEW = 3;

function pairsOf(bearers: readonly string[], beneficiaries: readonly string[]): Pair[] {
  return bearers.flatMap((bearer) =>
    beneficiaries.flatMap((beneficiary) => (bearer === beneficiary ? [] : [{ bearer, beneficiary }])),
  );
}

/** The inquiry of an incident into an alliance. */
export function inquire(law: Law, alliance: Alliance, incident: Incident): Inquiry {
  return new Inquiry(new Era(law, alliance, incident.date, incident.notice), situationOf(law, incident));
}
