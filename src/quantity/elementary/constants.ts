// Numbers of the two series. They are those of fdlibm (Sun Microsystems, 1993: e_exp.c, e_log.c), where the errors of the
// approximations are bounded: below 2^-59 for exp, below 2^-58.45 for log. Whoever emits the same steps for another
// machine takes them from here, so that there is one copy.

/**
 * Steps: k = nearest(x / ln 2), r = x - k ln 2, c = r - r²(P1 + r²(P2 + ...)), e^r = 1 + r + r c / (2 - c), and twice that by
 * 2^(k - 1), since 2^1024 is no number. With k = -1022 that power is put at 0: subnormals are slow.
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
  p: [
    0.16666666666666602, -0.0027777777777015593, 6.613756321437934e-5, -1.6533902205465252e-6,
    4.1381367970572385e-8,
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
