import {
  type AnswerReport,
  clausesOf,
  clocksOf,
  FORCE_CLASSES,
  helpCounts,
  type Incident,
  incidentReport,
  isFact,
  matrixOf,
  readingsIn,
} from '../duties/index.ts';
import { parseDate } from '../quantity/index.ts';
import { inEveryLanguage, type MessageKey, msg } from '../text/index.ts';
import type { Desk } from './desk.ts';
import type { Findings } from './findings.ts';
import { hashOfTexts } from './hash.ts';

type Duties = NonNullable<Findings['duties']>;

/** The duties under the alliance of the case on the as-of date: matrix, counts, worked incidents, clocks. */
export function dutyFindings(desk: Desk): Findings['duties'] {
  const { law: caseLaw } = desk.prepared;
  if (caseLaw === undefined) return null;
  const { law, alliance, incidents } = caseLaw;
  const day = parseDate(desk.asOf) as number;
  const matrix = matrixOf(law, alliance, day, desk.asOf);
  const worked = [...incidents.values()].map((incident) => incidentFindings(desk, incident));
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
  const readings = answers.flatMap((one) => one.tried.flatMap((tried) => tried.readings));
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

function incidentFindings(desk: Desk, incident: Incident): Duties['incidents'][number] {
  const { law, alliance } = desk.prepared.law as NonNullable<typeof desk.prepared.law>;
  const { id, says, date, event, answers, termination } = incidentReport(law, alliance, incident);
  return {
    id,
    says,
    date,
    event,
    eventTitle: inEveryLanguage(() => msg(`duty.event.${event}` as MessageKey)),
    answers: answers.map(slim),
    termination: termination.map((one) => ({ ...one })),
  };
}

/** An answer whose clauses are named, not repeated: their texts stand once in `clauses`. */
function slim({ tried, ...answer }: AnswerReport): Duties['incidents'][number]['answers'][number] {
  return JSON.parse(
    JSON.stringify({
      ...answer,
      tried: tried.map(({ provision, applies, answered, force, conditions, givesWayTo, readings }) => ({
        provision,
        applies,
        answered,
        force,
        conditions,
        givesWayTo,
        readings,
      })),
    }),
  );
}

/** Clauses that claims rest on: they are named in the findings of the claims. */
function claimClauses(desk: Desk): string[] {
  return desk.lawTests.flatMap(({ provisions }) => provisions);
}
