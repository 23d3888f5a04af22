export { MOST_EXACT } from '../../graph/index.ts';
export { type CoreCheck, coreCheck } from './core.ts';
export { type CostCover, costCover, type ListedCost } from './cover.ts';
export { type Game, playersOf, savingsOf } from './game.ts';
export { type LargeGame, type SampledValue, sampledShapley } from './sampled-shapley.ts';
export {
  equalNonSeparable,
  type RemainingBenefitSplit,
  type SeparableSplit,
  separableCostsRemainingBenefits,
} from './separable.ts';
export { shapley } from './shapley.ts';
