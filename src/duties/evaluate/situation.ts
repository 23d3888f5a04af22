import type { Area, AreaSpan, Incident, Law, SideValue } from '../model.ts';
import {
  type EventId,
  eventKind,
  type FactId,
  NOT_UNLESS_STATED,
  type ObjectId,
} from '../vocabulary/index.ts';
import { spanOn } from './calendar.ts';
import type { Truth } from './truth.ts';

/** How a fact came to be known: said by the incident, part of the event's name, taken as given, or worked out. */
export type Ground = 'stated' | 'implied' | 'presumed' | 'derived' | 'unknown';

/** An incident with everything worked out that follows from it and from the map of its day. */
export interface Situation {
  readonly date: number;
  readonly event: EventId;
  readonly against: SideValue<string>;
  readonly by: SideValue<string>;
  readonly objects: SideValue<ObjectId>;
  readonly place: string | 'unknown' | undefined;
  readonly area: Area | undefined;
  readonly span: AreaSpan | undefined;
  readonly administeredBy: SideValue<string>;
  /** Undefined where the place is not known. */
  readonly regions: ReadonlySet<string> | undefined;
  readonly doubtful: ReadonlySet<string>;
  readonly facts: Facts;
  readonly notice: Incident['notice'];
}

const NONE: ReadonlySet<string> = new Set();

export function situationOf(law: Law, incident: Incident): Situation {
  const { date, event, against, by, objects, place, notice } = incident;
  const area = place === undefined || place === 'unknown' ? undefined : law.areas.get(place);
  const span = area && spanOn(area.spans, date);
  return {
    date,
    event,
    against,
    by,
    objects,
    place,
    area,
    span,
    administeredBy: incident.administeredBy ?? heldBy(place, area, span),
    regions: regionsOf(incident, area, span, date),
    doubtful: incident.regions === undefined ? (span?.doubtful ?? NONE) : NONE,
    facts: new Facts(incident),
    notice,
  };
}

function heldBy(
  place: Incident['place'],
  area: Area | undefined,
  span: AreaSpan | undefined,
): SideValue<string> {
  if (span !== undefined) return span.administeredBy;
  return place === 'unknown' || area !== undefined ? 'unknown' : [];
}

/** Where a place lies does not change with who holds it: the span nearest in time speaks for a day without one. */
function regionsOf(
  { place, regions }: Incident,
  area: Area | undefined,
  span: AreaSpan | undefined,
  date: number,
): ReadonlySet<string> | undefined {
  if (regions !== undefined) return new Set(regions);
  if (place === undefined) return NONE;
  if (area === undefined) return undefined;
  const nearest = area.spans.find(({ until }) => date < until) ?? area.spans.at(-1);
  return (span ?? nearest)?.regions ?? NONE;
}

/** The facts of an incident, each worked out when it is first asked for. */
export class Facts {
  private readonly incident: Incident;
  private readonly stated: ReadonlyMap<FactId, Truth>;
  private readonly known = new Map<FactId, KnownFact>();

  constructor(incident: Incident, stated: ReadonlyMap<FactId, Truth> = incident.facts) {
    this.incident = incident;
    this.stated = stated;
  }

  get(fact: FactId): KnownFact {
    let found = this.known.get(fact);
    if (found === undefined) {
      found = this.find(fact);
      this.known.set(fact, found);
    }
    return found;
  }

  /** The same with one fact stated. */
  with(fact: FactId, value: boolean): Facts {
    return new Facts(this.incident, new Map([...this.stated, [fact, value]]));
  }

  /** From most to least certain: by the name of the event, as stated, worked out of the sides, taken as given. */
  private find(fact: FactId): KnownFact {
    const { implies, presumes } = eventKind(this.incident.event);
    const implied = implies[fact];
    if (implied !== undefined) return { value: implied, ground: 'implied' };
    if (this.stated.has(fact)) {
      const value = this.stated.get(fact);
      return { value, ground: value === undefined ? 'unknown' : 'stated' };
    }
    const derived = derivedFact(fact, this.incident);
    if (derived !== undefined) return { value: derived, ground: 'derived' };
    const presumed = presumes[fact] ?? (NOT_UNLESS_STATED.has(fact) ? false : undefined);
    return presumed === undefined
      ? { value: undefined, ground: 'unknown' }
      : { value: presumed, ground: 'presumed' };
  }
}

export interface KnownFact {
  readonly value: Truth;
  readonly ground: Ground;
}

/** What the sides of an incident say about its facts. */
export function derivedFact(
  fact: FactId,
  { event, by, against }: Pick<Incident, 'by' | 'against'> & { readonly event: EventId | undefined },
): Truth {
  // Who begins a war chooses its enemies; else they are those who attack.
  if (fact === 'several_powers' && event === 'party-starts-war')
    return against === 'unknown' || against.length === 0 ? undefined : against.length > 1;
  if (by === 'unknown') return undefined;
  const states = by.filter((one) => one !== 'non-state');
  if (fact === 'several_powers') return by.length === 0 ? undefined : states.length > 1;
  if (fact === 'from_outside' && states.length > 0 && against !== 'unknown')
    return states.some((state) => !against.includes(state));
  return undefined;
}
