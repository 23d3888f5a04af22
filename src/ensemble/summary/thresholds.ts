import { cellWork } from './cell-work.ts';
import { finiteOnly } from './finite.ts';

/** How many draws lie above, below and exactly at a threshold. Draws without a value are in none of the three. */
export interface Exceedance {
  readonly threshold: number;
  readonly above: number;
  readonly below: number;
  readonly equal: number;
}

/**
 * Counts over the values from `from` to before `to`. P(x > t) is `above` over the sum of the three, P(x < t) is
 * `below` over it. Throws a RangeError for a threshold that is not finite.
 */
export function exceedance(
  values: Float64Array,
  threshold: number,
  from = 0,
  to = values.length,
): Exceedance {
  if (!Number.isFinite(threshold)) throw new RangeError(`A threshold is a finite number, not ${threshold}`);
  const work = cellWork();
  const counted = (of: Float64Array, start: number, end: number): Exceedance | undefined => {
    const found = work.beside(of, start, end, threshold);
    return found && { threshold, ...found, equal: end - start - found.above - found.below };
  };
  const all = counted(values, from, to);
  if (all !== undefined) return all;
  const clean = finiteOnly(values, [from], to).values;
  return counted(clean, 0, clean.length) as Exceedance;
}
