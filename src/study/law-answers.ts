import {
  type Alliance,
  type Incident,
  type IncidentReport,
  incidentReport,
  type Law,
  type Matrix,
  matrixOf,
} from '../duties/index.ts';
import { measureNetwork, networkOf, type WhatIf, whatIfEnded } from '../network/index.ts';
import { parseDate } from '../quantity/index.ts';
import { encodedTies } from './encoded-ties.ts';
import { ofTheLaw } from './of-the-law.ts';

/** What the law answers, worked out once: the duties of a study and its claims put the same questions, study after study. */
export interface LawAnswers {
  reportOf(incident: Incident): IncidentReport;
  /** The duty matrix of an ISO day. */
  matrixOn(day: string): Matrix;
  /** The network of all encoded alliances on an ISO day, with the alliance and without it. */
  networkOn(day: string): WhatIf;
}

export function lawAnswers(law: Law, alliance: Alliance): LawAnswers {
  const reports = new Map<Incident, IncidentReport>();
  return {
    reportOf: (incident) => {
      const report = reports.get(incident) ?? incidentReport(law, alliance, incident);
      reports.set(incident, report);
      return report;
    },
    matrixOn: (day) =>
      matrices(law, `${alliance.id} ${day}`, () => matrixOf(law, alliance, parseDate(day) as number, day)),
    networkOn: (day) => networks(law, `${alliance.id} ${day}`, () => networkEnded(law, alliance, day)),
  };
}

const matrices = ofTheLaw<Matrix>(64);
const networks = ofTheLaw<WhatIf>(8);

/** Ties of every strength count, and the split into communities is that of the first seed: as the command line has it. */
const MEASURED = { least: 1, seed: 1 } as const;

function networkEnded(law: Law, alliance: Alliance, day: string): WhatIf {
  const ties = encodedTies(law, parseDate(day) as number, day);
  const network = networkOf(new Set(ties.flatMap(({ from, to }) => [from, to])), ties);
  return whatIfEnded(measureNetwork(network, MEASURED), alliance.id, MEASURED);
}
