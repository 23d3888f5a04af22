export { amountNode, claimSources, type PartTest, testsOf } from './nodes.ts';
export { type TestVerdict, verdictOfParts, verdictOfTests, verdictOfTruth } from './verdict.ts';
