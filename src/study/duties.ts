import {
  type AnswerReport,
  clausesOf,
  clocksOf,
  FORCE_CLASSES,
  helpCounts,
  type Incident,
  isFact,
  readingsIn,
} from '../duties/index.ts';
import { parseDate } from '../quantity/index.ts';
import { inEveryLanguage, type MessageKey, msg } from '../text/index.ts';
import type { Desk } from './desk.ts';
import { hashOfTexts } from './hash.ts';
import type { CaseLaw } from './law.ts';
import type { OpenFindings } from './open.ts';

type Duties = NonNullable<OpenFindings['duties']>;
type WorkedIncident = Duties['incidents'][number];
type WorkedAnswer = WorkedIncident['answers'][number];

/** The duties under the alliance of the case on the as-of date: matrix, counts, worked incidents, clocks. */
export function dutyFindings(desk: Desk): OpenFindings['duties'] {
  const { law: caseLaw } = desk.prepared;
  if (caseLaw === undefined) return null;
  const { law, alliance, incidents, matrixOn } = caseLaw;
  const day = parseDate(desk.asOf) as number;
  const matrix = matrixOn(desk.asOf);
  const worked = [...incidents.values()].map((incident) => incidentFindings(caseLaw, incident));
  const rows = matrix.rows.map(({ class: kind, of, title, cells }) => ({
    class: kind,
    of,
    force: FORCE_CLASSES.has(kind),
    title,
    cells: cells.map((cell) => ({
      ...cell,
      parties: [...cell.parties],
      towards: [...cell.towards],
      provisions: [...cell.provisions],
    })),
  }));
  const answers = worked.flatMap((one) => one.answers);
  const clocks = clocksOf(law, alliance, day);
  const clauses = [
    ...rows.flatMap(({ cells }) => cells.flatMap(({ provisions }) => provisions)),
    ...answers.flatMap((one) => [
      ...one.tried.map(({ provision }) => provision),
      ...one.also.map(({ provision }) => provision),
    ]),
    ...clocks.flatMap(({ provision }) => provision ?? []),
    ...worked.flatMap(({ termination }) => termination.map(({ provision }) => provision)),
    ...claimClauses(desk),
  ];
  const readings = answers.flatMap(({ tried, views, objections, meanings }) => [
    ...tried.flatMap((one) => one.readings),
    ...[...views.flatMap((view) => view.readings), ...objections, ...meanings].map(({ id }) => id),
  ]);
  const unknown = answers.flatMap((one) => [...one.decisiveUnknowns, ...one.consultUnknowns]);
  return {
    alliance: alliance.id,
    title: alliance.title,
    asOf: desk.asOf,
    lawHash: hashOfTexts(law.files),
    parties: matrix.parties.map((id) => ({
      id,
      name: law.states.get(id)?.name ?? id,
      inSentence: law.states.get(id)?.inSentence ?? id,
    })),
    rows,
    counts: helpCounts(matrix),
    incidents: worked,
    clocks,
    clauses: clausesOf(law, clauses),
    readings: readingsIn(law, readings).map((one) => ({ ...one })),
    facts: Object.fromEntries(
      [...new Set(unknown)].map((name) => [
        name,
        inEveryLanguage(() => msg((isFact(name) ? `fact.${name}` : `side.${name}`) as MessageKey)),
      ]),
    ),
  };
}

function incidentFindings({ reportOf }: CaseLaw, incident: Incident): WorkedIncident {
  const { id, says, date, event, answers, termination } = reportOf(incident);
  return {
    id,
    says,
    date,
    event,
    eventTitle: inEveryLanguage(() => msg(`duty.event.${event}` as MessageKey)),
    answers: answers.map(withClausesNamed),
    termination: termination.map((one) => ({ ...one })),
  };
}

/** An answer whose clauses are named, not repeated: their texts stand once in `clauses`. */
function withClausesNamed({ tried, ...answer }: AnswerReport): WorkedAnswer {
  const named = tried.map(({ provision, applies, answered, force, conditions, givesWayTo, readings }) => ({
    provision,
    applies,
    answered,
    force,
    conditions,
    givesWayTo,
    readings,
  }));
  // The lists of a report are read-only and those of findings are not, which is all that differs.
  return { ...answer, tried: named } as unknown as WorkedAnswer;
}

/** Clauses that claims rest on: they are named in the findings of the claims. */
function claimClauses(desk: Desk): string[] {
  return desk.lawTests.flatMap(({ provisions }) => provisions);
}
