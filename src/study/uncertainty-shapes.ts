import { z } from 'zod';
import { words } from './shapes.ts';

const input = z.object({
  name: z.string().describe('Name of an assumption, or `[figure]`.'),
  title: words,
  unit: z.string(),
  low: z.number().describe('5% quantile.'),
  median: z.number(),
  high: z.number().describe('95% quantile.'),
});

const drawn = z.object({
  id: z.string().describe('Name of the answer.'),
  unit: z.string(),
  mean: z.number(),
  sd: z.number(),
  error: z.number().describe('Standard error of the mean, from independent randomisations.'),
  quantiles: z.array(z.number()).describe('At 5, 25, 50, 75 and 95%.'),
  dots: z.array(z.number()).describe('Twenty values, each as likely as the others.'),
  undefined: z.number().describe('Share of the draws that have no value.'),
});

const flip = z.object({
  input: z.string(),
  value: z.number().describe('In the unit of the input; the others stay at their medians.'),
  z: z.number().describe('Standard deviations from the median, on the bell of the input.'),
  quantile: z.number().describe('Chance that the input is at most the value.'),
  reverses: z.enum(['above', 'below', 'at']),
});

const least = z
  .object({
    distance: z.number().describe('In standard deviations of independent normal variables.'),
    beta: z.number().describe('Reliability index: negative where the verdict is `less`.'),
    probability: z.number().describe('First-order chance of the opposite verdict.'),
    exact: z.boolean().describe('false: a joint change that reverses the verdict, perhaps not the least.'),
    inputs: z.array(
      z.object({ input: z.string(), value: z.number(), median: z.number(), importance: z.number() }),
    ),
  })
  .describe('The least joint change of all inputs that reverses the verdict (FORM).');

const verdict = z.object({
  lens: z.string(),
  definition: z.string().nullable(),
  party: z.string(),
  flips: z.array(flip).describe('Nearest to the median first.'),
  least: least.optional(),
  worth: z
    .object({
      unit: z.string(),
      perfect: z.number().describe('What knowing every input is worth: expected loss spared.'),
      facts: z.array(z.object({ input: z.string(), loss: z.number(), chance: z.number() })),
    })
    .optional(),
  tornado: z
    .array(z.object({ input: z.string(), atLow: z.number(), atHigh: z.number() }))
    .optional()
    .describe('The gap with one input at its 5% and at its 95% value; widest first.'),
  indices: z
    .array(
      z.object({
        inputs: z.array(z.string()),
        first: z.number(),
        firstLow: z.number(),
        firstHigh: z.number(),
        total: z.number(),
        totalLow: z.number(),
        totalHigh: z.number(),
      }),
    )
    .optional()
    .describe("Sobol' indices with 95% intervals; inputs that correlate stand together."),
});

export const uncertaintyShape = z.object({
  draws: z.number(),
  randomisations: z.number(),
  seed: z.number(),
  method: z.enum(['sobol', 'random']),
  inputs: z.array(input),
  answers: z.array(drawn),
  verdicts: z.array(verdict).describe('Of the first party of each lens and definition that has a range.'),
});
