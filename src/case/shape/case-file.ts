import { z } from 'zod';
import { date, scalar, text, words } from '../../document/index.ts';
import { formula, name, period, reason, ref } from './fields.ts';

const paths = z.array(z.string().min(1).max(500)).describe('Paths inside the case folder.').optional();

export const partyShape = z.strictObject({
  name: words('Name for readers.'),
  role: words('host, guarantor, ...').optional(),
});

export const rivalShape = z.strictObject({
  title: words('Name of the rival.'),
  formula: formula('Its value.'),
  period: period.optional(),
  definition: ref.definition.optional(),
});

export const answerShape = z.strictObject({
  question: words('The question that is answered.'),
  formula: formula('The answer.'),
  period: period.optional(),
  definition: ref.definition.optional(),
  sentence: words('The answer as a sentence with {value}, {low}, {high}, {period} and {name of a node}.'),
  range: z.array(rivalShape).describe('Rival answers, whose values span the range.').optional(),
});

export const groupShape = z.strictObject({ title: words('Heading.') });

export const calendarShape = z.strictObject({
  starts: scalar('Month and day on which the fiscal year starts: 04-01.'),
  named_by: z.enum(['start', 'end']).describe('Which of its two calendar years gives the number.'),
});

export const unitShape = z.strictObject({
  is: text('How much of another unit it is: 3.305785 m2.').optional(),
  new: z.boolean().describe('true for a unit that converts to nothing.').optional(),
});

export const conversionsShape = z.strictObject({
  market: z.array(ref.measure).describe('Measures of exchange rates, in units like JPY/USD.').optional(),
  ppp: z.array(ref.measure).describe('Measures of purchasing power parities.').optional(),
  prices: z.record(name.currency, ref.measure).describe('Measures of price indices by currency.').optional(),
});

export const correlationShape = z.strictObject({
  between: z
    .array(z.string().min(1))
    .length(2)
    .describe('Two names of assumptions, or of figures in brackets: "[hns-2015]".'),
  rank: z
    .union([z.number().min(-1).max(1), z.string().min(1)])
    .describe("Rank correlation (Spearman's rho), from -1 to 1."),
  reason: reason('Why the two go together.'),
  source: ref.source.optional(),
});

/** Tables that a case may name, by what they hold. */
export const TABLE_KINDS = ['sources', 'measures', 'figures', 'assumptions', 'ledger', 'stakes'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

export const tablesShape = z.strictObject({
  sources: paths,
  measures: paths,
  figures: paths,
  assumptions: paths,
  ledger: paths,
  stakes: paths,
});

export const caseShape = z.strictObject({
  format: z.literal(1).describe('Version of this format.'),
  id: name.id,
  title: words('Title of the case.'),
  summary: words('One paragraph for the brief.').optional(),
  as_of: date.describe('The evidence was gathered up to this day.'),
  currency: name.currency.describe('Currency of the answers, ISO 4217.'),
  period: period.describe('Period of the answers.'),
  definition: ref.definition.optional(),
  parties: z.record(name.party, partyShape),
  alliance: scalar('The alliance of the law library that the case is about: USA-JPN.').optional(),
  groups: z.record(name.id, groupShape).describe('Headings of the brief, in order.').optional(),
  calendars: z
    .record(name.calendar, calendarShape)
    .describe('Further fiscal years; JFY, USFY, KFY, CNFY, EUFY and CY are built in.')
    .optional(),
  units: z.record(name.unit, unitShape).describe('Further units.').optional(),
  conversions: conversionsShape.optional(),
  weights: z
    .record(name.id, z.number().min(0))
    .describe('How much each lens of fairness counts, by its name. At least one is above 0.')
    .optional(),
  correlations: z
    .array(correlationShape)
    .describe('Assumptions and figures that tend to be wrong together.')
    .optional(),
  tables: tablesShape.describe('Long tables as CSV.').optional(),
  answers: z.record(name.id, answerShape).describe('Headline answers, in order.').optional(),
});
