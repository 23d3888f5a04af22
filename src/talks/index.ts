export * from './actors/index.ts';
export * from './bluff/index.ts';
export {
  type BacktestReport,
  backtestReport,
  type Came,
  type Chance,
  cameOf,
  type Filed,
  type Forecast,
  filed,
  filedText,
  forecast,
  hashOfText,
  LEAST_ROUNDS,
  type OutcomeScore,
  readFiled,
  SCHEMES,
  type Score,
  scoreOutcome,
  type Threshold,
  wouldPay,
} from './forecast/index.ts';
export * from './games/index.ts';
export {
  type Domain,
  type DomainFile,
  type DomainReport,
  domainReport,
  domainYaml,
  geniusFiles,
  type LoadedDomain,
  loadDomainYaml,
  loadGenius,
  type SolvedReport,
  solveDomain,
} from './linkage/index.ts';
export * from './models/index.ts';
export {
  type BaseRate,
  type KnownRecord,
  type KnownRound,
  knownOn,
  knownText,
  loadRecord,
  pastRatios,
  type TalksRecord,
} from './record/index.ts';
