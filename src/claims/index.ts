export { claimSources, type PartTest, testsOf } from './nodes.ts';
export { type TestVerdict, type Verdict, verdictOfParts, verdictOfTests } from './verdict.ts';
