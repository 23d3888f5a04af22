import { z } from 'zod';
import type { MessageKey } from '../text/index.ts';

/**
 * Kinds of fields. A plain text is a YAML string; `scalar` is read letter by letter as it stands in the file, so that
 * `2024`, `1e9` and `04-01` need no quotes. What a text means (a period, a unit, a name of something else) is checked
 * where the names are known.
 */
export const LONGEST_TEXT = 20_000;
export const LONGEST_NAME = 100;

const ID = /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/;

export const text = (description: string) => z.string().min(1).max(LONGEST_TEXT).describe(description);
export const scalar = (description: string) =>
  z.union([z.string().min(1).max(LONGEST_TEXT), z.number()]).describe(description);
export const oneOf = <T extends string>(values: readonly T[]) => z.enum(values as readonly [T, ...T[]]);

const oneLanguage = z.string().min(1).max(LONGEST_TEXT);
export const wordsShape = z.strictObject({ en: oneLanguage, ja: oneLanguage.optional() });
export const words = (description: string) => z.union([oneLanguage, wordsShape]).describe(description);

export const reference = (to: string) => z.string().min(1).max(LONGEST_NAME).describe(`The id of ${to}.`);
export const date = scalar('A day: 2024-03-06.');
export const verification = z
  .enum(['read', 'recalled'])
  .describe('read: seen in the source. recalled: from general knowledge, to be checked.');

/** A kind of name; `form` is the catalogue's sentence about how such a name is written. */
export const names = (pattern: RegExp, form: MessageKey, description: string) =>
  z.string().regex(pattern).max(LONGEST_NAME).meta({ description, 'x-form': form });

export const idName = names(
  ID,
  'expected.name-id',
  'Lower-case words of letters and digits, joined by "-", "_" or ".".',
);
