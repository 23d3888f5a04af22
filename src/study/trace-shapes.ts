import { z } from 'zod';
import { BASES } from '../case/index.ts';
import { gap, message, period, verification, words } from './shapes.ts';

/** What the steps of a node have in common, once. */
export const nodeShape = z
  .object({
    like: z
      .string()
      .optional()
      .describe('Of a single figure, `[id]`: another node, as which it is where nothing else is said.'),
    title: words.optional(),
    unit: z.string().optional().describe('Empty for a test, which is true or false.'),
    formula: z.string().optional(),
    source: z.string().nullable().optional().describe('Of most of its steps; so are the next two.'),
    basis: z.enum(BASES).nullable().optional(),
    reason: words.nullable().optional(),
  })
  .meta({ id: 'Node' });

/**
 * How one number came about. A step leaves out what its key, its node or its kind say already, and what is empty; `null`
 * is written where there is nothing although they say something.
 */
export const stepShape = z
  .object({
    kind: z
      .enum(['figure', 'measure', 'formula', 'assumption', 'literal', 'gap', 'scenario'])
      .optional()
      .describe('Left out: figure.'),
    node: z.string().nullable().optional().describe('Left out: what stands in the key before its last @.'),
    title: words.nullable().optional().describe('Left out: as of the node.'),
    how: message.optional().describe('How the value came about. Left out: the usual message of its kind.'),
    formula: z.string().nullable().optional().describe('Left out: as of the node.'),
    period: period
      .nullable()
      .optional()
      .describe('Left out: what stands in the key behind its last @, up to any #.'),
    value: z.union([z.number(), z.boolean(), z.null()]),
    gap: gap.optional(),
    unit: z.string().optional().describe('Left out: as of the node.'),
    low: z.number().optional(),
    high: z.number().optional(),
    children: z
      .array(z.union([z.string(), z.object({ trace: z.string(), role: message })]))
      .optional()
      .describe('What it was computed from: keys of steps, with the role of those that have one.'),
    conversions: z
      .array(
        z.object({
          kind: z.enum(['market', 'ppp', 'prices']),
          from: z.string(),
          to: z.string(),
          rate: z.number().describe('Units of `to` per unit of `from`.'),
          period,
          trace: z.string().describe('The rate or index, explained like any number.'),
        }),
      )
      .optional(),
    rivals: z
      .array(
        z.object({ figure: z.string(), value: z.number().nullable(), unit: z.string(), trace: z.string() }),
      )
      .optional(),
    source: z.string().nullable().optional().describe('Left out: as of the node.'),
    locator: z.string().optional(),
    label: z.string().optional(),
    verification: verification.nullable().optional().describe('Left out: read, for a figure with a source.'),
    basis: z.enum(BASES).nullable().optional().describe('Left out: as of the node.'),
    reason: words
      .nullable()
      .optional()
      .describe('Reason of an assumption, or note of a figure. Left out: as of the node.'),
  })
  .meta({ id: 'TraceStep' });
