/** Forecasts of talks from the record of past rounds, scored beside rules of thumb. */
export { SCHEMES } from './backtest.ts';
export type { Chance } from './chances.ts';
export { LEAST_ROUNDS } from './choose.ts';
export { type Filed, filed, filedText, hashOfText, readFiled } from './filed.ts';
export { type Forecast, forecast, type Threshold, wouldPay } from './forecast.ts';
export { type Came, cameOf, type OutcomeScore, scoreOutcome } from './outcome.ts';
export { type BacktestReport, backtestReport } from './report.ts';
export type { Score } from './scores.ts';
