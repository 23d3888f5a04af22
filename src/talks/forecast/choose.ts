import type { ForecasterId } from './forecaster.ts';
import type { Score } from './scores.ts';

/** On fewer past rounds of the direction a rule may have been lucky: it is told of, and not used. */
export const LEAST_ROUNDS = 5;

export interface Choice {
  readonly used: ForecasterId;
  /** A rule that did better than the model on too few rounds to be used; null where there is none. */
  readonly wouldBeUsed: ForecasterId | null;
}

/**
 * Which forecaster is used: the model, unless a rule of thumb that applies to the round did better than it on the same past
 * rounds of its direction, forward in time, by the CRPS. Of several the one that did best compared with the model.
 */
export function choiceOf(
  scores: readonly Score[],
  direction: string,
  applies: (rule: ForecasterId) => boolean,
): Choice {
  const better = scores
    .filter(
      (score) =>
        score.kind === 'rule' &&
        score.scheme === 'forward' &&
        score.direction === direction &&
        score.crps < score.modelCrps &&
        applies(score.forecaster),
    )
    .sort((a, b) => a.crps / a.modelCrps - b.crps / b.modelCrps);
  const best = better.find(({ rounds }) => rounds >= LEAST_ROUNDS);
  if (best !== undefined) return { used: best.forecaster, wouldBeUsed: null };
  return { used: 'model', wouldBeUsed: better[0]?.forecaster ?? null };
}
