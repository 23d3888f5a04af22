import {
  type Alliance,
  type Incident,
  type IncidentReport,
  incidentReport,
  type Law,
  type Matrix,
  matrixOf,
} from '../duties/index.ts';
import { parseDate } from '../quantity/index.ts';

/** What the law answers, worked out once: the duties of a study and its claims put the same questions, study after study. */
export interface LawAnswers {
  reportOf(incident: Incident): IncidentReport;
  /** The duty matrix of an ISO day. */
  matrixOn(day: string): Matrix;
}

/** Days whose matrix is kept; a sweep over a century of days must not keep them all. */
const DAYS_KEPT = 64;

export function lawAnswers(law: Law, alliance: Alliance): LawAnswers {
  const reports = new Map<Incident, IncidentReport>();
  const matrices = new Map<string, Matrix>();
  return {
    reportOf: (incident) => {
      const report = reports.get(incident) ?? incidentReport(law, alliance, incident);
      reports.set(incident, report);
      return report;
    },
    matrixOn: (day) => {
      const matrix = matrices.get(day) ?? matrixOf(law, alliance, parseDate(day) as number, day);
      matrices.delete(day);
      matrices.set(day, matrix);
      const [oldest] = matrices.keys();
      if (matrices.size > DAYS_KEPT && oldest !== undefined) matrices.delete(oldest);
      return matrix;
    },
  };
}
