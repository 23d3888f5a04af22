import { exp, log } from '../elementary/index.ts';

/** log(1 + x) without losing the digits of a small x (Kahan). */
function log1p(x: number): number {
  const sum = 1 + x;
  return sum === 1 ? x : (log(sum) * x) / (sum - 1);
}

/** How far log n! exceeds Stirling's formula, for n > 0 (Loader 2000). Its series serves from 10 on, a recurrence below. */
function stirlingError(n: number): number {
  let sum = 0;
  let m = n;
  for (; m < 10; m += 1) sum += (m + 0.5) * log1p(1 / m) - 1;
  const s = 1 / (m * m);
  const series =
    1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - (s * 691) / 360360))));
  return sum + series / m;
}

/** a log(a / m) + m - a, the deviance of Loader (2000), without cancellation where a is near m. */
export function deviance(a: number, m: number): number {
  const ratio = (a - m) / (a + m);
  if (!(Math.abs(ratio) < 0.1)) return m > 0 ? a * log(a / m) + m - a : Number.POSITIVE_INFINITY;
  let sum = (a - m) * ratio;
  let term = 2 * a * ratio;
  for (let k = 3; k < 60; k += 2) {
    term *= ratio * ratio;
    const next = sum + term / k;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/** log of n! for n > 0. */
export function logFactorial(n: number): number {
  return stirlingError(n) + (n + 0.5) * log(n) - n + 0.5 * log(2 * Math.PI);
}

/** Factor of `x^a e^-x / gamma(a)` that does not depend on x; the rest is exp(-deviance(a, x)). */
export function gammaFactor(a: number): number {
  return Math.sqrt(a / (2 * Math.PI)) * exp(-stirlingError(a));
}

/** Factor of `x^a y^b / B(a, b)` that does not depend on x; the rest is exp(-deviance(a, n x) - deviance(b, n y)). */
export function betaFactor(a: number, b: number): number {
  const n = a + b;
  const size = stirlingError(n) - stirlingError(a) - stirlingError(b);
  return Math.sqrt((a / n) * (b / (2 * Math.PI))) * exp(size);
}
