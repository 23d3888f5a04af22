import { z } from 'zod';
import { balanceShape } from './balance-shapes.ts';
import { dutiesShape, lawTestShape } from './duty-shapes.ts';
import { fairnessShape } from './fairness-shapes.ts';
import { networkShape } from './network-shapes.ts';
import { gap, period, shown, verification, words } from './shapes.ts';
import { talksShape } from './talks-shapes.ts';
import { nodeShape, stepShape } from './trace-shapes.ts';
import { uncertaintyShape } from './uncertainty-shapes.ts';

/**
 * Findings: everything a face shows, and nothing a face must compute. Versioned; its JSON Schema is published as
 * `schema/findings.schema.json` and explained in `docs/findings.md`. Numbers are unrounded, in the unit beside them.
 *
 * This is the slim form, which is kept and sent: what many numbers share stands once. Faces read the open form, see
 * `open.ts` and docs/decisions/0007-slim-findings.md.
 */
export const FINDINGS_VERSION = 4;

const partyShare = z.record(z.string(), shown);

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
  title: words.optional().describe('Left out: as of the node of that name.'),
  describes: words.optional(),
  group: z.string().optional(),
  unit: z.string(),
  kind: z.enum(['flow', 'stock', 'level']),
  basis: z.string().optional(),
  party: z.string().optional(),
  points: z
    .array(shown.partial({ unit: true, trace: true }).meta({ id: 'Point' }))
    .describe(
      'One preferred value a period, oldest first. Left out of a point: `unit` as of the series, `trace` as `measure@period`.',
    ),
});

const verdict = z.enum(['supported', 'contradicted', 'depends', 'not-checkable', 'needs-room']);
const claimTest = z.object({
  variant: z.string().nullable().describe('Definition or variant under which the part was tested.'),
  variantKind: z.enum(['definition', 'variant', 'reading', 'plain']),
  title: words.nullable().optional().describe('Left out: the title of its trace.'),
  verdict: z.enum(['supported', 'contradicted', 'not-checkable']),
  test: z.string().optional().describe('Left out: the formula of its trace.'),
  left: shown.nullable(),
  right: shown.nullable(),
  relation: z.string().nullable().describe('Comparison between left and right: =, <>, <, <=, >, >=.'),
  margin: z
    .number()
    .nullable()
    .describe('(left - right) / |right|; null when the test is no plain comparison.'),
  gap: gap.optional(),
  trace: z.string().nullable().describe('Key into `traces`; null for a question to the law.'),
  asked: z
    .object({ sentence: words, found: words })
    .optional()
    .describe('What was asked of the record of talks or of the signs of a threat, and what came out.'),
  law: lawTestShape.optional().describe('What was asked of the law and what came out.'),
});
const claimDefinition = z.object({
  id: z.string().describe('Cost definition.'),
  supported: z.array(z.string()).describe('Variants.'),
  contradicted: z.array(z.string()),
  notCheckable: z.array(z.string()),
  weightings: z
    .number()
    .nullable()
    .describe(
      'Share of all weightings of the fairness lenses under which the part holds; null where not asked.',
    ),
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
      definitions: z
        .array(claimDefinition)
        .optional()
        .describe(
          'Where variants read the ledger: what they come to under every cost definition, the chosen one too.',
        ),
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
      base: shown.optional().describe('Left out: the value of the answer of that name.'),
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
  author: z.string().optional(),
  publisher: z.string().optional(),
  containerTitle: z.string().optional(),
  issued: z.string().optional(),
  accessed: z.string().optional(),
  url: z.string().optional(),
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
  balance: balanceShape
    .nullable()
    .describe('Who is ahead where, with the ally and without. null for a case that states no balance.'),
  network: networkShape
    .nullable()
    .describe('Who owes whom what, and what becomes of it without the alliance. null without encoded law.'),
  talks: talksShape.nullable().describe('Would the host pay more? null for a case that states no talks.'),
  fairness: fairnessShape
    .nullable()
    .describe('Who pays more or less than is fair; null for a ledger of fewer than two parties.'),
  uncertainty: uncertaintyShape
    .nullable()
    .describe(
      'What ranges do to the numbers; null where no number of the study has a range or no draws were made.',
    ),
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
  periods: z
    .record(z.string(), z.object({ start: z.string(), end: z.string() }))
    .describe('By label, half-open: `start` is the first day, `end` the first day after. ISO 8601 dates.'),
  nodes: z.record(z.string(), nodeShape).describe('What the steps of a node have in common, by its name.'),
  traces: z.record(z.string(), stepShape).describe('Every step that a shown number leads to, by key.'),
});

export type Findings = z.infer<typeof findingsSchema>;
