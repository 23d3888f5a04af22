import { z } from 'zod';
import { period, words } from './shapes.ts';

const ratio = z
  .number()
  .nullable()
  .describe('Defended side over challenger; null where an input is not known.');

const ahead = z.object({
  indices: z.number().describe('Indices that have a ratio, those that stand apart left out.'),
  with: z.number().describe('How many find the defended side ahead with the ally.'),
  without: z.number(),
  turns: z.number().describe('How many find that the lead changes sides when the ally is gone.'),
});

export const balanceShape = z.object({
  host: z.string(),
  ally: words,
  period,
  reach: z.string().describe('Form of the loss of strength with distance.'),
  indices: z.array(
    z.object({
      id: z.string(),
      title: words,
      formula: words,
      ignores: words,
      source: z.string(),
      apart: z.boolean().describe('Shown beside the others and never counted with them.'),
    }),
  ),
  theatres: z.array(
    z.object({
      id: z.string(),
      title: words,
      reason: words,
      defender: z.array(words),
      challenger: z.array(words),
      rows: z.array(z.object({ index: z.string(), with: ratio, without: ratio })),
      ahead,
      scenarios: z.array(
        z.object({
          id: z.string(),
          title: words,
          year: z.number(),
          ahead: z.number().describe('How many indices find the defended side ahead.'),
          indices: z.number(),
        }),
      ),
    }),
  ),
});
