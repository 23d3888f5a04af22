/** Past rounds of talks: read from a table, and as they were known on any day. */

export { Rates, type Tally } from './beta-binomial.ts';
export { knownText } from './canonical.ts';
export { type KnownRecord, type KnownRound, knownOn } from './known.ts';
export { loadRecord } from './load.ts';
export {
  DIRECTIONS,
  type Direction,
  type Round,
  type TalksRecord,
  type Threat,
  type When,
} from './model.ts';
export { atOpening, type Past, pastRounds } from './opening.ts';
export { pastRatios } from './past-ratios.ts';
export { type BaseRate, baseRates, NO_DEAL, ratioOf, talliesOf } from './rates.ts';
