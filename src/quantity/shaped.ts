import { msg } from '../text/index.ts';
import { type Amount, readAmount } from './amount.ts';
import { numeralValue } from './numeral.ts';
import { isProblem, type QuantityProblem } from './text-problem.ts';
import type { Uncertain } from './uncertain.ts';

/** Amounts of one quantity with the unit that they share. */
export interface Shaped {
  readonly value: Uncertain;
  readonly unit?: string;
  readonly unitAt: number;
}

/** The values of amounts as they stand. */
export function valuesOf(amounts: readonly Amount[]): number[] | QuantityProblem {
  const values: number[] = [];
  for (const { numeral, at } of amounts) {
    const value = numeralValue(numeral);
    if (value === undefined)
      return { problem: 'number-out-of-range', offset: at, hint: msg('quantity.hint.size') };
    values.push(value);
  }
  return values;
}

/** The one unit among amounts; those without a unit take it over. */
export function sharedUnit(
  amounts: readonly Pick<Amount, 'unit' | 'unitAt'>[],
): { unit?: string; unitAt: number } | QuantityProblem {
  const [first, ...others] = amounts.filter(({ unit }) => unit !== undefined);
  if (first?.unit === undefined) return { unitAt: 0 };
  const other = others.find(({ unit }) => unit !== first.unit);
  if (other !== undefined)
    return { problem: 'unit-mismatch', offset: other.unitAt, hint: msg('quantity.hint.two-units') };
  return { unit: first.unit, unitAt: first.unitAt };
}

/** A unit behind the closing bracket stands for all arguments. */
export function withTail(shaped: Shaped, text: string, at: number): Shaped | QuantityProblem {
  if (text.slice(at).trim() === '') return shaped;
  const tail = readAmount(`1 ${text.slice(at)}`, 0);
  if (isProblem(tail)) return { ...tail, offset: Math.max(0, tail.offset - 2) + at };
  if (tail.numeral.scale !== 'none')
    return { problem: 'shape-invalid', offset: at, hint: msg('quantity.hint.scale-inside') };
  if (shaped.unit !== undefined && shaped.unit !== tail.unit)
    return { problem: 'unit-mismatch', offset: at, hint: msg('quantity.hint.two-units') };
  return {
    value: shaped.value,
    ...(tail.unit !== undefined && { unit: tail.unit }),
    unitAt: tail.unitAt - 2 + at,
  };
}
