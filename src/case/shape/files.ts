import { z } from 'zod';
import { date, oneOf, scalar, text, verification, words } from '../../document/index.ts';
import { BASES, FORMS, GRADES, KINDS, STAKE_QUANTITIES } from '../model.ts';
import {
  CLAIM_KINDS,
  LAW_DATES,
  NETWORK_QUESTIONS,
  PAYS,
  ROOMS,
  TALKS_QUESTIONS,
} from '../model-questions.ts';
import { CSL_TYPES } from './csl-types.ts';
import { formula, name, openPeriod, period, reason, ref, unit } from './fields.ts';

const grade = oneOf(GRADES).describe('How much a source of this kind can be relied on.');
const basis = oneOf(BASES).describe('Budget, obligation and outlay of the same money are different things.');
const kind = oneOf(KINDS).describe(
  'flow: an amount over a period, adds up. stock: an amount on a date. level: a rate, share, price or index.',
);

export const sourceShape = z.strictObject({
  type: oneOf(CSL_TYPES).describe('CSL type.'),
  title: scalar('Title as published.'),
  author: text('Author or authoring body.').optional(),
  publisher: text('Publisher.').optional(),
  container_title: text('Newspaper, journal or collection.').optional(),
  issued: scalar('Year, month or day of publication: 2015, 2015-04, 2015-04-01.').optional(),
  accessed: date.optional(),
  url: text('http or https address.').optional(),
  language: text('Language code, like en or ja.').optional(),
  grade,
  verification,
  note: scalar('Remark.').optional(),
});

export const gapShape = z.strictObject({
  period,
  status: z.enum(['not known', 'not applicable']).describe('not known when left out.').optional(),
  reason: reason('Why there is no value.'),
});

export const measureShape = z.strictObject({
  title: words('Name for readers.'),
  describes: words('What exactly is counted.').optional(),
  unit,
  kind,
  party: ref.party.optional(),
  group: ref.group.optional(),
  basis: basis.optional(),
  formula: formula('How it follows from other nodes; without one it has figures.').optional(),
  carry: scalar(
    'How long the last observation of a stock may be carried forward: 2 years, 18 months, 90 days.',
  ).optional(),
  gaps: z.array(gapShape).describe('Periods for which no value is to be had, and why.').optional(),
  note: words('Remark.').optional(),
});

export const figureShape = z.strictObject({
  measure: ref.measure,
  period,
  value: scalar('A quantity: 205.6bn, 2.6bn to 3.2bn, 3%, triangular(1, 2, 3), not known, not applicable.'),
  low: scalar('Lower end of the range that the source states.').optional(),
  high: scalar('Upper end of that range.').optional(),
  unit: unit.describe('Only where it differs from the unit of the measure.').optional(),
  source: ref.source.optional(),
  locator: scalar('Page, table or row within the source.').optional(),
  verification,
  basis: basis.optional(),
  label: scalar('The scope or definition as this source puts it.').optional(),
  preferred: z.boolean().describe("The author's choice among rivals of one period.").optional(),
  known_on: date
    .describe('Day on which it became public, where that is not the date of the source.')
    .optional(),
  note: scalar('Remark; the reason of a gap or of a recalled figure without a source.').optional(),
});

export const assumptionShape = z.strictObject({
  title: words('Name for readers.'),
  value: scalar('A quantity, usually a range: 2% to 5%.'),
  unit,
  kind,
  reason: reason('Why this value and range.'),
  source: ref.source.optional(),
  party: ref.party.optional(),
  group: ref.group.optional(),
});

export const stakeShape = z.strictObject({
  quantity: oneOf(STAKE_QUANTITIES).describe('What the formula stands for.'),
  party: ref.party.describe('Whose it is: a party of case.yaml.').optional(),
  members: z
    .array(ref.party)
    .min(2)
    .describe('For joint-cost: the parties that are provided for together.')
    .optional(),
  value: formula('Its amount.'),
  reason: reason('Why this formula stands for the quantity.'),
  source: ref.source.optional(),
  note: words('Remark.').optional(),
});

export const categoryShape = z.strictObject({
  title: words('Name for readers.'),
  form: oneOf(FORMS).describe(
    'How value passes: money, goods and services, income not collected, own cost, or no price.',
  ),
});

export const definitionShape = z.strictObject({
  title: words('Name for readers.'),
  describes: words('What counts and what does not.').optional(),
  extends: ref.definition.describe('The definition whose categories count as well.').optional(),
  counts: z.array(ref.category).describe('Categories that count.').optional(),
  source: ref.source.optional(),
});

