import { exp, formatDate, log } from '../../quantity/index.ts';
import {
  type BaseRate,
  baseRates,
  type Direction,
  type KnownRecord,
  type KnownRound,
  pastRounds,
} from '../record/index.ts';
import { backtest } from './backtest.ts';
import { type ChanceScore, chanceScore } from './chance-scores.ts';
import { type Chance, Chances } from './chances.ts';
import { choiceOf } from './choose.ts';
import { type Forecaster, type ForecasterId, modelForecaster, ruleForecaster } from './forecaster.ts';
import { cdf, type Mixture, quantileOf } from './mixture.ts';
import { MODEL_VERSION, type ModelId } from './model.ts';
import { samplesOf, settingOf } from './ratio.ts';
import { RULE_IDS, type RuleId } from './rules.ts';
import { type BandLevel, type Score, scoresOf } from './scores.ts';

export const QUANTILES = [5, 10, 25, 50, 75, 90, 95] as const;
const DOTS = 20;
/** Logarithm of the largest ratio that is told; beyond it no double is left. */
const FARTHEST = 690;

/** What may come of a round, from what was known on a day. Everything in it is plain data. */
export interface Forecast {
  readonly modelVersion: string;
  readonly asOf: string;
  readonly round: RoundFacts;
  /** How many rounds it was learned from: all that were there, with a result, with a ratio, and of this alliance. */
  readonly learnedFrom: {
    readonly rounds: number;
    readonly results: number;
    readonly ratios: number;
    readonly ownRatios: number;
  };
  readonly noDeal: Chance;
  readonly ended: Chance;
  readonly lapse: Chance;
  /** Settled over prior, given an agreement that pays something; null without a prior above zero. */
  readonly ratio: RatioForecast | null;
  /** The model, or a rule of thumb that did better on past rounds of this direction. */
  readonly used: ForecasterId;
  /** A rule that did better on too few rounds to be used. */
  readonly wouldBeUsed: ForecasterId | null;
  /** What the model says where a rule is used; null where the model is, or where there is no ratio. */
  readonly byModel: Pick<RatioForecast, 'quantiles' | 'mixture'> | null;
  /** Forward in time, on the past rounds of this direction. */
  readonly scores: readonly Score[];
  readonly chanceScore: ChanceScore | null;
  readonly baseRates: readonly BaseRate[];
}

export interface RoundFacts {
  readonly id: string;
  readonly alliance: string;
  readonly direction: Direction;
  readonly unit: string | null;
  readonly prior: number | null;
  readonly demand: number | null;
  readonly offer: number | null;
  readonly threat: { readonly by: string; readonly conditional: string } | null;
}

export interface RatioForecast {
  readonly quantiles: Readonly<Record<(typeof QUANTILES)[number], number>>;
  readonly bands: Readonly<Record<BandLevel, readonly [low: number, high: number]>>;
  /** Twenty ratios of equal chance. */
  readonly dots: readonly number[];
  /** Chance that an agreement pays at least so much, with and without the chances of no deal and of an end. */
  readonly curve: readonly Threshold[];
  /** The forecast of log(settled / prior) in full. */
  readonly mixture: Mixture;
}

export interface Threshold {
  readonly ratio: number;
  /** In the unit of the round. */
  readonly amount: number;
  /** Given an agreement that pays something. */
  readonly givenDeal: number;
  readonly chance: number;
}

