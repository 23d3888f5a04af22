import type { FactId } from './facts.ts';

/** Sides of an incident besides its true-or-false facts. */
export type Side = 'against' | 'by' | 'object' | 'place';

interface EventKind {
  /** Facts that go with such an event by its very name; an incident that denies one contradicts itself. */
  readonly implies: Partial<Record<FactId, boolean>>;
  /** Facts taken to be so unless the incident says otherwise. */
  readonly presumes: Partial<Record<FactId, boolean>>;
  /** Sides that such an event has: left out, they are unknown. A side that it does not have is none. */
  readonly has: readonly Side[];
}

const ATTACK: readonly Side[] = ['against', 'by', 'object', 'place'];
const NO_ATTACK = { armed_attack: false, threat: false, imminent: false } as const;

/** What may happen, by the name that rules and incidents use. Adding one is one entry here and its title in `src/text`. */
export const EVENTS = {
  'armed-attack': {
    implies: { armed_attack: true, threat: true },
    presumes: { from_outside: true },
    has: ATTACK,
  },
  'threat-of-attack': {
    implies: { threat: true, armed_attack: false },
    presumes: { imminent: true },
    has: ['against', 'by', 'place'],
  },
  'grey-zone': { implies: {}, presumes: {}, has: ATTACK },
  cyber: { implies: {}, presumes: {}, has: ATTACK },
  space: { implies: {}, presumes: {}, has: ATTACK },
  'missile-overflight': { implies: {}, presumes: {}, has: ['against', 'by', 'place'] },
  blockade: { implies: { threat: true }, presumes: {}, has: ATTACK },
  'internal-disturbance': {
    implies: {},
    presumes: { ...NO_ATTACK, from_outside: false },
    has: ['against', 'place'],
  },
  transit: {
    implies: { armed_attack: false },
    presumes: { threat: false, imminent: false },
    has: ['against', 'by', 'place'],
  },
  'combat-from-bases': {
    implies: {},
    presumes: { ...NO_ATTACK, article_v_operation: false, un_command_emergency: false },
    has: ['by', 'place'],
  },
  deployment: { implies: {}, presumes: NO_ATTACK, has: ['by', 'place'] },
  'nuclear-introduction': { implies: {}, presumes: NO_ATTACK, has: ['by', 'place'] },
  'nuclear-port-call': { implies: {}, presumes: NO_ATTACK, has: ['by', 'place'] },
  'third-power-bases': { implies: {}, presumes: NO_ATTACK, has: ['by', 'place'] },
  'party-starts-war': { implies: { armed_attack: true, threat: true }, presumes: {}, has: ATTACK },
  'un-operation': { implies: {}, presumes: NO_ATTACK, has: ['place'] },
  'asset-protection': {
    implies: {},
    presumes: NO_ATTACK,
    has: ['against', 'by', 'object', 'place'],
  },
  'nationals-abroad': { implies: {}, presumes: NO_ATTACK, has: ['against', 'place'] },
  'peace-operation': { implies: {}, presumes: NO_ATTACK, has: ['place'] },
  'rival-alliance': { implies: {}, presumes: NO_ATTACK, has: ['by'] },
  'economic-conflict': { implies: {}, presumes: NO_ATTACK, has: ['by'] },
  'cost-dispute': { implies: {}, presumes: NO_ATTACK, has: ['by'] },
  'treaty-review': { implies: {}, presumes: NO_ATTACK, has: ['by'] },
  'termination-notice': { implies: {}, presumes: NO_ATTACK, has: ['by'] },
  peacetime: { implies: { armed_attack: false, threat: false }, presumes: { imminent: false }, has: [] },
} as const satisfies { readonly [event: string]: EventKind };

export type EventId = keyof typeof EVENTS;
export const EVENT_IDS = Object.keys(EVENTS) as EventId[];

export function eventKind(event: EventId): EventKind {
  return EVENTS[event];
}

/** What is hit or meant. */
export const OBJECTS = [
  'territory',
  'forces',
  'base',
  'warship',
  'public-vessel',
  'coast-guard',
  'aircraft',
  'merchant-vessel',
  'satellite',
  'network',
  'infrastructure',
  'nationals',
] as const;
export type ObjectId = (typeof OBJECTS)[number];
