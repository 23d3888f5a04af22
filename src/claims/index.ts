export { claimSources, testsOf, type PartTest } from './nodes.ts';
export { verdictOfParts, verdictOfTests, type TestVerdict, type Verdict } from './verdict.ts';
