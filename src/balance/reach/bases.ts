import { greatCircleKm, type Place } from './great-circle.ts';

/** From where a state's forces may set out: its own land, or a base on another's. */
export interface Base extends Place {
  readonly id: string;
  /** Whose forces use it. */
  readonly user: string;
  /** On whose land it is; the user itself for its own. */
  readonly host: string;
}

/** The nearest place to set out from. */
export interface Nearest {
  readonly km: number;
  readonly base: Base;
}

/**
 * The effective distance of a state from a theatre: the least over its own land and the bases to which it has access.
 * @param closed hosts that give no access
 * @returns undefined for a state without any place to set out from
 */
export function nearestBase(
  state: string,
  theatre: Place,
  bases: readonly Base[],
  closed: ReadonlySet<string>,
): Nearest | undefined {
  let nearest: Nearest | undefined;
  for (const base of bases) {
    if (base.user !== state || (base.host !== state && closed.has(base.host))) continue;
    const km = greatCircleKm(base, theatre);
    if (nearest === undefined || km < nearest.km) nearest = { km, base };
  }
  return nearest;
}
