export { errorIn, type SamplingError, samplingError } from './convergence.ts';
export { dotProbabilities } from './dots.ts';
export { type Histogram, histogram } from './histogram.ts';
export {
  blockMoments,
  type MeanAndSpread,
  type Moments,
  meanAndSpread,
  mergeMoments,
  momentsByPart,
  NO_MOMENTS,
} from './moments.ts';
export { type QuantilesByPart, quantiles, quantilesByPart } from './quantiles.ts';
export {
  type Estimate,
  type Summary,
  type SummaryRequest,
  type SummaryValues,
  summarise,
  type ThresholdSummary,
} from './summarise.ts';
export { type Exceedance, exceedance } from './thresholds.ts';
