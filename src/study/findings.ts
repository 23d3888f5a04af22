import { z } from 'zod';
import { BASES } from '../case/index.ts';
import { dutiesShape, lawTestShape } from './duty-shapes.ts';

/**
 * Findings: everything a face shows, and nothing a face must compute. Versioned; its JSON Schema is published as
 * `schema/findings.schema.json` and explained in `docs/findings.md`. Numbers are unrounded, in the unit beside them.
 */
export const FINDINGS_VERSION = 2;

const words = z.union([z.string(), z.object({ en: z.string(), ja: z.string().optional() })]);
const message = z.object({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
const period = z
  .object({ label: z.string(), start: z.string(), end: z.string() })
  .describe('Half-open: `start` is the first day, `end` the first day after. ISO 8601 dates.');
const verification = z.enum(['read', 'recalled']);
const gap = z.object({ gap: z.enum(['unknown', 'inapplicable']), reason: words });
const partyShare = z.record(
  z.string(),
  z.lazy(() => shown),
);

/** A number on screen: its value or the reason there is none, and the key of the trace that explains it. */
const shown = z
  .object({
    value: z.number().nullable(),
    gap: gap.optional(),
    unit: z.string(),
    period: period.nullable(),
    low: z
      .number()
      .optional()
      .describe('Lower end of the 90% interval stated by the source or the assumption.'),
    high: z.number().optional(),
    trace: z.string().describe('Key into `traces`.'),
    recalled: z
      .boolean()
      .describe('True when any figure underneath is recalled and not yet read in its source.'),
    assumed: z.boolean().describe('True when any assumption stands underneath.'),
    sources: z.array(z.string()).describe('Ids of every source underneath, in order of first use.'),
  })
  .meta({ id: 'Shown' });

const traceStep = z
  .object({
    kind: z.enum([
      'figure',
      'measure',
      'formula',
      'assumption',
      'literal',
      'ledger',
      'conversion',
      'gap',
      'scenario',
    ]),
    node: z.string().nullable().describe('Name of the node in the case; null for a part of a formula.'),
    title: words.nullable(),
    how: message.describe('How the value came about, as a message of the catalogue.'),
    formula: z.string().nullable(),
    period: period.nullable(),
    value: z.union([z.number(), z.boolean(), z.null()]),
    gap: gap.optional(),
    unit: z.string(),
    low: z.number().optional(),
    high: z.number().optional(),
    children: z.array(z.object({ trace: z.string(), role: message.nullable() })),
    conversions: z.array(
      z.object({
        kind: z.enum(['market', 'ppp', 'prices']),
        from: z.string(),
        to: z.string(),
        rate: z.number().describe('Units of `to` per unit of `from`.'),
        period,
        trace: z.string().describe('The rate or index, explained like any number.'),
      }),
    ),
    rivals: z.array(
      z.object({ figure: z.string(), value: z.number().nullable(), unit: z.string(), trace: z.string() }),
    ),
    source: z.string().nullable(),
    locator: z.string().nullable(),
    label: z.string().nullable(),
    verification: verification.nullable(),
    basis: z.enum(BASES).nullable(),
    reason: words.nullable().describe('Reason of an assumption, or note of a figure.'),
  })
  .meta({ id: 'TraceStep' });

const answer = z.object({
  id: z.string(),
  question: words,
  sentence: words.describe(
    'Sentence with holes: {value}, {low}, {high}, {period}; `holes` has further ones.',
  ),
  value: shown,
  holes: z.record(z.string(), shown),
  range: z
    .array(z.object({ title: words, value: shown }))
    .describe('The same answer under rival definitions or figures.'),
});

const ledger = z.object({
  period,
  parties: z.array(z.string()),
  chosen: z.string().nullable().describe('Cost definition of this study.'),
  definitions: z.array(
    z.object({
      id: z.string(),
      title: words,
      describes: words.nullable(),
      counts: z.array(z.string()).describe('Categories counted, in ledger order.'),
      pays: partyShare.describe('What each party bears.'),
      share: partyShare.describe('Its share of what all bear; null where any part is not known.'),
      missing: z.array(z.string()).describe('Entries that count but have no value for this period.'),
    }),
  ),
  entries: z.array(
    z.object({
      id: z.string(),
      title: words,
      payer: z.string(),
      beneficiary: z.string(),
      category: z.string(),
      form: z.enum(['cash', 'in-kind', 'forgone', 'own-cost', 'unpriced']),
      amount: shown.nullable(),
      unpriced: words.nullable(),
      partOf: z.string().nullable(),
      definitions: z.array(z.string()).describe('Cost definitions under which the entry counts.'),
    }),
  ),
  categories: z.array(z.object({ id: z.string(), title: words, form: z.string() })),
});

const rivalStrip = z.object({
  id: z.string(),
  measure: z.string(),
  title: words,
  unit: z.string(),
  values: z.array(
    z.object({
      figure: z.string(),
      label: z.string().nullable(),
      period,
      value: shown,
      source: z.string().nullable(),
      chosen: z.boolean(),
    }),
  ),
});

const series = z.object({
  measure: z.string(),
  title: words,
  describes: words.nullable(),
  group: z.string().nullable(),
  unit: z.string(),
  kind: z.enum(['flow', 'stock', 'level']),
  basis: z.string().nullable(),
  party: z.string().nullable(),
  points: z.array(shown).describe('One preferred value a period, oldest first.'),
});

const verdict = z.enum(['supported', 'contradicted', 'depends', 'not-checkable', 'needs-room']);
const claimTest = z.object({
  variant: z.string().nullable().describe('Definition or variant under which the part was tested.'),
  variantKind: z.enum(['definition', 'variant', 'reading', 'plain']),
  title: words.nullable(),
  verdict: z.enum(['supported', 'contradicted', 'not-checkable']),
  test: z.string(),
  left: shown.nullable(),
  right: shown.nullable(),
  relation: z.string().nullable().describe('Comparison between left and right: =, <>, <, <=, >, >=.'),
  margin: z
    .number()
    .nullable()
    .describe('(left - right) / |right|; null when the test is no plain comparison.'),
  gap: gap.optional(),
  trace: z.string().nullable().describe('Key into `traces`; null for a question to the law.'),
  law: lawTestShape.optional().describe('What was asked of the law and what came out.'),
});
const claim = z.object({
  id: z.string(),
  saidOn: z.string(),
  speaker: words,
  role: words.nullable(),
  setting: words.nullable(),
  paraphrase: words,
  kind: z.string(),
  source: z.string().nullable(),
  verdict,
  parts: z.array(
    z.object({
      id: z.string(),
      text: words,
      verdict,
      needs: z.string().nullable(),
      notCheckable: words.nullable(),
      note: words.nullable(),
      dependsOn: z
        .array(z.string())
        .describe('Variants or definitions under which it is supported, when it depends.'),
      tests: z.array(claimTest),
      sources: z.array(z.string()),
    }),
  ),
});

const scenarioDiff = z.object({
  id: z.string(),
  title: words,
  describes: words.nullable(),
  sets: z.array(z.object({ node: z.string(), formula: z.string(), reason: words.nullable() })),
  answers: z.array(
    z.object({
      id: z.string(),
      base: shown,
      value: shown,
      change: z.number().nullable(),
      ratio: z.number().nullable(),
    }),
  ),
});

const source = z.object({
  id: z.string(),
  number: z.number().describe('Number of its citation, by order of first use in the brief.'),
  cited: z.boolean(),
  type: z.string(),
  title: z.string(),
  author: z.string().nullable(),
  publisher: z.string().nullable(),
  containerTitle: z.string().nullable(),
  issued: z.string().nullable(),
  accessed: z.string().nullable(),
  url: z.string().nullable(),
  grade: z.enum(['official', 'legislative-audit', 'scholarly', 'press', 'party-blog']),
  verification,
});

export const findingsSchema = z.object({
  format: z.literal('treatyscope-findings'),
  version: z.literal(FINDINGS_VERSION),
  study: z.object({
    case: z.string(),
    title: words,
    summary: words.nullable(),
    caseHash: z.string().describe('SHA-256 of the files of the case.'),
    product: z.string().describe('Version of Treatyscope.'),
    asOf: z.string(),
    period,
    definition: z.string().nullable(),
    scenario: z.string().nullable(),
    scenarioTitle: words.nullable(),
    currency: z.string(),
  }),
  parties: z.array(z.object({ id: z.string(), name: words, role: words.nullable() })),
  groups: z.array(z.object({ id: z.string(), title: words })),
  answers: z.array(answer),
  ledger: ledger.nullable(),
  rivals: z.array(rivalStrip),
  series: z.array(series),
  claims: z.array(claim),
  duties: dutiesShape.nullable().describe('Duties under the alliance of the case; null where it names none.'),
  scenarios: z.array(scenarioDiff),
  gaps: z.array(z.object({ node: z.string(), title: words, period: period.nullable(), gap })),
  caveats: z.array(words),
  evidence: z.object({
    figures: z.number(),
    recalled: z.number(),
    hiddenByAsOf: z.number(),
    byGrade: z.record(z.string(), z.number()),
  }),
  sources: z.array(source),
  traces: z.record(z.string(), traceStep),
});

export type Findings = z.infer<typeof findingsSchema>;
export type Shown = z.infer<typeof shown>;
export type TraceStep = z.infer<typeof traceStep>;
