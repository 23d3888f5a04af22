import { z } from 'zod';
import type { MessageKey } from '../../text/index.ts';

/**
 * Kinds of fields. A plain text is a YAML string; `scalar` is read letter by letter as it stands in the file, so that
 * `2024`, `1e9` and `04-01` need no quotes. What a text means (a period, a unit, a name of something else) is checked
 * where the names are known, in `resolve/`.
 */
const LONGEST_TEXT = 20_000;
const LONGEST_NAME = 100;

const ID = /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/;
const NODE = /^[a-z][a-z0-9]*(?:[_.][a-z0-9]+)*$/;
const PARTY = /^(?:[A-Z]{3}|[a-z0-9]+(?:[-_.][a-z0-9]+)*)$/;
const CALENDAR = /^[A-Z]{2,10}$/;
const UNIT_NAME = /^\p{L}+(?:-\p{L}+)*$/u;
const CURRENCY = /^[A-Z]{3}$/;

export const text = (description: string) => z.string().min(1).max(LONGEST_TEXT).describe(description);
export const scalar = (description: string) =>
  z.union([z.string().min(1).max(LONGEST_TEXT), z.number()]).describe(description);
/** A formula may also be a lone number or truth value. */
export const formula = (description: string) =>
  z
    .union([z.string().min(1).max(LONGEST_TEXT), z.number(), z.boolean()])
    .describe(`${description} A formula, see docs/formulas.md.`);

const oneLanguage = z.string().min(1).max(LONGEST_TEXT);
export const wordsShape = z.strictObject({ en: oneLanguage, ja: oneLanguage.optional() });
export const words = (description: string) => z.union([oneLanguage, wordsShape]).describe(description);

const reference = (to: string) => z.string().min(1).max(LONGEST_NAME).describe(`The id of ${to}.`);
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

/** `form` is the catalogue's sentence about how such a name is written. */
const names = (pattern: RegExp, form: MessageKey, description: string) =>
  z.string().regex(pattern).max(LONGEST_NAME).meta({ description, 'x-form': form });

export const name = {
  id: names(ID, 'expected.name-id', 'Lower-case words of letters and digits, joined by "-", "_" or ".".'),
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
export const date = scalar('A day: 2024-03-06.');
export const unit = text('JPY, USD2020, persons, sites, km2, percent, index, JPY/USD, USD/person, ...');
