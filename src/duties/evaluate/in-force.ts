import type { Instrument, Law } from '../model.ts';
import { addMonths, addYears } from './calendar.ts';
import type { Force } from './force.ts';
import type { Rule } from './rules.ts';
import type { Situation } from './situation.ts';

/** When a notice of a party ends an instrument, or that party's membership; undefined where it cannot be given then. */
export function endByNotice(
  instrument: Instrument,
  notice: NonNullable<Situation['notice']>,
): { readonly on: number; readonly ends: 'instrument' | 'membership' } | undefined {
  const { term } = instrument;
  if (term === undefined || notice.on < earliestNotice(instrument) || notice.on >= instrument.until)
    return undefined;
  if (!isMember(instrument, notice.by, notice.on)) return undefined;
  return { on: addMonths(notice.on, term.noticeMonths), ends: term.ends };
}

/** The first day on which notice can be given. */
export function earliestNotice({ from, term }: Instrument): number {
  return addYears(from, term?.afterYears ?? 0);
}

function isMember({ memberships }: Instrument, party: string, date: number): boolean {
  return memberships.some((one) => one.party === party && one.from <= date && date < one.until);
}

/** Who belongs to an instrument on the day of an incident, a notice given before counted. */
export function membersOf(
  law: Law,
  instrument: Instrument,
  { date, notice }: Pick<Situation, 'date' | 'notice'>,
): ReadonlySet<string> {
  const members = new Set<string>();
  const end = notice && endOf(law, instrument, notice);
  if (end?.ends === 'instrument' && date >= end.on) return members;
  for (const { party, from, until } of instrument.memberships) {
    const left = end?.ends === 'membership' && party === notice?.by && date >= end.on;
    if (from <= date && date < until && !left) members.add(party);
  }
  return members;
}

/** The end that a notice brings, also where it comes through the instrument that this one stands and falls with. */
function endOf(law: Law, instrument: Instrument, notice: NonNullable<Situation['notice']>) {
  const parent = instrument.lastsWith === undefined ? undefined : law.instruments.get(instrument.lastsWith);
  return endByNotice(parent ?? instrument, notice);
}

/** Whether a rule stands between two states on the day of the incident. */
export function forceOf(
  law: Law,
  { provision, instrument, isLaw, inForce }: Rule,
  { date, notice }: Pick<Situation, 'date' | 'notice'>,
  {
    bearer,
    beneficiary,
    members,
  }: {
    readonly bearer: string;
    readonly beneficiary: string | undefined;
    /** Members of the instrument on that day. */
    readonly members: ReadonlySet<string>;
  },
): Force {
  const { from, until } = inForce;
  if (date < from) return { state: 'not-yet', from, until };
  if (date >= until) return { state: 'ended', from, until };
  const end = notice && endOf(law, instrument, notice);
  if (end?.ends === 'instrument' && date >= end.on) return { state: 'ended-by-notice', from, until: end.on };
  const towardsMember = !isLaw && beneficiary !== undefined && provision.towards.is === 'others';
  const outside = !members.has(bearer)
    ? bearer
    : towardsMember && !members.has(beneficiary)
      ? beneficiary
      : undefined;
  if (outside !== undefined) {
    const spans = instrument.memberships.filter((one) => one.party === outside);
    const next = spans.find((one) => one.from > date);
    const last = spans.filter((one) => one.until <= date).at(-1);
    if (end?.ends === 'membership' && outside === notice?.by && date >= end.on)
      return { state: 'ended-by-notice', from, until: end.on };
    if (last !== undefined) return { state: 'ended', from: last.from, until: last.until };
    return next === undefined
      ? { state: 'not-a-party', from, until }
      : { state: 'not-yet', from: next.from, until: next.until };
  }
  const suspension = instrument.suspensions.find(
    (one) =>
      one.from <= date &&
      date < one.until &&
      beneficiary !== undefined &&
      one.between.includes(bearer) &&
      one.between.includes(beneficiary),
  );
  if (suspension !== undefined) return { state: 'suspended', from: suspension.from, until: suspension.until };
  return inForce;
}
