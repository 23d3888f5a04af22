import { z } from 'zod';
import { words } from '../../document/index.ts';
import { formula, name, reason, ref, unit } from './fields.ts';

export const optionShape = z.strictObject({
  id: name.id,
  title: words('Name for readers.'),
  host: formula('What it is worth to the host, in money a year.'),
  sender: formula('What it is worth to the sender, in money a year.'),
});

export const linkedIssueShape = z.strictObject({
  id: name.id,
  title: words('Name for readers.'),
  unit: unit.describe('Of an issue that is settled by a number.').optional(),
  from: formula('The least that may be agreed, in that unit.').optional(),
  to: formula('The most that may be agreed.').optional(),
  step: formula('By what the number is stepped.').optional(),
  host: formula('What one unit is worth to the host, in money a year; a loss is negative.').optional(),
  host_bend: formula('What is added to that for the square of the number of units.').optional(),
  sender: formula('What one unit is worth to the sender.').optional(),
  sender_bend: formula('What is added to that for the square of the number of units.').optional(),
  options: z
    .array(optionShape)
    .min(2)
    .describe('Of an issue that is settled by one of several things.')
    .optional(),
  without: formula('What holds without an agreement: a number, or the id of an option.'),
  reason: reason('Why these bounds and worths.'),
  source: ref.source.optional(),
});

export const linkageShape = z.strictObject({
  reason: reason('What the issues have in common, and what the worths leave out.'),
  issues: z.array(linkedIssueShape).min(1).describe('What may be traded against each other.'),
});
