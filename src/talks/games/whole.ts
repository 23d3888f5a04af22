import { type Fraction, gcd } from '../linkage/fraction.ts';

/** Fractions as whole numbers over one denominator. */
export interface Whole {
  readonly numbers: readonly bigint[];
  readonly denominator: bigint;
}

export function wholeNumbers(values: readonly Fraction[]): Whole {
  const denominator = values.reduce((common, { d }) => (common / gcd(common, d)) * d, 1n);
  return { numbers: values.map(({ n, d }) => n * (denominator / d)), denominator };
}
