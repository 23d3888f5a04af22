import type { Alliance, Incident, Law, Provision } from '../model.ts';
import { BESIDE_THE_POINT } from '../vocabulary/index.ts';
import type { Force } from './force.ts';
import { forceOf, membersOf } from './in-force.ts';
import { type Rule, rulesOf } from './rules.ts';

/** The law of an alliance as it stands on one day: its rules, and who is bound. Shared by all incidents of that day. */
export class Era {
  readonly law: Law;
  readonly alliance: Alliance;
  readonly date: number;
  readonly notice: Incident['notice'];
  private readonly members = new Map<string, ReadonlySet<string>>();
  private allies: ReadonlySet<string> | undefined;
  private readonly pairs = new Map<string, readonly Rule[]>();
  private readonly forces = new Map<string, Map<Rule, Force>>();
  private today: readonly Rule[] | undefined;
  private asked: readonly string[] | undefined;

  constructor(law: Law, alliance: Alliance, date: number, notice?: Incident['notice']) {
    this.law = law;
    this.alliance = alliance;
    this.date = date;
    this.notice = notice;
  }

  get rules(): readonly Rule[] {
    return rulesOf(this.law, this.alliance);
  }

  /** Rules that allies can call upon and that are in force, or held to be by somebody. */
  get liveRules(): readonly Rule[] {
    this.today ??= this.rules.filter(
      ({ provision, instrument, isStanding }) =>
        !isStanding &&
        !BESIDE_THE_POINT.has(provision.subject) &&
        ((this.holds(provision) && this.holds(instrument)) || this.isHeldInForce(provision.id)),
    );
    return this.today;
  }

  private isHeldInForce(id: string): boolean {
    return (this.law.readingsOn.get(id) ?? []).some((one) => one.condition === 'in-force' && this.holds(one));
  }

  holds({ from, until }: { readonly from: number; readonly until: number }): boolean {
    return from <= this.date && this.date < until;
  }

  /** Members of the instrument of a rule. */
  membersFor = ({ instrument }: Pick<Rule, 'instrument'>): ReadonlySet<string> => {
    let members = this.members.get(instrument.id);
    if (members === undefined) {
      members = membersOf(this.law, instrument, this);
      this.members.set(instrument.id, members);
    }
    return members;
  };

  /** Who counts as a party for a rule: members of its treaty; for a law of one state, the parties of the alliance. */
  partiesFor = (rule: Rule): ReadonlySet<string> => (rule.isLaw ? this.parties : this.membersFor(rule));

  /** States that stand under a treaty of the alliance on the day, in order of code. */
  get parties(): ReadonlySet<string> {
    if (this.allies === undefined) {
      const instruments = this.alliance.instruments.flatMap((id) => this.law.instruments.get(id) ?? []);
      const binding = instruments.filter(({ type }) => BINDING.has(type));
      this.allies = new Set(binding.flatMap((instrument) => [...this.membersFor({ instrument })]).sort());
    }
    return this.allies;
  }

  /** States to ask about: the parties of the day and states named by a law in force; those of all days where there are none. */
  get states(): readonly string[] {
    this.asked ??= this.findStates();
    return this.asked;
  }

  /** The parties of the day, and states that a law in force names: the Act of 1979 still names Taiwan. */
  get concerned(): ReadonlySet<string> {
    const named = this.rules.flatMap(({ provision }) =>
      provision.towards.is === 'states' && this.holds(provision)
        ? [...provision.towards.states, ...listed(provision)]
        : [],
    );
    return new Set([...this.parties, ...named]);
  }

  private findStates(): readonly string[] {
    const today = this.concerned;
    if (today.size > 1) return [...today].sort();
    const ever = this.alliance.instruments.flatMap((id) =>
      (this.law.instruments.get(id)?.memberships ?? []).flatMap(({ party }) => {
        const state = this.law.states.get(party);
        return state === undefined || this.holds(state) ? [party] : [];
      }),
    );
    return [...new Set([...today, ...ever])].sort();
  }

  /** Rules that bind or allow one state towards another. */
  rulesBetween(bearer: string, beneficiary: string, live: boolean): readonly Rule[] {
    const key = `${bearer} ${beneficiary} ${live}`;
    let rules = this.pairs.get(key);
    if (rules === undefined) {
      rules = (live ? this.liveRules : this.rules).filter(({ provision: { bearer: bound, towards } }) => {
        if (bound !== 'each' && !bound.includes(bearer)) return false;
        return towards.is === 'others' || (towards.is === 'states' && towards.states.includes(beneficiary));
      });
      this.pairs.set(key, rules);
    }
    return rules;
  }

  /** How rules stand between two states on the day: the same for every incident of it. */
  forcesBetween(bearer: string, beneficiary: string): (rule: Rule) => Force {
    const key = `${bearer} ${beneficiary}`;
    const known = this.forces.get(key) ?? new Map<Rule, Force>();
    this.forces.set(key, known);
    return (rule) => {
      let force = known.get(rule);
      if (force === undefined) {
        force = forceOf(this.law, rule, this, { bearer, beneficiary, members: this.membersFor(rule) });
        known.set(rule, force);
      }
      return force;
    };
  }

  /** Rules of a state that run to no ally: to a council, to a parliament, to itself. */
  rulesBeside(bearer: string): Rule[] {
    return this.rules.filter(
      ({ provision: { bearer: bound, towards } }) =>
        towards.is === 'outsider' && (bound === 'each' || bound.includes(bearer)),
    );
  }
}

const BINDING: ReadonlySet<string> = new Set(['treaty', 'protocol', 'agreement']);

const listed = ({ bearer }: Provision): readonly string[] => (bearer === 'each' ? [] : bearer);

/** Who stands under the treaties of an alliance on a day. */
export function partiesOn(law: Law, alliance: Alliance, date: number): string[] {
  return [...new Era(law, alliance, date).parties];
}
