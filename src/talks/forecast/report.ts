import { type KnownRecord, pastRounds } from '../record/index.ts';
import { backtest, type Trial } from './backtest.ts';
import { type ChanceScore, chanceScore } from './chance-scores.ts';
import { MODEL_VERSION } from './model.ts';
import { samplesOf } from './ratio.ts';
import { type Score, scoresOf } from './scores.ts';

/** How the forecasts of every past round would have done. */
export interface BacktestReport {
  readonly modelVersion: string;
  readonly asOf: string;
  /** Past rounds with a ratio above zero, and their alliances. */
  readonly rounds: number;
  readonly alliances: number;
  readonly scores: readonly Score[];
  /** The chance of no deal, forward in time. */
  readonly chanceScore: ChanceScore | null;
  readonly trials: readonly Trial[];
}

export function backtestReport(known: KnownRecord, asOf: string): BacktestReport {
  const past = pastRounds(known);
  const samples = samplesOf(past);
  const trials = backtest(samples);
  return {
    modelVersion: MODEL_VERSION,
    asOf,
    rounds: samples.length,
    alliances: new Set(samples.map(({ alliance }) => alliance)).size,
    scores: scoresOf(trials),
    chanceScore: chanceScore(past),
    trials,
  };
}
