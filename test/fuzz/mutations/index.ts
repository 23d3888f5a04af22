import { bytes } from './bytes.ts';
import { formulas } from './formulas.ts';
import { lines } from './lines.ts';
import type { Mutator } from './mutator.ts';
import { tokens } from './tokens.ts';
import { values } from './values.ts';
import { wholeFiles } from './whole-files.ts';

/** Every kind of change to a case, by name. */
export const MUTATIONS: Readonly<Record<string, Mutator>> = {
  ...bytes,
  ...wholeFiles,
  ...lines,
  ...tokens,
  ...values,
  ...formulas,
};

/** Names to draw from. Formulas stand in it more than once: they reach deepest. */
export const DRAWN: readonly string[] = [
  ...Object.keys(MUTATIONS),
  ...Array.from({ length: 3 }, () => Object.keys(formulas)).flat(),
];
