import { z } from 'zod';
import { date, oneOf, verification, words } from '../../document/index.ts';
import { EXTENTS, THREATENING } from '../../talks/schema.ts';
import { SEEN, SIGN_KINDS } from '../model-talks.ts';
import { formula, name, period, reason, ref } from './fields.ts';
import { linkageShape } from './linkage.ts';

const SIDES = ['host', 'sender'] as const;
const cites = words('Works it rests on: author, year, title.');
const number = (description: string) => z.union([z.number(), z.string().min(1)]).describe(description);

export const viewShape = z.strictObject({
  id: name.id,
  title: words('Name for readers.'),
  value: formula('Its amount.'),
  reason: reason('Why this formula stands for it.'),
  caveat: words('What is held against it.').optional(),
  source: ref.source.optional(),
});

export const valuedShape = z.strictObject({
  value: formula('Its amount.'),
  reason: reason('Why this formula stands for it.'),
  source: ref.source.optional(),
});

export const statedShape = z.strictObject({
  value: formula('Its amount.'),
  reason: reason('Why this formula stands for it.'),
  source: ref.source.optional(),
  rivals: z.array(viewShape).describe('Other published or possible values.').optional(),
});

export const patienceShape = z.strictObject({
  host: formula('Worth of a gain one round later over that of the gain now, from 0 to 1.'),
  sender: formula('Worth of a gain one round later over that of the gain now, from 0 to 1.'),
  breakdown: formula('Chance after each refusal that talks end, from 0 to 1; 0 when left out.').optional(),
  first: oneOf(SIDES).describe('Who makes the first offer.'),
  reason: reason('Why these values.'),
});

export const riskShape = z.strictObject({
  host: formula('Relative risk aversion in the gain, from 0 to below 1.'),
  sender: formula('Relative risk aversion in the gain, from 0 to below 1.'),
  reason: reason('Why these values.'),
});

export const hiddenShape = z.strictObject({
  low: formula('The lowest that the most of the host may be.'),
  high: formula('The highest that the most of the host may be.'),
  reason: reason('Why these bounds.'),
});

export const recordCountShape = z.strictObject({
  by: z.array(oneOf(THREATENING)).min(1).describe('Whose threats.'),
  carried_out: oneOf(EXTENTS).describe('From when on a threat counts as carried out.'),
});

export const countShape = z.strictObject({
  id: name.id,
  title: words('How threats are counted.'),
  threats: number('How many threats.').optional(),
  carried_out: number('How many of them were carried out.').optional(),
  until: date.describe('Day on which the last of them ended.').optional(),
  record: recordCountShape.describe('In place of numbers: count them in the record of talks.').optional(),
  reason: reason('Which they are.'),
});

export const referenceShape = z.strictObject({
  id: name.id,
  title: words('What kind of threat.'),
  rate: words('The rate, as published.'),
  cites,
  verification,
});

export const dependenceShape = z.strictObject({
  value: number('1: each sign has a cause of its own; 0: the signs say nothing.'),
  reason: reason('Why this much.'),
});

export const chancesShape = z.strictObject({
  low: number('From above 0 to below 1.'),
  high: number('From above 0 to below 1.'),
});

export const signShape = z.strictObject({
  id: name.id,
  title: words('What is looked for.'),
  kind: oneOf(SIGN_KINDS).describe('By what it tells resolve from bluff.'),
  seen: oneOf(SEEN).describe('Whether it was seen.'),
  on: date.describe('Day from which it was public; before it the sign counts as unknown.').optional(),
  evidence: words('What was seen, or looked for in vain.'),
  if_meant: chancesShape.describe('Chance of seeing it where the threat will be carried out.'),
  if_bluff: chancesShape.describe('Chance of seeing it where it will not.'),
  reason: reason('Why these chances.'),
  source: ref.source.optional(),
  cites: cites.optional(),
});

export const threatShape = z.strictObject({
  by: oneOf(SIDES).describe('Who threatens.'),
  title: words('What is threatened.'),
  counts: z.array(countShape).min(1).describe('Past threats; the first counting is used.'),
  references: z.array(referenceShape).describe('Rates of other kinds of threat, not mixed in.').optional(),
  dependence: dependenceShape.describe('How much of the signs is news of its own.'),
  signs: z.array(signShape).min(1).describe('What speaks for and against it.'),
  costs: z.array(viewShape).describe('What carrying it out costs the threatener.').optional(),
});

export const talksShape = z.strictObject({
  host: ref.party.describe('Who pays.'),
  sender: ref.party.describe('Who sends troops.'),
  period: period.optional(),
  round: z
    .string()
    .min(1)
    .max(100)
    .describe('Name of the round in the record of talks that is forecast.')
    .optional(),
  last: valuedShape.describe('What the host paid last.'),
  host_most: statedShape.describe('The most that the host would pay rather than go without.'),
  sender_least: statedShape.describe('The least that the sender would take rather than leave.'),
  weight: valuedShape.describe('Bargaining power of the sender, from 0 to 1.').optional(),
  patience: patienceShape.optional(),
  risk: riskShape.optional(),
  hidden: hiddenShape.describe('What the sender knows of the most of the host.').optional(),
  threat: threatShape.optional(),
  linkage: linkageShape.describe('Talks about several issues at once.').optional(),
});
