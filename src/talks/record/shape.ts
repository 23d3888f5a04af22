import { z } from 'zod';
import { names, oneOf, scalar, text, verification } from '../../document/index.ts';
import { BASES, DEMAND_KINDS, DIRECTIONS, OUTCOMES, THREATENERS } from './model.ts';

const LONGEST_NAME = 100;
const when = (description: string) =>
  scalar(`${description} A year, month or day: 2019, 2019-07, 2019-07-11.`);
const amount = (description: string) => scalar(`${description} In the unit of the round, 0 or above.`);
const TRUTHS = ['yes', 'no', 'unknown'] as const;

export const roundName = names(
  /^[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*$/,
  'expected.name-round',
  'Letters and digits, joined by "-", "_" or ".".',
);

/** The columns of a record of talks; records/README.md explains them. */
export const roundShape = z.strictObject({
  alliance: z.string().min(1).max(LONGEST_NAME).describe('Whose talks, like USA-JPN.'),
  title: text('What the round is called.').optional(),
  requester: z.string().min(1).max(LONGEST_NAME).describe('Who asked for the talks.').optional(),
  payer: z.string().min(1).max(LONGEST_NAME).describe('Who pays.').optional(),
  direction: oneOf(DIRECTIONS),
  foreseen: when('From then on it was known that the round would come.').optional(),
  opened: when('When the round opened.'),
  closed: when('When it was over.').optional(),
  unit: z.string().min(1).max(LONGEST_NAME).describe('Of every amount of the row: USD million.').optional(),
  basis: oneOf(BASES).optional(),
  prior: amount('What was paid before.').optional(),
  demand: amount('What was demanded first.').optional(),
  demand_kind: oneOf(DEMAND_KINDS).optional(),
  demand_known: when('When the demand became known, where not at the opening.').optional(),
  offer: amount('What was offered.').optional(),
  offer_known: when('When the offer became known, where before the close.').optional(),
  settled: amount('What was agreed.').optional(),
  settled_last: amount('What was agreed for the last year.').optional(),
  years: scalar('For how many years.').optional(),
  ratio_use: oneOf(['yes', 'no']).optional(),
  ratio_reason: text('Why settled / prior says nothing.').optional(),
  outcome: oneOf(OUTCOMES),
  lapse: oneOf(TRUTHS).optional(),
  lapse_months: scalar('For how many months nothing was in force.').optional(),
  exit_threat: oneOf(THREATENERS).optional(),
  exit_conditional: oneOf(TRUTHS).optional(),
  exit_executed: oneOf([...TRUTHS, 'partial']).optional(),
  threat_known: when('When the threat became known, where before the close.').optional(),
  other_threat: text('Another threat, in a word or two.').optional(),
  other_executed: oneOf([...TRUTHS, 'partial']).optional(),
  threat: text('The threat in words.').optional(),
  indexation: text('How the amount moves over the years.').optional(),
  coverage: text('What the payment covers now and did not before.').optional(),
  lapse_note: text('About the lapse.').optional(),
  source: text('Title of the source.').optional(),
  publisher: text('Who published it.').optional(),
  url: text('Where it stands.').optional(),
  verification: verification.optional(),
  recalled: text('Columns whose value is from general knowledge, separated by ";", or all.').optional(),
  note: text('What else has to be said.').optional(),
});

export type RoundField = keyof typeof roundShape.shape;