export const entryShape = z.strictObject({
  title: words('Name for readers.'),
  payer: ref.party,
  beneficiary: ref.party,
  category: ref.category,
  value: formula('The amount, usually the name of a measure.').optional(),
  unpriced: words('Why the entry has no price.').optional(),
  part_of: ref.entry.describe('The entry that contains this one.').optional(),
  period: openPeriod.optional(),
  source: ref.source.optional(),
  note: words('Remark.').optional(),
});

export const ledgerShape = z.strictObject({
  categories: z.record(name.id, categoryShape).optional(),
  definitions: z.record(name.id, definitionShape).optional(),
  entries: z.record(name.id, entryShape).optional(),
});

export const variantShape = z.strictObject({
  id: name.id,
  title: words('Name for readers.'),
  test: formula('True when the part holds.'),
});

export const lawTestShape = z.strictObject({
  incident: scalar('An incident of incidents.yaml: what duty it brings.').optional(),
  strength: z
    .union([z.string().min(1), z.array(z.string().min(1))])
    .describe('Strengths with which the part holds: must, may-if, none, ...')
    .optional(),
  standing: scalar('A standing duty about this subject: host, pay, economy, ...').optional(),
  on: date.describe('Day of the standing duty; that of the claim when left out.').optional(),
  instrument: scalar('An instrument of the law library.').optional(),
  dated: oneOf(LAW_DATES).describe('Which of its dates.').optional(),
  within: period.describe('The period that the date has to lie in.').optional(),
  notice: date.describe('A day on which notice of termination is given.').optional(),
  ends: date.describe('The day on which it has to end by that notice.').optional(),
  one_way: z.boolean().describe('true: the party owes help and is owed none.').optional(),
  heavier: z
    .boolean()
    .describe('true: the party owes help in more kinds of incident than it is owed.')
    .optional(),
  party: scalar('Who is bound or allowed.').optional(),
  towards: scalar('To whom.').optional(),
});

export const weightingsShape = z.strictObject({
  party: ref.party,
  pays: oneOf(PAYS).describe('Than is fair.'),
});

export const talksTestShape = z.strictObject({
  asks: oneOf(TALKS_QUESTIONS),
  amount: formula('Where it asks what is paid: the next settlement pays at least so much a year.').optional(),
});

export const networkTestShape = z.strictObject({
  asks: oneOf(NETWORK_QUESTIONS),
  party: ref.party.describe('Where it asks who is left without a state bound to its aid.').optional(),
});

export const partShape = z.strictObject({
  id: name.id,
  text: words('The piece of the statement, in plain words.'),
  period: period.optional(),
  test: formula('True when the part holds.').optional(),
  variants: z.array(variantShape).describe('Rival ways to test the part.').optional(),
  weightings: weightingsShape
    .describe('What is asked of all weightings of the fairness lenses, beside the variants.')
    .optional(),
  law: lawTestShape.describe('A question to the law library; true when the part holds.').optional(),
  talks: talksTestShape
    .describe('A question about the talks of the case; true when it is likelier than not.')
    .optional(),
  network: networkTestShape
    .describe('A question about the network of alliances without that of the case.')
    .optional(),
  needs: oneOf(ROOMS).describe('The part of the product whose work is needed first.').optional(),
  not_checkable: words('Why no figure can decide it.').optional(),
  note: words('Remark.').optional(),
});

export const claimShape = z.strictObject({
  said_on: date,
  speaker: words('Who said it.'),
  role: words('In which office.').optional(),
  setting: words('Where and before whom.').optional(),
  paraphrase: words('What was said, in other words.'),
  kind: oneOf(CLAIM_KINDS).describe('What it is about.'),
  source: ref.source.optional(),
  parts: z.array(partShape).min(1).describe('Its testable pieces.'),
});

export const changeShape = z.strictObject({
  formula: formula('The new value; BASE is the node as it was.'),
  from: period.describe('The first period that changes.').optional(),
  reason: words('Why it changes.').optional(),
});

export const scenarioShape = z.strictObject({
  title: words('Name for readers.'),
  describes: words('What is imagined.').optional(),
  layers: z.array(ref.scenario).describe('Scenarios applied first, in order.').optional(),
  definition: ref.definition.optional(),
  switch: ref.group
    .describe('The id of a group, whose title names the switch. Its options exclude each other.')
    .optional(),
  set: z
    .record(name.node, z.union([...formula('New value.').options, changeShape]))
    .describe('New values by the name of a measure or assumption.')
    .optional(),
});
