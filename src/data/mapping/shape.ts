import { z } from 'zod';
import { idName, type JsonSchema, oneOf, scalar, schemaOf, text, words } from '../../document/index.ts';
import { ENCODINGS } from '../table/encoding.ts';

/** How columns of states are coded: a list of the crosswalk, or English names. */
const CODES = ['iso3', 'cow', 'gw', 'name'] as const;

export const DELIMITER_NAMES = { comma: ',', semicolon: ';', tab: '\t' } as const;

export const stateShape = z.strictObject({
  column: text('The column of the table.'),
  codes: oneOf(CODES).describe('Which list the codes are of.'),
  unknown: oneOf(['refuse', 'keep'])
    .describe(
      'What a code is that stands for no state at the time: a mistake (refuse, the usual), or kept as it is.',
    )
    .optional(),
});

export const keyShape = z.strictObject({
  column: text('The column of the table.'),
  name: scalar('Its name in the stored table: small letters, digits and "_".'),
});

export const valueShape = z.strictObject({
  column: text('The column of the table; left out where years are columns.').optional(),
  name: scalar('Its name in the stored table: small letters, digits and "_".'),
  kind: oneOf(['number', 'whole', 'text']).describe('What the cells hold (number).').optional(),
  unit: text('What is stored, in words: million JPY, persons.').optional(),
  scale: scalar('What a number in the table is times: thousand, million, billion or a number.').optional(),
  missing: z.array(scalar('A mark.')).describe('Marks of a value that is missing: -9, n/a.').optional(),
  least: scalar('The least number that can be right.').optional(),
  most: scalar('The greatest number that can be right.').optional(),
  needed: z.boolean().describe('Every row has the value.').optional(),
});

/** A table of the user's own: what its columns are, and where it comes from. */
export const mappingShape = z.strictObject({
  id: idName.describe('The name that the data set is stored under.'),
  title: words('What it is.'),
  publisher: text('Who made it.'),
  licence: words('What may be done with it.'),
  cite: text('How to cite it.'),
  home: text('Where it is offered.').optional(),
  version: scalar('Its version.').optional(),
  header_row: scalar(
    'The line or row that holds the names of the columns; found by itself when left out.',
  ).optional(),
  sheet: text('The sheet of a workbook.').optional(),
  delimiter: oneOf(['comma', 'semicolon', 'tab']).describe('What parts the columns.').optional(),
  encoding: oneOf(ENCODINGS).describe('How the text is encoded.').optional(),
  decimal: oneOf(['point', 'comma']).describe('What parts whole and decimals (point).').optional(),
  thousands: oneOf(['comma']).describe('1,234 is a number.').optional(),
  state: stateShape.optional(),
  other_state: stateShape.describe('The second state of a pair.').optional(),
  year: text('The column of the year.').optional(),
  date: text('The column of a day like 2024-03-06.').optional(),
  years: oneOf(['columns']).describe('Every column named by a year holds values of that year.').optional(),
  key: z.array(keyShape).describe('Further columns that tell rows apart.').optional(),
  values: z.array(valueShape).describe('The columns to store.'),
});

export function mappingSchema(): JsonSchema {
  return schemaOf('A mapping: what the columns of a table of your own are', mappingShape);
}
