import type { Words } from '../../text/index.ts';
import { earliestNotice, endByNotice } from '../evaluate/in-force.ts';
import type { Alliance, Law } from '../model.ts';
import { iso } from './answer.ts';

/** When an instrument can end: by a notice given on the day, or because its term runs out. */
export interface Clock {
  readonly kind: 'exit' | 'renewal';
  readonly instrument: string;
  readonly title: Words;
  readonly short: Words;
  readonly provision: string | null;
  /** First day on which notice can be given; null for a term that runs out by itself. */
  readonly possibleFrom: string | null;
  /** First day on which it would no longer be in force. */
  readonly ends: string | null;
  /** Days from the day asked about to that end. */
  readonly days: number | null;
  readonly what: 'instrument' | 'membership';
}

/** The clocks of an alliance on a day: exit by notice given then, and agreements that run out. */
export function clocksOf(law: Law, alliance: Alliance, date: number): Clock[] {
  return alliance.instruments.flatMap((id): Clock[] => {
    const instrument = law.instruments.get(id);
    if (instrument === undefined || date < instrument.from || date >= instrument.until) return [];
    const { title, short, term, until } = instrument;
    const about = { instrument: id, title, short };
    const clocks: Clock[] = [];
    const party = instrument.memberships.find((one) => one.from <= date && date < one.until)?.party;
    if (term !== undefined && party !== undefined) {
      const end = endByNotice(instrument, { by: party, on: date });
      clocks.push({
        ...about,
        kind: 'exit',
        provision: term.provision,
        possibleFrom: iso(earliestNotice(instrument)),
        ends: end === undefined ? null : iso(end.on),
        days: end === undefined ? null : end.on - date,
        what: term.ends,
      });
    }
    if (Number.isFinite(until) && instrument.type === 'agreement')
      clocks.push({
        ...about,
        kind: 'renewal',
        provision: null,
        possibleFrom: null,
        ends: iso(until),
        days: until - date,
        what: 'instrument',
      });
    return clocks;
  });
}
