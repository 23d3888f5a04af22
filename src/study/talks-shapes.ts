import { z } from 'zod';
import { linkageShape } from './linkage-shapes.ts';
import { period, shown, words } from './shapes.ts';

const banded = z.object({ mean: z.number(), low: z.number(), median: z.number(), high: z.number() });

const model = z.object({
  id: z.string(),
  title: words,
  rule: words.describe('Its formula in words.'),
  assumes: words,
  source: z.string().describe('Who put it forward, and when.'),
  is: z.enum(['point', 'range', 'none', 'unset']),
  payment: z.number().nullable().describe('Of a point, in the unit of the talks.'),
  low: z.number().nullable().describe('Of a range.'),
  high: z.number().nullable(),
  share: z.number().nullable().describe('Part of the zone that the sender gets.'),
  timesLast: z.number().nullable().describe('Payment over the last payment.'),
  rejection: z.number().nullable().describe('Chance that the host refuses; of models that have one.'),
  why: words.nullable().describe('Why there is no single payment.'),
});

const theory = z.object({
  unit: z.string(),
  models: z.array(model),
  same: z.array(z.object({ models: z.array(z.string()), why: words })),
  views: z
    .array(
      z.object({
        host: words
          .nullable()
          .describe('Rival value of the most that the host would pay; null: the one used.'),
        sender: words.nullable(),
        middle: z
          .number()
          .nullable()
          .describe('Middle of the zone; null where the zone is empty or unknown.'),
        empty: z.boolean(),
      }),
    )
    .describe('Every pair of rival values of what the two sides have at stake.'),
});

const bluff = z.object({
  title: words,
  by: z.string(),
  counting: words,
  threats: z.number(),
  carriedOut: z.number(),
  knowsLater: z.boolean().describe('Whether the counting knows of threats that ended after the as-of date.'),
  prior: banded.describe('Chance by the record, with its 90% interval.'),
  chance: banded.describe('Chance with the signs.'),
  dependence: z.number(),
  independent: z.number().describe('Chance if each sign had a cause of its own.'),
  signs: z.array(
    z.object({
      title: words,
      kind: words.describe('By what the sign tells a threat that is meant from a bluff.'),
      seen: z.enum(['yes', 'no', 'unknown']),
      evidence: words,
      ratio: z.number().nullable().describe('Likelihood ratio of what was found.'),
      without: z.number(),
      ifSeen: z.number(),
      ifNotSeen: z.number(),
    }),
  ),
  counts: z.array(
    z.object({
      title: words,
      threats: z.number(),
      carriedOut: z.number(),
      prior: z.number(),
      chance: z.number(),
    }),
  ),
  leaving: shown.nullable().describe('What leaving costs the sender against the last payment.'),
});

const chance = z.object({
  probability: z.number(),
  times: z.number(),
  of: z.number(),
  alliances: z.number(),
});

const score = z.object({
  forecaster: z.string(),
  title: words,
  rounds: z.number(),
  crps: z.number(),
  modelCrps: z.number().describe('Of the model on the same rounds.'),
  logScore: z.number(),
  coverage: z.array(z.number()).describe('Shares of the rounds inside the 50, 80 and 95% bands.'),
});

const forecast = z.object({
  round: z.string(),
  alliance: z.string(),
  unit: z.string().nullable(),
  prior: z.number().nullable(),
  demand: z.number().nullable(),
  learnedFrom: z.object({
    rounds: z.number(),
    results: z.number(),
    ratios: z.number(),
    ownRatios: z.number(),
  }),
  noDeal: chance,
  ended: chance,
  lapse: chance,
  used: z.string().describe('The model, or a rule of thumb that did better on past rounds.'),
  usedTitle: words,
  quantiles: z.record(z.string(), z.number()).nullable().describe('Of settled over prior, by percent.'),
  dots: z.array(z.number()).describe('Ratios of equal chance.'),
  curve: z.array(z.object({ amount: z.number(), chance: z.number() })),
  scores: z.array(score).describe('On past rounds of this direction, forward in time.'),
  noDealScore: z.object({ rounds: z.number(), brier: z.number(), shareBrier: z.number() }).nullable(),
  baseRates: z.array(
    z.object({
      id: z.string(),
      title: words,
      times: z.number(),
      of: z.number(),
      jeffreys: z.array(z.number()),
      clustered: z.array(z.number()),
      designEffect: z.number(),
    }),
  ),
  past: z
    .array(
      z.object({
        id: z.string(),
        alliance: z.string(),
        closed: z.string().describe('Year, month or day.'),
        year: z.number().describe('The same in years, for an axis of time.'),
        ratio: z.number().describe('Settled over prior.'),
        own: z.boolean().describe('Of the alliance of the round.'),
      }),
    )
    .describe('Past rounds of this direction with a ratio, oldest first.'),
});

export const talksShape = z.object({
  host: z.string(),
  sender: z.string(),
  period,
  last: shown.nullable().describe('What the host paid last.'),
  most: shown.nullable().describe('The most that the host would pay rather than go without.'),
  least: shown.nullable().describe('The least that the sender would take rather than leave.'),
  theory: theory.nullable().describe('null where a stake has no value.'),
  absent: z.array(z.object({ title: words, reason: words })).describe('Inputs without a value.'),
  bluff: bluff.nullable(),
  linkage: linkageShape.nullable().describe('Several issues at once; null for a case that links none.'),
  forecast: forecast
    .nullable()
    .describe('null without a record, or where the round is over or not yet known.'),
});
