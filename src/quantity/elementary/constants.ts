// Numbers of the two series. Whoever emits the same steps for another machine takes them from here, so that there is one copy.
// Those of log are fdlibm's (Sun Microsystems, 1993: e_log.c), where the error of the approximation is bounded below 2^-58.45.

/**
 * Steps: k = nearest(x / ln 2), r = x - k ln 2, twice e^r = 2 + (2r + r² Q(r)), and that by 2^(k - 1), since 2^1024 is no
 * number. With k = -1022 that power is put at 0: subnormals are slow. Q is taken in pairs (Estrin 1960), as a processor waits
 * for the longest chain of operations, and there is no division, the slowest of them.
 */
export const EXP = {
  /** Arguments outside may be moved to these ends: the results there are Infinity and 0. */
  highest: 710,
  lowest: -708.2,
  perLn2: Math.LOG2E,
  /**
   * 1.5 * 2^52 + 1022. Adding and subtracting it rounds to the nearest whole number, ties to even; in between, the low bits
   * are those of the exponent of 2^(k - 1).
   */
  rounder: 6755399441056766,
  /** ln 2 in two parts; the first has enough trailing zeros that k times it is exact. */
  ln2High: 0.6931471803691238,
  ln2Low: 1.9082149292705877e-10,
  /**
   * Q, of degree 10: it meets 2 (e^r - 1 - r) / r² at the 11 Chebyshev nodes of |r| <= ln 2 / 2. Relative error of e^r below
   * 2^-61, and 0.92 units in the last place after all roundings.
   */
  q: [
    ...[1, 0.3333333333333334, 0.08333333333333334, 0.016666666666652282, 0.0027777777777767505],
    ...[0.00039682539749600986, 4.960317465106673e-5, 5.511451085149287e-6, 5.511454732269727e-7],
    ...[5.0210412747914214e-8, 4.182935875316801e-9],
  ],
  /** Place k + 1023 holds 2^(k - 1), or 0 where k is -1022. */
  halvedPowers: halvedPowers(),
} as const;

/**
 * Steps: x = 2^k (1 + f) with 1 + f about between sqrt(1/2) and sqrt 2, s = f / (2 + f),
 * log(1 + f) = f - f²/2 + s (f²/2 + R), R a series of s² in alternate terms.
 */
export const LOG = {
  /** High word of sqrt(1/2): where the mantissa wraps. */
  wrap: 0x3fe6a09e,
  /** Least normal number, and what lifts a subnormal into the normal ones. */
  leastNormal: 2.2250738585072014e-308,
  lift: 18014398509481984,
  liftedBy: 54,
  ln2High: 0.6931471803691238,
  ln2Low: 1.9082149292705877e-10,
  even: [0.3999999999940942, 0.22222198432149784, 0.15313837699209373],
  odd: [0.6666666666666735, 0.2857142874366239, 0.1818357216161805, 0.14798198605116586],
} as const;

function halvedPowers(): Float64Array {
  const powers = new Float64Array(2048);
  let power = 1;
  for (let place = 1024; place < 2048; place++, power *= 2) powers[place] = power;
  power = 0.5;
  for (let place = 1023; place > 1; place--, power /= 2) powers[place] = power;
  return powers;
}
