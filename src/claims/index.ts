export { amountNode, claimSources, type PartTest, testsOf } from './nodes.ts';
export { type TestVerdict, verdictOfParts, verdictOfTests } from './verdict.ts';
