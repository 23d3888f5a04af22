import { log } from '../../quantity/index.ts';
import type { KnownRound } from '../record/index.ts';
import { NO_DEAL } from '../record/index.ts';
import { brierOf, logOf } from './chance-scores.ts';
import { crps } from './crps.ts';
import type { Forecast } from './forecast.ts';
import { cdf, logDensity } from './mixture.ts';
import { BANDS, type BandLevel } from './scores.ts';

/** What came of a round. */
export type Came =
  | { readonly outcome: 'no-deal' | 'ended' }
  | { readonly outcome: 'settled' /** In the unit of the round, above 0. */; readonly amount: number };

/** How a filed forecast did. Scores that the outcome does not reach are null. */
export interface OutcomeScore {
  readonly outcome: Came['outcome'];
  readonly ratio: number | null;
  /** Squared error of the chance of no deal. */
  readonly brier: number;
  /** log of the chance of what came: no deal, an end, or a settlement and its density in log(settled / prior). */
  readonly logScore: number;
  /** On log(settled / prior); the absolute error of "no change" stands beside it. */
  readonly crps: number | null;
  /** The CRPS of the model where a rule was used instead. */
  readonly modelCrps: number | null;
  readonly noChange: number | null;
  readonly pit: number | null;
  readonly inside: Readonly<Record<BandLevel, boolean>> | null;
}

/** Scores a forecast by what came of it. */
export function scoreOutcome(
  {
    noDeal,
    ended,
    ratio,
    byModel,
    round,
  }: Pick<Forecast, 'noDeal' | 'ended' | 'ratio' | 'byModel' | 'round'>,
  came: Came,
): OutcomeScore {
  const isNoDeal = came.outcome === 'no-deal';
  const brier = brierOf(noDeal.probability, isNoDeal);
  const chance = logOf(noDeal.probability, isNoDeal);
  const end = isNoDeal ? 0 : logOf(ended.probability, came.outcome === 'ended');
  const none = { ratio: null, brier, crps: null, modelCrps: null, noChange: null, pit: null, inside: null };
  if (came.outcome !== 'settled') return { ...none, outcome: came.outcome, logScore: chance + end };
  if (ratio === null || round.prior === null || round.prior === 0)
    return { ...none, outcome: 'settled', logScore: chance + end };
  const y = log(came.amount / round.prior);
  const pit = cdf(ratio.mixture, y);
  const inside = Object.fromEntries(BANDS.map((band) => [band, Math.abs(pit - 0.5) <= band / 200]));
  return {
    outcome: 'settled',
    ratio: came.amount / round.prior,
    brier,
    logScore: chance + end + logDensity(ratio.mixture, y),
    crps: crps(ratio.mixture, y),
    modelCrps: byModel && crps(byModel.mixture, y),
    noChange: Math.abs(y),
    pit,
    inside: inside as OutcomeScore['inside'],
  };
}

/** What a record says came of a round; undefined while it says nothing. */
export function cameOf({ result }: KnownRound): Came | undefined {
  if (result === undefined || result.outcome === 'unknown') return undefined;
  if (NO_DEAL.has(result.outcome)) return { outcome: 'no-deal' };
  if (result.outcome === 'ended' || result.settled === 0) return { outcome: 'ended' };
  return result.settled === undefined ? undefined : { outcome: 'settled', amount: result.settled };
}
