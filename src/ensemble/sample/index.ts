export { CorrelationError, type CorrelationFault } from './correlation/correlation-error.ts';
export type { Block, Correlation, InputSpec, Sampler, SamplingPlan } from './plan.ts';
export { createSampler } from './sampler.ts';
export { exactQuantile } from './shape/index.ts';
