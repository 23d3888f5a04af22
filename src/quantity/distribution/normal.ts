import { exp, log } from '../elementary/index.ts';
import type { Level } from './level.ts';

/** The 95% quantile of the standard normal distribution. */
export const Z95 = 1.6448536269514722;

const LOG_ROOT_TWO_PI = 0.9189385332046728;

/**
 * Chebyshev coefficients of (1 + t) M(t) over y = (t - 4) / (t + 4), where M is Mills' ratio, the normal tail over the
 * density. Computed with 60 digits for this file; the terms left out are below 1e-17.
 */
const MILLS = [
  1.1670525350882472, -0.1610195767134654, -0.028002821825452974, 0.03167452189239266, -0.012103231162345369,
  0.0027056129762167095, -0.00029931636202703166, -1.716686526879361e-5, 1.0178489264109868e-5,
  -4.894829570004192e-7, -2.844006500151048e-7, 3.0766283713811506e-8, 9.180378674469537e-9,
  -1.2756102213808737e-9, -3.660279376104134e-10, 4.5926359348595205e-11, 1.7189314687646526e-11,
  -1.2726833698700693e-12, -8.668081913316188e-13, 1.1061557204136741e-15, 4.2750210770103334e-14,
  3.790937692263904e-15, -1.8474103010592332e-15, -4.0419094130708177e-16, 5.340854385017358e-17,
  2.941479937590055e-17,
] as const;

/** Mills' ratio for t >= 0, by Clenshaw's recurrence; relative error below 1e-15. */
function mills(t: number): number {
  const twice = (2 * (t - 4)) / (t + 4);
  let next = 0;
  let afterNext = 0;
  for (let k = MILLS.length - 1; k > 0; k--) {
    const term = (MILLS[k] ?? 0) + twice * next - afterNext;
    afterNext = next;
    next = term;
  }
  return (MILLS[0] + (twice / 2) * next - afterNext) / (1 + t);
}

/** Natural logarithm of the standard normal density. */
function logNormalDensity(z: number): number {
  return -0.5 * z * z - LOG_ROOT_TWO_PI;
}

/** The level of a standard normal score; the smaller side to a relative error of 1e-15 times 1 + z squared. */
export function normalLevel(z: number): Level {
  const t = Math.abs(z);
  const tail = exp(logNormalDensity(t)) * mills(t);
  return z < 0 ? { below: tail, above: 1 - tail } : { below: 1 - tail, above: tail };
}

/** The standard normal score of a level: the inverse of `normalLevel`, odd, and exactly 0 at one half. */
export function normalScore({ below, above }: Level): number {
  return below < above ? -scoreOfTail(below) : above < below ? scoreOfTail(above) : 0;
}

/**
 * The score that leaves `tail` above it, for tails up to one half. Starts with Hastings' approximation (Abramowitz and
 * Stegun 26.2.23, off by up to 4.5e-4) and takes Halley steps, each of which cubes the error.
 */
function scoreOfTail(tail: number): number {
  if (tail <= 0) return Number.POSITIVE_INFINITY;
  const logTail = log(tail);
  const w = Math.sqrt(-2 * logTail);
  let t =
    w - (2.515517 + w * (0.802853 + w * 0.010328)) / (1 + w * (1.432788 + w * (0.189269 + w * 0.001308)));
  for (let step = 0; step < 2; step++) {
    t = Math.max(t, 0);
    const excess = mills(t) - exp(logTail - logNormalDensity(t));
    t += excess / (1 - (excess * t) / 2);
  }
  return Math.max(t, 0);
}
