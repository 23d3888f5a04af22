export * from './names.ts';
export { balanceSources } from './nodes.ts';
export { reachOf, worldOf } from './plain.ts';
export {
  type AttackByIndex,
  attackAt,
  type BalanceOptions,
  type Dated,
  type ScenarioStruck,
  type Struck,
  strike,
  strikeScenarios,
} from './report.ts';
