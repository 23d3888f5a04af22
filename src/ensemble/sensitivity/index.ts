export type { DesignCoordinate, DesignPoint, NoDesignPoint } from './design-point.ts';
export { designPoint } from './design-point.ts';
export { type Flip, flipPoints, type InputFlips, type VerdictFlips } from './flips.ts';
export { type Facts, type FactWorth, factsOf, type VerdictWorth } from './information.ts';
export type { IntervalEstimate } from './jackknife.ts';
export { createProbe, type Probe } from './probe.ts';
export { type RankedDraws, type RankedInput, type Ranking, rankedDraws } from './ranking.ts';
export type { NamedColumn } from './ranks.ts';
export {
  type GroupIndex,
  measuringSobol,
  type OutputIndices,
  type SobolIndices,
  sobolIndices,
} from './sobol-indices.ts';
export { type Tornado, type TornadoBar, tornado } from './tornado.ts';
