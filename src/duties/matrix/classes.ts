import type { MessageKey } from '../../text/index.ts';
import type { EventId, FactId, ObjectId } from '../vocabulary/index.ts';

/**
 * A kind of incident, told of one party: the one that is hit, or that is the host. The duty matrix puts each kind to each
 * party in turn, so that both directions answer to the same questions.
 */
export interface IncidentClass {
  readonly id: string;
  readonly title: MessageKey;
  readonly event: EventId;
  /** Whose: `party` is the one told of, `ally` its partner, `third` a state outside, `none` nobody. */
  readonly against: 'party' | 'third' | 'none';
  readonly by: 'third' | 'thirds' | 'non-state' | 'ally' | 'party' | 'none';
  readonly object?: ObjectId;
  /** Where: home of the party, one of its other places by number, home of its ally, a sea of the alliance, ... */
  readonly where:
    | 'home'
    | `place-${2 | 3 | 4 | 5 | 6}`
    | 'ally-home'
    | `sea-${1 | 2}`
    | 'far-sea'
    | 'third'
    | 'space'
    | 'cyberspace'
    | 'none';
  readonly facts?: Partial<Record<FactId, boolean>>;
}

const attack = (id: string, where: IncidentClass['where'], object: ObjectId): IncidentClass => ({
  id: `attack-${id}`,
  title: `class.attack-${id}` as MessageKey,
  event: 'armed-attack',
  against: 'party',
  by: 'third',
  object,
  where,
});

const host = (id: string, event: EventId, facts?: IncidentClass['facts']): IncidentClass => ({
  id,
  title: `class.${id}` as MessageKey,
  event,
  against: 'none',
  by: 'ally',
  where: 'home',
  ...(facts === undefined ? {} : { facts }),
});

const other = (
  id: string,
  event: EventId,
  rest: Omit<IncidentClass, 'id' | 'title' | 'event'>,
): IncidentClass => ({ id, title: `class.${id}` as MessageKey, event, ...rest });

/** Every finding and approval that Japanese law asks for. */
const ALL_FOUND = {
  survival_threatened: true,
  no_other_means: true,
  minimum_force: true,
  legislature_approval: true,
  important_influence: true,
  government_decision: true,
  close_relation: true,
} as const;

export const CLASSES: readonly IncidentClass[] = [
  attack('home', 'home', 'territory'),
  attack('place-2', 'place-2', 'territory'),
  attack('place-3', 'place-3', 'territory'),
  attack('place-4', 'place-4', 'territory'),
  attack('place-5', 'place-5', 'territory'),
  attack('place-6', 'place-6', 'territory'),
  attack('forces-home', 'home', 'forces'),
  attack('base-abroad', 'ally-home', 'base'),
  attack('warship', 'sea-1', 'warship'),
  attack('aircraft', 'sea-1', 'aircraft'),
  attack('coast-guard', 'sea-1', 'coast-guard'),
  attack('merchant', 'sea-1', 'merchant-vessel'),
  attack('warship-2', 'sea-2', 'warship'),
  attack('warship-far', 'far-sea', 'warship'),
  { ...attack('two-powers', 'home', 'territory'), by: 'thirds' },
  { ...attack('non-state', 'home', 'territory'), by: 'non-state' },
  { ...attack('found', 'home', 'territory'), facts: ALL_FOUND },
  {
    ...attack('at-war', 'home', 'territory'),
    facts: { at_war: true, unprovoked: true, victim_request: true },
  },
  other('war-begun', 'party-starts-war', {
    against: 'third',
    by: 'party',
    object: 'territory',
    where: 'third',
  }),
  other('attack-third', 'armed-attack', {
    against: 'third',
    by: 'third',
    object: 'territory',
    where: 'third',
  }),
  other('threat', 'threat-of-attack', { against: 'party', by: 'third', where: 'home' }),
  other('threat-asked', 'threat-of-attack', {
    against: 'party',
    by: 'third',
    where: 'home',
    facts: { consultation_requested: true },
  }),
  other('threat-place-2', 'threat-of-attack', { against: 'party', by: 'third', where: 'place-2' }),
  other('overflight', 'missile-overflight', { against: 'party', by: 'third', where: 'home' }),
  other('blockade', 'blockade', { against: 'party', by: 'third', object: 'territory', where: 'home' }),
  other('grey-zone', 'grey-zone', { against: 'party', by: 'third', object: 'territory', where: 'home' }),
  other('grey-zone-place-4', 'grey-zone', {
    against: 'party',
    by: 'third',
    object: 'coast-guard',
    where: 'place-4',
  }),
  other('grey-zone-ship', 'grey-zone', { against: 'party', by: 'third', object: 'warship', where: 'sea-1' }),
  other('cyber', 'cyber', { against: 'party', by: 'third', object: 'network', where: 'home' }),
  other('cyber-nowhere', 'cyber', { against: 'party', by: 'third', object: 'network', where: 'cyberspace' }),
  other('satellite', 'space', { against: 'party', by: 'third', object: 'satellite', where: 'space' }),
  other('disturbance', 'internal-disturbance', { against: 'party', by: 'none', where: 'home' }),
  other('disturbance-stirred', 'internal-disturbance', {
    against: 'party',
    by: 'none',
    where: 'home',
    facts: { large_disturbance: true, outside_instigation: true, japan_request: true },
  }),
  host('combat-direct', 'combat-from-bases', { direct_combat: true }),
  host('combat-indirect', 'combat-from-bases', { direct_combat: false }),
  host('combat-emergency', 'combat-from-bases', { direct_combat: true, un_command_emergency: true }),
  host('deployment-major', 'deployment', { major_change: true }),
  host('nuclear-ashore', 'nuclear-introduction'),
  host('nuclear-call', 'nuclear-port-call'),
  other('third-bases', 'third-power-bases', { against: 'none', by: 'third', where: 'home' }),
  other('asset-protection', 'asset-protection', {
    against: 'party',
    by: 'third',
    object: 'warship',
    where: 'sea-1',
    facts: {
      unit_request: true,
      serves_japans_defence: true,
      government_decision: true,
      combat_at_place: false,
    },
  }),
  other('un-operation', 'un-operation', { against: 'none', by: 'none', where: 'third' }),
  other('rival-alliance', 'rival-alliance', { against: 'none', by: 'party', where: 'none' }),
  other('termination', 'termination-notice', { against: 'none', by: 'party', where: 'none' }),
];

const FORCE: ReadonlySet<EventId> = new Set([
  'armed-attack',
  'grey-zone',
  'cyber',
  'space',
  'blockade',
  'missile-overflight',
]);

/** Kinds of incident in which a party is hit by force, or by what may turn out to be: by id. */
export const FORCE_CLASSES: ReadonlySet<string> = new Set(
  CLASSES.filter(({ against, event }) => against === 'party' && FORCE.has(event)).map(({ id }) => id),
);
