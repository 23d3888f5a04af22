import { type Fraction, gcd } from './fraction.ts';

/**
 * Utilities as whole numbers of equal steps, so that sums do not depend on their order. `exact` where every
 * contribution is a whole number of steps: then equal sums are equal outcomes' utilities, and nothing else is.
 */
export interface Scale {
  /** Steps in a utility of 1. */
  readonly steps: number;
  readonly exact: boolean;
  /** Steps within which two utilities count as equal. */
  readonly slack: number;
}

/** Sums of steps stay whole numbers below this. */
const MOST = 2 ** 52;

/**
 * The scale of a party: the least common denominator of its contributions and its reservation where all sums of them
 * are whole numbers that a double holds, else the finest power of two.
 * @param sum no outcome's terms, taken without their signs, add up to more; at least 1
 * @param tolerance utilities that differ by no more count as equal
 */
export function scaleOf(values: Iterable<Fraction>, sum: number, tolerance: number): Scale {
  const denominator = commonDenominator(values, MOST / sum);
  const steps = denominator ?? 2 ** Math.floor(Math.log2(MOST / sum));
  return { steps, exact: denominator !== undefined, slack: Math.floor(tolerance * steps) };
}

function commonDenominator(values: Iterable<Fraction>, most: number): number | undefined {
  let common = 1n;
  for (const { n, d } of values) {
    const own = n === 0n ? 1n : d / gcd(n, d);
    common *= own / gcd(own, common);
    if (Number(common) > most) return undefined;
  }
  return Number(common);
}

/** Steps of a value: whole, and off by at most half a step where the scale is not exact. */
export function stepsOf({ n, d }: Fraction, { steps }: Scale): number {
  const doubled = 2n * n * BigInt(steps) + d;
  const quotient = doubled / (2n * d);
  return Number(doubled < 0n && quotient * 2n * d !== doubled ? quotient - 1n : quotient);
}
