import { levelOf, quantile } from '../../quantity/index.ts';
import { Rates, type Tally } from './beta-binomial.ts';
import type { KnownRecord } from './known.ts';
import type { Direction } from './model.ts';
import { type Past, pastRounds } from './opening.ts';

/** How often something happened in the past rounds of a direction, with what is known about the rate. */
export interface BaseRate {
  readonly id: RateId;
  readonly direction: Direction;
  readonly times: number;
  readonly of: number;
  readonly alliances: number;
  /** 95% interval of Jeffreys, as if every round stood for itself (Brown, Cai and DasGupta 2001). */
  readonly jeffreys: readonly [low: number, high: number];
  /** 95% interval of the mean rate when rounds of one alliance resemble each other (`Rates`). */
  readonly clustered: readonly [low: number, high: number];
  /** Correlation within an alliance, its posterior mean. */
  readonly correlation: number;
  /** By how much the variance exceeds that of independent rounds (Kish 1965): 1 + correlation (n_w - 1), n_w = sum n² / n. */
  readonly designEffect: number;
}

type PastRound = Past['round'];

/** True, false, or undefined where the question does not arise or is not answered. */
type Question = (round: PastRound) => boolean | undefined;

const conditional = ({ result: { threat } }: PastRound) =>
  threat?.conditional === 'yes' && threat.executed !== 'unknown' ? threat : undefined;

export const NO_DEAL: ReadonlySet<string> = new Set(['failed', 'status_quo', 'unilateral']);

/** The settlement over the prior, where both say the same thing; 0 where payments end. */
export function ratioOf({ prior, result }: PastRound): number | undefined {
  if (!result.ratioUse || NO_DEAL.has(result.outcome) || result.outcome === 'unknown') return undefined;
  return prior === undefined || prior.value === 0 || result.settled === undefined
    ? undefined
    : result.settled / prior.value;
}

const QUESTIONS = {
  'no-deal': ({ result: { outcome } }) => (outcome === 'unknown' ? undefined : NO_DEAL.has(outcome)),
  'no-deal-renewal': (round) =>
    (round.prior?.value ?? 0) > 0 && round.result.outcome !== 'unknown'
      ? NO_DEAL.has(round.result.outcome)
      : undefined,
  ended: (round) => {
    const ratio = ratioOf(round);
    return ratio === undefined ? undefined : ratio === 0;
  },
  above: (round) => {
    const ratio = ratioOf(round);
    return ratio === undefined ? undefined : ratio > 1;
  },
  doubled: (round) => {
    const ratio = ratioOf(round);
    return ratio === undefined ? undefined : ratio >= 2;
  },
  'demand-met': (round) =>
    round.demand !== undefined && round.result.settled !== undefined && ratioOf(round) !== undefined
      ? round.result.settled >= round.demand.value
      : undefined,
  lapse: ({ result: { lapse } }) => (lapse === 'unknown' ? undefined : lapse === 'yes'),
  'threat-executed': (round) => {
    const threat = conditional(round);
    return threat && threat.executed === 'yes';
  },
  'threat-executed-in-part': (round) => {
    const threat = conditional(round);
    return threat && threat.executed !== 'no';
  },
} satisfies Record<string, Question>;

export type RateId = keyof typeof QUESTIONS;
const RATE_IDS = Object.keys(QUESTIONS) as readonly RateId[];

/** Every base rate of a direction, from the rounds whose results were known. */
export function baseRates(known: KnownRecord, direction: Direction): BaseRate[] {
  const rounds = pastRounds(known)
    .map(({ round }) => round)
    .filter((round) => round.direction === direction);
  return RATE_IDS.map((id) => rateOf(id, direction, talliesOf(rounds, QUESTIONS[id])));
}

function rateOf(id: RateId, direction: Direction, byAlliance: ReadonlyMap<string, Tally>): BaseRate {
  const tallies = [...byAlliance.values()];
  const times = tallies.reduce((sum, one) => sum + one.times, 0);
  const of = tallies.reduce((sum, one) => sum + one.of, 0);
  const posterior = { shape: 'beta', alpha: times + 0.5, beta: of - times + 0.5 } as const;
  const rates = new Rates(tallies);
  const correlation = rates.correlation();
  const weighted = of === 0 ? 1 : tallies.reduce((sum, one) => sum + one.of * one.of, 0) / of;
  return {
    id,
    direction,
    times,
    of,
    alliances: tallies.length,
    // The ends of a rate that was never or always seen are 0 and 1, as Brown, Cai and DasGupta mend the interval.
    jeffreys: [
      times === 0 ? 0 : quantile(posterior, levelOf(0.025)),
      times === of ? 1 : quantile(posterior, levelOf(0.975)),
    ],
    clustered: [rates.meanQuantile(0.025), rates.meanQuantile(0.975)],
    correlation,
    designEffect: 1 + correlation * (weighted - 1),
  };
}

/** Answers to a question by alliance. */
export function talliesOf(rounds: readonly PastRound[], question: Question): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const round of rounds) {
    const answer = question(round);
    if (answer === undefined) continue;
    const { times, of } = tallies.get(round.alliance) ?? { times: 0, of: 0 };
    tallies.set(round.alliance, { times: times + (answer ? 1 : 0), of: of + 1 });
  }
  return tallies;
}
