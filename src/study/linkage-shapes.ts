import { z } from 'zod';
import { shown, words } from './shapes.ts';

const gains = { host: z.number(), sender: z.number() };
const worth = z
  .object({ first: shown, bend: shown.nullable() })
  .describe('x units are worth `first` x + `bend` x^2, in money a year.');

const issue = z.object({
  id: z.string(),
  title: words,
  reason: words,
  range: z
    .object({ from: shown, to: shown, step: shown, without: shown, host: worth, sender: worth })
    .nullable()
    .describe('Of an issue that is settled by a number; `without`: what holds without an agreement.'),
  options: z
    .array(
      z.object({
        title: words,
        host: shown,
        sender: shown,
        without: z.boolean().describe('Whether it holds without an agreement.'),
      }),
    )
    .nullable()
    .describe('Of an issue that is settled by one of several things.'),
});

const pick = z.object({
  rule: z.enum(['nash', 'kalaiSmorodinsky', 'egalitarian', 'utilitarian']),
  title: words,
  ...gains,
  tied: z.number().describe('Points of the frontier that the rule cannot tell apart.'),
  outcome: z.array(z.union([z.number(), words])).describe('What is agreed, one an issue, in its unit.'),
});

export const linkageShape = z.object({
  reason: words,
  unit: z.string().describe('Of every amount, for a year.'),
  issues: z.array(issue),
  absent: z.array(z.object({ title: words, reason: words })).describe('Stakes without a value.'),
  solution: z
    .object({
      outcomes: z.string().describe('Number of outcomes, in all its digits.'),
      acceptable: z
        .string()
        .nullable()
        .describe('Of them those that leave neither side worse off than no agreement.'),
      points: z.number().describe('Points of the frontier.'),
      frontier: z
        .array(z.object(gains))
        .describe(
          'Gains over no agreement that no outcome betters, thinned for drawing; where there are such, only those that leave neither side worse off.',
        ),
      picks: z.array(pick),
      lack: z
        .object({ side: z.enum(['host', 'sender']), short: z.number(), alone: z.boolean() })
        .nullable()
        .describe(
          'Why no outcome serves both: by how much a side falls short of no agreement; `alone`: even in its best outcome, else in the best that leaves the other no worse off.',
        ),
      separate: z.object(gains).describe('Each issue settled for itself.'),
      together: z
        .object(gains)
        .nullable()
        .describe('The most even of the outcomes that both prefer to that.'),
      exchange: z
        .array(z.object({ issue: z.string(), ...gains }))
        .describe('What one more unit of an issue is worth at the Nash outcome.'),
    })
    .nullable()
    .describe('null where a stake has no value.'),
});
