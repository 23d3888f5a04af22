import type { Alliance, Instrument, Law, Provision } from '../model.ts';
import type { Force } from './force.ts';

/** A clause with the instrument it stands in. */
export interface Rule {
  readonly provision: Provision;
  readonly instrument: Instrument;
  /** A law of one party: its "others" are the other parties of the alliance. */
  readonly isLaw: boolean;
  /** Ids of the rules that go before this one where they apply. */
  readonly overriddenBy: readonly string[];
  /** It holds on every day, whatever happens. */
  readonly isStanding: boolean;
  /** Its own dates within those of its instrument. */
  readonly inForce: Force;
  /** There are readings of it, or of a term that it uses. */
  readonly isRead: boolean;
}

const known = new WeakMap<Law, Map<string, readonly Rule[]>>();

/** All rules of an alliance, treaties first. */
export function rulesOf(law: Law, alliance: Alliance): readonly Rule[] {
  let byAlliance = known.get(law);
  if (byAlliance === undefined) {
    byAlliance = new Map();
    known.set(law, byAlliance);
  }
  let rules = byAlliance.get(alliance.id);
  if (rules === undefined) {
    rules = [
      ...alliance.instruments.flatMap((id) => ofInstrument(law, id, false)),
      ...alliance.laws.flatMap((id) => ofInstrument(law, id, true)),
    ];
    byAlliance.set(alliance.id, rules);
  }
  return rules;
}

function ofInstrument(law: Law, id: string, isLaw: boolean): Rule[] {
  const instrument = law.instruments.get(id);
  return (instrument?.provisions ?? []).map((provision) => ({
    provision,
    instrument: instrument as Instrument,
    isLaw,
    overriddenBy: overriders(law).get(provision.id) ?? [],
    isStanding: provision.when.length === 0,
    inForce: {
      state: 'in-force',
      from: Math.max(provision.from, (instrument as Instrument).from),
      until: Math.min(provision.until, (instrument as Instrument).until),
    },
    isRead: isRead(law, provision, instrument as Instrument),
  }));
}

function isRead(law: Law, { id, when }: Provision, { provisions }: Instrument): boolean {
  if (law.readingsOn.has(id)) return true;
  return when.some(
    ({ condition }) =>
      condition.is === 'defined' &&
      provisions.some((one) => one.defines?.term === condition.term && law.readingsOn.has(one.id)),
  );
}

const overridersOf = new WeakMap<Law, Map<string, string[]>>();

function overriders(law: Law): Map<string, string[]> {
  let map = overridersOf.get(law);
  if (map === undefined) {
    map = new Map();
    for (const provision of law.provisions.values())
      for (const below of provision.overrides) map.set(below, [...(map.get(below) ?? []), provision.id]);
    overridersOf.set(law, map);
  }
  return map;
}
