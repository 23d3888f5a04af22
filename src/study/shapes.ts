import { z } from 'zod';

/** The small shapes that every section of Findings is made of. */
export const words = z.union([z.string(), z.object({ en: z.string(), ja: z.string().optional() })]);
export const verification = z.enum(['read', 'recalled']);
export const gap = z.object({ gap: z.enum(['unknown', 'inapplicable']), reason: words });

/** The name of a period; its days stand once, in `periods`. Branded, so that `Open` knows it from other texts. */
export const period = z.string().brand<'period'>().describe('Label: key into `periods`.');

export const message = z.object({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/**
 * A number on screen: its value or the reason there is none, and the key of the trace that explains it. What is not
 * written has the meaning said here; no other object of Findings has both a `value` and a `trace`.
 */
export const shown = z
  .object({
    value: z.number().nullable(),
    gap: gap.optional(),
    unit: z.string(),
    period: period.optional().describe('Label: key into `periods`. None for an assumption.'),
    low: z
      .number()
      .optional()
      .describe('Lower end of the 90% interval stated by the source or the assumption.'),
    high: z.number().optional(),
    trace: z.string().describe('Key into `traces`.'),
    recalled: z
      .literal(true)
      .optional()
      .describe('Written when any figure underneath is recalled and not yet read in its source.'),
    assumed: z.literal(true).optional().describe('Written when any assumption stands underneath.'),
    sources: z
      .array(z.string())
      .optional()
      .describe(
        'Ids of every source underneath, by first use. Left out: those of its trace and, in turn, of the steps under it.',
      ),
  })
  .meta({ id: 'Shown' });
