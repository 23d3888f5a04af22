import { arithmetic } from './arithmetic.ts';
import { conversion } from './conversion.ts';
import type { FormulaFunction } from './function.ts';
import { known } from './known.ts';
import { ledger } from './ledger.ts';
import { logic } from './logic.ts';
import { sharing } from './sharing.ts';
import { talks } from './talks.ts';
import { time } from './time.ts';

/** Every function that formulas may call, in the order of the reference page. A new one: one entry in one of these lists. */
export const FUNCTIONS: readonly FormulaFunction[] = [
  ...arithmetic,
  ...logic,
  ...known,
  ...time,
  ...conversion,
  ...ledger,
  ...sharing,
  ...talks,
];

const byName = new Map(FUNCTIONS.map((fn) => [fn.name, fn]));

export const functionNames: readonly string[] = FUNCTIONS.map((fn) => fn.name);

export function functionNamed(name: string): FormulaFunction | undefined {
  return byName.get(name);
}
