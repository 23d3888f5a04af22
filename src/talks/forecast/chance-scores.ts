import { log } from '../../quantity/index.ts';
import { atOpening, NO_DEAL, type Past } from '../record/index.ts';
import { MOST_TRIED } from './backtest.ts';
import { Chances } from './chances.ts';
import { Growing } from './growing.ts';
import { mean } from './scores.ts';

/** How the chance of no deal did on past rounds, beside the plain share of no deals so far. */
export interface ChanceScore {
  readonly rounds: number;
  readonly noDeals: number;
  /** Mean squared error of the probability (Brier 1950); smaller is better. */
  readonly brier: number;
  /** Mean natural logarithm of the probability of what came; larger is better. */
  readonly logScore: number;
  /** The same for the share of all past rounds, (k + 1/2) / (n + 1). */
  readonly shareBrier: number;
  readonly shareLogScore: number;
}

/** Forward in time: each round from those whose results were known by its eve. Null without a round to score. */
export function chanceScore(past: readonly Past[]): ChanceScore | null {
  const growing = new Growing((known: readonly Past[]) => {
    const rounds = known.map(({ round }) => round);
    const counted = rounds.filter(({ result }) => result.outcome !== 'unknown');
    const times = counted.filter(({ result }) => NO_DEAL.has(result.outcome)).length;
    return { chances: new Chances(rounds), share: (times + 0.5) / (counted.length + 1) };
  });
  const trials = past
    .filter(({ round }) => round.result.outcome !== 'unknown')
    .slice(-MOST_TRIED)
    .map(({ round, eve }) => {
      const { chances, share } = growing.with(past.filter((one) => one.round.result.closed.last <= eve));
      return {
        came: NO_DEAL.has(round.result.outcome),
        model: chances.of('noDeal', atOpening(round)).probability,
        share,
      };
    });
  if (trials.length === 0) return null;
  const brier = (of: 'model' | 'share') => mean(trials.map((one) => brierOf(one[of], one.came)));
  const logScore = (of: 'model' | 'share') => mean(trials.map((one) => logOf(one[of], one.came)));
  return {
    rounds: trials.length,
    noDeals: trials.filter(({ came }) => came).length,
    brier: brier('model'),
    logScore: logScore('model'),
    shareBrier: brier('share'),
    shareLogScore: logScore('share'),
  };
}

export function brierOf(probability: number, came: boolean): number {
  const error = probability - (came ? 1 : 0);
  return error * error;
}

export function logOf(probability: number, came: boolean): number {
  return log(came ? probability : 1 - probability);
}
