/**
 * The library: from the files of a case to its brief, in four pure steps. No step touches disk, clock or network.
 *
 *     const { case: theCase, problems } = loadCase(files);
 *     const { law } = loadLaw(filesOfTreaties); // for a case that names an alliance
 *     const { prepared, problems: ofFormulas } = prepare(theCase, law);
 *     const findings = study(prepared, { period, definition, scenario, asOf });
 *     const page = render(findings, 'html', 'en');
 *
 * The law answers by itself as well: `incidentReport(law, alliance, incident)`, `matrixOf(law, alliance, day, asOf)`.
 */

// Findings -> brief
export { FORMATS, type Format, jsonLines, openFindings, render } from './brief/index.ts';
// Files -> case
export { type Case, type LoadedCase, loadCase } from './case/index.ts';
// Treaties -> law; incidents and days -> duties
export {
  type Alliance,
  type AnswerReport,
  alliancesFor,
  clocksOf,
  codesOf,
  diffMatrices,
  helpCounts,
  type Incident,
  type IncidentReport,
  incidentReport,
  type Law,
  loadIncidents,
  loadLaw,
  type Matrix,
  matricesOf,
  matrixOf,
} from './duties/index.ts';
// What is wrong with a case, as data and as text
export {
  type Place,
  type Problem,
  type ProblemCode,
  type ProblemJson,
  problemToJson,
  renderProblems,
} from './problem/index.ts';
// Periods and quantities as cases write them
export { formatPeriod, formatQuantity, type Period, parsePeriod } from './quantity/index.ts';
// Case -> findings
export {
  FINDINGS_VERSION,
  type Findings,
  findingsSchema,
  type OpenFindings,
  type Prepared,
  prepare,
  type Shown,
  type StudyOptions,
  study,
  type TraceStep,
  VERSION,
  why,
} from './study/index.ts';
// Past rounds of talks -> record; talks about several issues at once: domain -> frontier and solutions
export {
  type Domain,
  type DomainReport,
  domainReport,
  loadDomainYaml,
  loadGenius,
  loadRecord,
  solveDomain,
  type TalksRecord,
} from './talks/index.ts';
// Languages
export type { Lang, Message, Words } from './text/index.ts';
