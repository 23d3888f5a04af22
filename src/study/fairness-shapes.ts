import { z } from 'zod';
import { shown, words } from './shapes.ts';

/** Whether a party pays less than is fair, as much, or more; nothing where either is not known. */
const verdict = z.enum(['less', 'even', 'more']).nullable();

const spread = z.object({
  low: z.number().describe('5% quantile over the draws.'),
  middle: z.number().describe('Median over the draws.'),
  high: z.number().describe('95% quantile over the draws.'),
  less: z.number().describe('Probability that the party pays less than is fair.'),
  error: z.number().describe('Standard error of that probability, from independent randomisations.'),
});

const stake = z.object({
  quantity: z.string(),
  party: z.string().nullable().describe('null for the world outside the alliance.'),
  value: shown,
});

const lens = z.object({
  id: z.string(),
  title: words,
  rule: words.describe('Its formula in words.'),
  ignores: words,
  source: z.string().describe('The work that defines the rule or argues for it.'),
  kind: z.enum(['share', 'norm']),
  stakes: z.array(stake).describe('What it weighs, as the case states it.'),
  lacks: z
    .array(z.object({ quantity: z.string(), parties: z.array(z.string()) }))
    .describe('What the case does not state; a lens that lacks anything gives no verdict.'),
});

const row = z.object({
  lens: z.string().describe('Name of a lens, or `composite` for the weighted mean.'),
  definition: z.string().nullable().describe('Cost definition; null where it makes no difference.'),
  party: z.string(),
  fair: z.number().nullable().describe('Fair share in percent; null for a norm.'),
  due: z.number().nullable(),
  pays: z.number().nullable(),
  gap: z.number().nullable().describe('What it pays less what is fair.'),
  over: z.number().nullable().describe('The gap in percent of what is fair.'),
  unit: z.string(),
  verdict,
  spread: spread.optional(),
  trace: z.string().optional().describe('Key into `traces` of the gap; for the chosen definition only.'),
});

const agreement = z.object({
  definition: z.string(),
  party: z.string(),
  less: z
    .number()
    .describe('Share of all weightings of the lenses under which the party pays less than is fair.'),
  lenses: z.number().describe('Lenses that have a value and so take part.'),
});

export const fairnessShape = z.object({
  parties: z.array(z.string()),
  lenses: z.array(lens),
  weights: z.array(z.object({ lens: z.string(), weight: z.number() })),
  rows: z.array(row),
  agreement: z.array(agreement).describe('Weights uniform over the simplex; exact.'),
  switches: z
    .array(
      z.object({
        lens: z.string(),
        definition: z.string().nullable(),
        party: z.string(),
        choice: z.string().describe('A scenario that is an option of a switch, or `measure=figure`.'),
        gap: z.number(),
        verdict,
      }),
    )
    .describe('Choices among rival figures and options of switches that reverse a verdict.'),
});
