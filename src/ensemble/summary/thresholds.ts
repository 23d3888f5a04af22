import { allFinite, finiteOnly } from './finite.ts';

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
  if (allFinite(values, from, to)) return counted(values, threshold, from, to);
  const clean = finiteOnly(values, [from], to).values;
  return counted(clean, threshold, 0, clean.length);
}

/** Without branches, which near the middle of a distribution are guessed wrong every other time. */
function counted(values: Float64Array, threshold: number, from: number, to: number): Exceedance {
  let aboveA = 0;
  let aboveB = 0;
  let belowA = 0;
  let belowB = 0;
  let i = from;
  for (; i + 1 < to; i += 2) {
    const a = values[i] as number;
    const b = values[i + 1] as number;
    aboveA = (aboveA + Number(a > threshold)) | 0;
    belowA = (belowA + Number(a < threshold)) | 0;
    aboveB = (aboveB + Number(b > threshold)) | 0;
    belowB = (belowB + Number(b < threshold)) | 0;
  }
  if (i < to) {
    aboveA += Number((values[i] as number) > threshold);
    belowA += Number((values[i] as number) < threshold);
  }
  const above = aboveA + aboveB;
  const below = belowA + belowB;
  return { threshold, above, below, equal: to - from - above - below };
}
