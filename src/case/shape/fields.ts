import { z } from 'zod';
import { idName, LONGEST_TEXT, names, reference, scalar, text, words } from '../../document/index.ts';

const NODE = /^[a-z][a-z0-9]*(?:[_.][a-z0-9]+)*$/;
const PARTY = /^(?:[A-Z]{3}|[a-z0-9]+(?:[-_.][a-z0-9]+)*)$/;
const CALENDAR = /^[A-Z]{2,10}$/;
const UNIT_NAME = /^\p{L}+(?:-\p{L}+)*$/u;
const CURRENCY = /^[A-Z]{3}$/;

/** A formula may also be a lone number or truth value. */
export const formula = (description: string) =>
  z
    .union([z.string().min(1).max(LONGEST_TEXT), z.number(), z.boolean()])
    .describe(`${description} A formula, see docs/formulas.md.`);

export const reason = (description: string) => words(description).meta({ 'x-missing': 'reason-missing' });

export const ref = {
  party: reference('a party of case.yaml'),
  group: reference('a group of case.yaml'),
  source: reference('a source'),
  measure: reference('a measure'),
  category: reference('a category of the ledger'),
  definition: reference('a cost definition of the ledger'),
  entry: reference('another entry of the ledger'),
  scenario: reference('another scenario'),
};

export const name = {
  id: idName,
  node: names(
    NODE,
    'expected.name-node',
    'Lower-case words joined by "_", levels by "."; begins with a letter.',
  ),
  party: names(PARTY, 'expected.name-party', 'ISO 3166-1 alpha-3 code, or a lower-case name for a group.'),
  calendar: names(CALENDAR, 'expected.name-calendar', 'Prefix of a fiscal year, like JFY.'),
  unit: names(UNIT_NAME, 'expected.name-unit', 'Letters, with hyphens between them.'),
  currency: names(CURRENCY, 'expected.currency', 'ISO 4217 code.'),
};

export const period = scalar(
  '2024, JFY2024, USFY2016, 2016..2019, 2024-03, 2024-03-06 or 2015-04-01/2016-04-01.',
);
export const openPeriod = scalar('A period; one end may be left open: JFY1978.. or ..1977.');
export const unit = text('JPY, USD2020, persons, sites, km2, percent, index, JPY/USD, USD/person, ...');
