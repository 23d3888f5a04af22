export { Desk, type StudyOptions } from './desk.ts';
export { findingsSchema, FINDINGS_VERSION, type Findings, type FindingsPeriod, type Shown, type TraceStep } from './findings.ts';
export { prepare, type Prepared } from './prepare.ts';
export { study } from './study.ts';
export { VERSION } from './version.ts';
export { why } from './why.ts';
