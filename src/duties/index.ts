/** The law of alliances as rules: loading and checking it, putting incidents to it, laying its duties out. */
export { codesOf, type MemberCodes } from './codes/codes.ts';
export { partiesOn } from './evaluate/era.ts';
export { ANSWER_STRENGTHS, type AnswerStrength } from './evaluate/strength.ts';
export { type LoadedIncidents, loadIncidents } from './load/incidents.ts';
export { isLawFile, type LoadedLaw, loadLaw } from './load/law.ts';
export { type HelpCount, helpCounts } from './matrix/asymmetry.ts';
export { matricesOf } from './matrix/changes.ts';
export { CLASSES, FORCE_CLASSES } from './matrix/classes.ts';
export { cellFor, counterparts, diffMatrices, type MatrixDiff } from './matrix/diff.ts';
export { type Matrix, type MatrixCell, type MatrixRow, matrixOf } from './matrix/matrix.ts';
export type { Alliance, Area, Incident, Law } from './model.ts';
export {
  type AnswerReport,
  clausesOf,
  type ReadingReport,
  readingsIn,
  type TriedReport,
} from './report/answer.ts';
export { type Clock, clocksOf } from './report/clocks.ts';
export { placeName, stateInSentence, stateName } from './report/describe.ts';
export {
  alliancesFor,
  endOnNotice,
  type IncidentReport,
  incidentOf,
  incidentReport,
  standingClauses,
} from './report/incident.ts';
export { EVENT_IDS, FACT_IDS, FACTS, type FactId, isFact, SUBJECTS } from './vocabulary/index.ts';
