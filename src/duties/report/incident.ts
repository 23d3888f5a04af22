import type { Words } from '../../text/index.ts';
import { Era } from '../evaluate/era.ts';
import { earliestNotice, endByNotice } from '../evaluate/in-force.ts';
import { FEW, Inquiry, inquire } from '../evaluate/inquiry.ts';
import { situationOf } from '../evaluate/situation.ts';
import type { Alliance, Incident, Law } from '../model.ts';
import { type AnswerReport, answerReport, type ClauseReport, clauseReport, iso } from './answer.ts';

/** All answers to one incident under one alliance. */
export interface IncidentReport {
  readonly id: string;
  readonly says: Words;
  readonly date: string;
  readonly event: string;
  readonly alliance: string;
  readonly allianceTitle: Words;
  readonly parties: readonly string[];
  readonly answers: readonly AnswerReport[];
  /** Duties to others than an ally: reports to a council, a party's own law. */
  readonly beside: readonly BesideReport[];
  /** What holds on every day, whatever happens. */
  readonly standing: readonly (ClauseReport & { readonly party: string; readonly towards: string })[];
  /** What a notice of termination comes to, where the incident is one. */
  readonly termination: readonly TerminationReport[];
}

export interface BesideReport extends ClauseReport {
  readonly party: string;
  readonly towards: string;
  readonly answered: string;
}

export interface TerminationReport {
  readonly instrument: string;
  readonly title: Words;
  readonly provision: string;
  readonly by: string;
  readonly notice: string;
  readonly possible: boolean;
  readonly earliest: string;
  /** First day on which it is no longer in force for who gave notice; null where notice is not possible. */
  readonly ends: string | null;
  readonly what: 'instrument' | 'membership';
}

export function incidentReport(law: Law, alliance: Alliance, incident: Incident): IncidentReport {
  const inquiry = inquire(law, alliance, incident);
  return {
    id: incident.id,
    says: incident.says,
    date: iso(incident.date),
    event: incident.event,
    alliance: alliance.id,
    allianceTitle: alliance.title,
    parties: inquiry.states,
    answers: answersOf(inquiry),
    beside: besideOf(inquiry),
    standing: standingOf(inquiry),
    termination: terminationOf(law, alliance, incident),
  };
}

/** Answers that are shared by many pairs are written once. */
function answersOf(inquiry: Inquiry): AnswerReport[] {
  const written = new Map<unknown, AnswerReport>();
  return inquiry.answers().map((answer) => {
    const report = written.get(answer.views) ?? answerReport(inquiry, answer);
    written.set(answer.views, report);
    return { ...report, party: answer.bearer, towards: answer.beneficiary };
  });
}

function besideOf(inquiry: Inquiry): BesideReport[] {
  return inquiry.states.flatMap((party) => {
    const rules = inquiry.era.rulesBeside(party).filter(({ isStanding }) => !isStanding);
    const pair = { bearer: party, beneficiary: '' };
    return inquiry
      .try(rules, pair)
      .filter(({ applies, strength }) => applies !== false && strength !== 'none')
      .map((one) => ({
        ...clauseReport(one),
        party,
        towards: outsiderOf(one.rule.provision.towards),
        answered: one.strength,
      }));
  });
}

const outsiderOf = (towards: { readonly is: string; readonly outsider?: string }): string =>
  towards.outsider ?? '';

/** Standing duties and rights between parties. */
function standingOf(inquiry: Inquiry): IncidentReport['standing'] {
  const states = inquiry.states;
  if (states.length > FEW) return [];
  return states.flatMap((party) =>
    states.flatMap((towards) => {
      if (party === towards) return [];
      const rules = inquiry.era
        .rulesBetween(party, towards, false)
        .filter(({ isStanding, provision }) => isStanding && provision.strength !== 'none');
      return inquiry
        .try(rules, { bearer: party, beneficiary: towards })
        .filter(({ applies }) => applies === true)
        .map((one) => ({ ...clauseReport(one), party, towards }));
    }),
  );
}

/** Clauses by which one party owes another something about a subject on every day. */
export function standingClauses(
  law: Law,
  alliance: Alliance,
  date: number,
  { party, towards, subject }: { readonly party: string; readonly towards: string; readonly subject: string },
): ClauseReport[] {
  const inquiry = new Inquiry(new Era(law, alliance, date), quietDay(law, date));
  return standingOf(inquiry).filter(
    (one) =>
      one.party === party && one.towards === towards && one.subject === subject && one.strength === 'must',
  );
}

/** What an incident has that nobody told anything of. */
const NOTHING_TOLD = {
  says: '',
  against: [],
  by: [],
  objects: [],
  place: undefined,
  administeredBy: undefined,
  regions: undefined,
  facts: new Map(),
  notice: undefined,
  expect: [],
  ends: undefined,
  basis: undefined,
  at: { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 },
} as const;

/** An incident of which only this is told. */
export function incidentOf(
  told: Pick<Incident, 'id' | 'date' | 'alliance' | 'event'> & Partial<Incident>,
): Incident {
  return { ...NOTHING_TOLD, ...told };
}

/** A day on which nothing happens. */
function quietDay(law: Law, date: number) {
  return situationOf(law, incidentOf({ id: 'peacetime', date, alliance: undefined, event: 'peacetime' }));
}

/** When a notice given by a party ends an instrument; undefined where it cannot be given then. */
export function endOnNotice(
  law: Law,
  instrument: string,
  by: string,
  on: number,
): { readonly on: number; readonly provision: string } | undefined {
  const found = law.instruments.get(instrument);
  const end = found && endByNotice(found, { by, on });
  return end && { on: end.on, provision: found?.term?.provision ?? '' };
}

function terminationOf(law: Law, { instruments }: Alliance, incident: Incident): TerminationReport[] {
  if (incident.event !== 'termination-notice' || incident.by === 'unknown') return [];
  return incident.by.flatMap((by) =>
    instruments.flatMap((id): TerminationReport[] => {
      const instrument = law.instruments.get(id);
      if (instrument?.term === undefined || !instrument.memberships.some(({ party }) => party === by))
        return [];
      if (incident.date < instrument.from || incident.date >= instrument.until) return [];
      const end = endByNotice(instrument, { by, on: incident.date });
      return [
        {
          instrument: id,
          title: instrument.title,
          provision: instrument.term.provision,
          by,
          notice: iso(incident.date),
          possible: end !== undefined,
          earliest: iso(earliestNotice(instrument)),
          ends: end === undefined ? null : iso(end.on),
          what: instrument.term.ends,
        },
      ];
    }),
  );
}

/** Alliances that an incident concerns: the one it names, else those of the states hit, of who acts, of who holds the place. */
export function alliancesFor(law: Law, incident: Incident): Alliance[] {
  if (incident.alliance !== undefined) {
    const named = law.alliances.get(incident.alliance);
    return named === undefined ? [] : [named];
  }
  const sides = [incident.against, incident.by].flatMap((side) => (side === 'unknown' ? [] : side));
  const concerned = [...law.alliances.values()].filter((alliance) => {
    const { concerned: states } = new Era(law, alliance, incident.date);
    return sides.some((state) => states.has(state));
  });
  return concerned;
}