/** Forecasts a round of the record that has no result yet. */
export function forecast(known: KnownRecord, round: KnownRound): Forecast {
  const past = pastRounds(known);
  const results = past.map((one) => one.round);
  const samples = samplesOf(past).filter(({ direction }) => direction === round.direction);
  const setting = settingOf(round);
  const scores = scoresOf(backtest(samples, ['forward'], ({ id }) => id === 'model' || isRule(id))).filter(
    ({ direction }) => direction === round.direction,
  );
  const rules = new Map(RULE_IDS.map((id) => [id as ForecasterId, ruleForecaster(id, samples)]));
  const { used, wouldBeUsed } = choiceOf(
    scores,
    round.direction,
    (id) => rules.get(id)?.applies(setting, known.asOf) === true,
  );
  const model = modelForecaster('model' satisfies ModelId);
  const rule = rules.get(used);
  const chances = new Chances(results);
  const noDeal = chances.of('noDeal', round);
  const ended = chances.of('ended', round);
  const prior = round.prior?.value ?? 0;
  const by = (forecaster: Forecaster | undefined) =>
    prior > 0 ? forecaster?.learned(samples, round.direction)(setting, known.asOf) : undefined;
  const mixture = by(rule ?? model);
  const modelMixture = rule && by(model);
  const pays = (1 - noDeal.probability) * (1 - ended.probability);
  return {
    modelVersion: MODEL_VERSION,
    asOf: formatDate(known.asOf),
    round: factsOf(round),
    learnedFrom: {
      rounds: known.rounds.length,
      results: results.length,
      ratios: samples.length,
      ownRatios: samples.filter(({ alliance }) => alliance === round.alliance).length,
    },
    noDeal,
    ended,
    lapse: chances.of('lapse', round),
    ratio: mixture === undefined ? null : ratioForecast(mixture, prior, pays),
    used,
    wouldBeUsed,
    byModel: modelMixture ? { quantiles: quantilesOf(modelMixture), mixture: modelMixture } : null,
    scores,
    chanceScore: chanceScore(past),
    baseRates: baseRates(known, round.direction),
  };
}

const isRule = (id: string): id is RuleId => (RULE_IDS as readonly string[]).includes(id);

function factsOf({ id, alliance, direction, unit, prior, demand, offer, threat }: KnownRound): RoundFacts {
  return {
    id,
    alliance,
    direction,
    unit: unit ?? null,
    prior: prior?.value ?? null,
    demand: demand?.value ?? null,
    offer: offer?.value ?? null,
    threat: threat?.value ?? null,
  };
}

function ratioAt(mixture: Mixture, level: number): number {
  return exp(Math.min(Math.max(quantileOf(mixture, level), -FARTHEST), FARTHEST));
}

function quantilesOf(mixture: Mixture): RatioForecast['quantiles'] {
  const entries = QUANTILES.map((percent) => [percent, ratioAt(mixture, percent / 100)]);
  return Object.fromEntries(entries) as RatioForecast['quantiles'];
}

function ratioForecast(mixture: Mixture, prior: number, pays: number): RatioForecast {
  const band = (level: BandLevel): readonly [number, number] => [
    ratioAt(mixture, 0.5 - level / 200),
    ratioAt(mixture, 0.5 + level / 200),
  ];
  return {
    quantiles: quantilesOf(mixture),
    bands: { 50: band(50), 80: band(80), 95: band(95) },
    dots: Array.from({ length: DOTS }, (_, i) => ratioAt(mixture, (i + 0.5) / DOTS)),
    curve: CURVE.map((ratio) => thresholdOf(mixture, prior, pays, ratio * prior)),
    mixture,
  };
}

/** Ratios at which the curve is told: from half to four times what was paid before. */
const CURVE = [0.5, 0.75, 0.9, 1, 1.05, 1.1, 1.25, 1.5, 2, 3, 4] as const;

function thresholdOf(mixture: Mixture, prior: number, pays: number, amount: number): Threshold {
  const ratio = amount / prior;
  const givenDeal = amount > 0 ? 1 - cdf(mixture, log(ratio)) : 1;
  return { ratio, amount, givenDeal, chance: pays * givenDeal };
}

/** "Would they pay X?": the chance of a settlement of at least so much, in the unit of the round. */
export function wouldPay({ ratio, round, noDeal, ended }: Forecast, amount: number): Threshold | undefined {
  if (ratio === null || round.prior === null) return undefined;
  const pays = (1 - noDeal.probability) * (1 - ended.probability);
  return thresholdOf(ratio.mixture, round.prior, pays, amount);
}
