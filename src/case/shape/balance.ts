import { z } from 'zod';
import { COMPONENT_IDS, type Component, REACH_IDS, STAKES } from '../../balance/schema.ts';
import { oneOf, words } from '../../document/index.ts';
import { formula, name, period, reason, ref } from './fields.ts';

const number = (description: string) => z.union([z.number(), z.string().min(1)]).describe(description);
const state = name.party.describe('A state of this file.');
const lat = number('Degrees north, from -90 to 90.');
const lon = number('Degrees east, from -180 to 180.');

const held = formula('How much is held of it.').optional();
const componentFormulas = Object.fromEntries(COMPONENT_IDS.map((component) => [component, held])) as {
  [component in Component]: typeof held;
};

export const holdingsShape = z.strictObject(componentFormulas);

export const reachShape = z.strictObject({
  form: oneOf(REACH_IDS).describe('How strength is lost with distance.'),
  parameter: number('In the unit of the form; the usual one when left out.').optional(),
  reason: reason('Why this form.'),
});

export const stateShape = z.strictObject({
  id: name.party,
  name: words('Name for readers.'),
  holds: holdingsShape.describe('What it brings to the scales, a formula a component.'),
  commits: number('Which part of its power it would commit, from 0 to 1; 1 when left out.').optional(),
  reason: reason('Why this part.').optional(),
});

export const baseShape = z.strictObject({
  id: name.id,
  title: words('Name for readers.'),
  user: state,
  host: state,
  lat,
  lon,
  reason: reason('Why forces set out from here.'),
  source: ref.source.optional(),
});

export const theatreShape = z.strictObject({
  id: name.id,
  title: words('Name for readers.'),
  lat,
  lon,
  challenger: z.array(state).min(1).describe('States that would attack.'),
  defender: z.array(state).min(1).describe('States that would be defended, the ally apart.'),
  reason: reason('Why this place and these states.'),
  source: ref.source.optional(),
});

export const balanceScenarioShape = z.strictObject({
  id: name.id,
  title: words('Name for readers.'),
  ally_keeps: number('Part of its units that the ally keeps, from 0 to 1; at 0 it leaves.').optional(),
  host_neutral: z.boolean().describe('The host neither fights nor opens its bases.').optional(),
  host_spends: number('Part of its output that the host spends on its forces, from 0 to 1.').optional(),
  decided: number('Calendar year in which the host decides so; at once when left out.').optional(),
  delay: number('Years until the spending is reached.').optional(),
  reason: reason('What it stands for.'),
});

export const judgedShape = z.strictObject({
  value: number('What is reckoned with.'),
  low: number('Lower end of the range over which it is tried.'),
  high: number('Upper end.'),
});

const stakes = Object.fromEntries(STAKES.map((stake) => [stake, judgedShape])) as {
  [stake in (typeof STAKES)[number]]: typeof judgedShape;
};

export const attackShape = z.strictObject({ ...stakes, reason: reason('Why these values.') });

export const balanceShape = z.strictObject({
  host: ref.party.describe('Who gives bases and is defended.'),
  ally: ref.party.describe('Whose support is in question.'),
  period: period.optional(),
  reach: reachShape,
  states: z.array(stateShape).min(1).describe('States and what they hold.'),
  world: holdingsShape.describe('What all states of the world hold together, where known.').optional(),
  bases: z.array(baseShape).min(1).describe('Places from which forces set out: own land, and bases abroad.'),
  theatres: z.array(theatreShape).min(1).describe('Places that two sides may fight over.'),
  scenarios: z.array(balanceScenarioShape).describe('What may change in the deal.').optional(),
  attack: attackShape.describe('What a challenger weighs, for the model of deterrence.').optional(),
});
