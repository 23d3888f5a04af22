/**
 * Facts about an incident that are true, false or not known, by the name that rules and incidents use. `finding`: what
 * happened, or what somebody has to judge. `step`: what a party or an organ may still do. Adding one is one line here and
 * its question in `src/text`.
 */
export const FACTS = {
  armed_attack: 'finding',
  from_outside: 'finding',
  threat: 'finding',
  imminent: 'finding',
  unprovoked: 'finding',
  at_war: 'finding',
  several_powers: 'finding',
  interests_at_stake: 'finding',
  arbitration_treaty: 'finding',
  victim_started: 'finding',
  recognised_territory: 'finding',
  communist_aggression: 'finding',
  close_relation: 'finding',
  survival_threatened: 'finding',
  no_other_means: 'finding',
  minimum_force: 'finding',
  important_influence: 'finding',
  international_peace: 'finding',
  serves_japans_defence: 'finding',
  combat_at_place: 'finding',
  order_at_place: 'finding',
  beyond_police: 'finding',
  large_disturbance: 'finding',
  outside_instigation: 'finding',
  us_interests_endangered: 'finding',
  direct_combat: 'finding',
  article_v_operation: 'finding',
  un_command_emergency: 'finding',
  major_change: 'finding',
  brought_ashore: 'finding',
  alternative_arrangements: 'finding',
  japan_request: 'step',
  unit_request: 'step',
  consultation_requested: 'step',
  victim_request: 'step',
  third_state_consent: 'step',
  partner_consent: 'step',
  agreed_extension: 'step',
  legislature_approval: 'step',
  government_decision: 'step',
  organ_decision: 'step',
  un_resolution: 'step',
} as const;

export type FactId = keyof typeof FACTS;
export const FACT_IDS = Object.keys(FACTS) as FactId[];

/** Steps that were never taken unless an incident says so. */
export const NOT_UNLESS_STATED: ReadonlySet<FactId> = new Set<FactId>(['agreed_extension']);

type Statement = readonly [fact: FactId, holds: boolean];

/**
 * What cannot be said of one incident together: an attack is a danger; a survival-threatening situation begins with an
 * attack on another state and is, in Japanese law, one of important influence as well; who began was not attacked without
 * provocation.
 */
export const EXCLUSIVE: readonly (readonly [Statement, Statement])[] = [
  [
    ['armed_attack', true],
    ['threat', false],
  ],
  [
    ['imminent', true],
    ['threat', false],
  ],
  [
    ['survival_threatened', true],
    ['armed_attack', false],
  ],
  [
    ['survival_threatened', true],
    ['important_influence', false],
  ],
  [
    ['victim_started', true],
    ['unprovoked', true],
  ],
];

export function isFact(name: string): name is FactId {
  return Object.hasOwn(FACTS, name);
}
