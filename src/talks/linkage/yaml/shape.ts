import { z } from 'zod';
import { scalar, text } from '../../../document/index.ts';

const list = (description: string) => z.array(z.unknown()).describe(description);
const mapping = (description: string) => z.record(z.string(), z.unknown()).describe(description);

/** A file that holds a whole domain: what is negotiated, and what each of two parties makes of it. */
export const domainShape = z.strictObject({
  name: text('Name of the domain.'),
  issues: list('What is negotiated, one issue an item.'),
  parties: list('The two parties.'),
});

export const issueShape = z.strictObject({
  name: text('Name of the issue; unique in the domain.'),
  kind: z.enum(['discrete', 'integer', 'real']).optional(),
  values: list('The values to choose from, of a discrete issue.').optional(),
  lower: scalar('Lowest value of an integer or real issue.').optional(),
  upper: scalar('Highest value of an integer or real issue.').optional(),
  unit: text('Unit of the values, like JPY or percent.').optional(),
});

export const partyShape = z.strictObject({
  name: text('Name of the party.'),
  reservation: scalar('Utility of no agreement; 0 when left out.').optional(),
  discount: scalar('Utility shrinks by discount^t over t from 0 to 1; none when left out.').optional(),
  evaluations: list('What the party makes of each issue for itself.').optional(),
  joint: list('What it makes of combinations of values of several issues.').optional(),
  boxes: list('What it gains where several integer issues lie within bounds.').optional(),
});

export const evaluationShape = z.strictObject({
  issue: text('Name of the issue.'),
  weight: scalar('What the issue counts for; the weights are not rescaled.'),
  reason: text('Why this weight.').optional(),
  values: mapping('Evaluation of each value of a discrete issue; divided by the largest.').optional(),
  offset: scalar('Evaluation at the lower bound of an integer or real issue.').optional(),
  slope: scalar('What one more unit adds to it; held between 0 and 1.').optional(),
  points: mapping(
    'Evaluations from 0 to 1 at some values of an integer or real issue; straight in between.',
  ).optional(),
});

export const jointShape = z.strictObject({
  issues: list('Names of two issues or more.'),
  weight: scalar('What the combination counts for.'),
  reason: text('Why this weight.').optional(),
  otherwise: scalar('Evaluation of combinations that are not listed; 0 when left out.').optional(),
  cells: list('Combinations: values, one an issue, and their evaluation.'),
});

export const cellShape = z.strictObject({
  values: list('One value an issue, in their order.'),
  evaluation: scalar('Evaluation of the combination.'),
});

export const boxShape = z.strictObject({
  within: mapping('By issue the bounds: 3 to 5. Left out, the value is added always.').optional(),
  value: scalar('Utility that lying within all of them adds.'),
});
