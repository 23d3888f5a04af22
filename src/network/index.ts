/** The network of alliances: how alike the portfolios of states are, and what a tie that ends or changes does to it. */
export { dutyBlocks } from './graph/blocks.ts';
export type { Centrality } from './graph/centrality.ts';
export { type Change, idle } from './graph/change.ts';
export { compareNetworks, type NetworkChange, pairChanges, type StateChange } from './graph/compare.ts';
export { importedTies } from './graph/imported.ts';
export { type MeasuredNetwork, type MeasureOptions, measureNetwork, pairMeasures } from './graph/measure.ts';
export { type Network, networkOf } from './graph/network.ts';
export { positionsOf } from './graph/positions.ts';
export { NO_SPILL_OVER, reactions, type SpillOver } from './graph/spill-over.ts';
export { DUTY_KINDS, type DutyKind, mergeTies, STRENGTH, type Strength, type Tie } from './graph/tie.ts';
export { type WhatIf, whatIf, whatIfEnded } from './graph/what-if.ts';
export { readStates, type StateSpell } from './input/states-file.ts';
export { readTies, type TieSpell } from './input/ties-file.ts';
export { readWeights, type Weights } from './input/weights-file.ts';
export { MEASURES, type Measure } from './similarity/measures.ts';
export {
  columnsOf,
  csvHeader,
  csvRows,
  jsonRows,
  type TableOptions,
  type YearTable,
  yearTable,
} from './similarity/table.ts';
export { FIRST_SYSTEM_YEAR, membersOf, tiesOf } from './system.ts';
