export { answerOf, type Gains, type LinkageAnswer } from './answer.ts';
export { moneyDomain } from './domain.ts';
export { linkageSources, optionNode, rangeNode } from './nodes.ts';
export { type IssueAtStake, stakesOf, valueAt } from './stakes.ts';
