export type { StudyOptions } from './desk.ts';
export {
  FINDINGS_VERSION,
  type Findings,
  findingsSchema,
  type Shown,
  type TraceStep,
} from './findings.ts';
export { type Prepared, prepare } from './prepare.ts';
export { study } from './study.ts';
export { VERSION } from './version.ts';
export { why } from './why.ts';
export { whyTree } from './why-tree.ts';
