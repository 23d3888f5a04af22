import { exp, log } from '../elementary/index.ts';
import type { Level } from './level.ts';
import { type Curve, solve } from './solve.ts';
import { deviance, gammaFactor, logFactorial } from './stirling.ts';

/** Steps after which series and fraction are taken as they stand; near the mean they need some sqrt(a). */
const mostSteps = (a: number): number => 1000 + 12 * Math.sqrt(a);

/**
 * The level of x among gamma variables of shape a and scale one: the regularised incomplete gamma functions. Power
 * series below the mean (DLMF 8.11.4), continued fraction by the modified Lentz method above it (DLMF 8.9.2).
 */
export function gammaLevel(x: number, a: number): Level {
  return levelIn(a, gammaFactor(a), x);
}

function levelIn(a: number, factor: number, x: number): Level {
  if (!(x > 0)) return { below: 0, above: 1 };
  if (x === Number.POSITIVE_INFINITY) return { below: 1, above: 0 };
  const slope = factor * exp(-deviance(a, x));
  if (x < a + 1) {
    const below = Math.min((slope / a) * series(x, a), 1);
    return { below, above: 1 - below };
  }
  const above = Math.min(slope * fraction(x, a), 1);
  return { below: 1 - above, above };
}

function series(x: number, a: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1, most = mostSteps(a); n <= most; n++) {
    term *= x / (a + n);
    sum += term;
    if (term <= 1e-17 * sum) break;
  }
  return sum;
}

function fraction(x: number, a: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let n = 1, most = mostSteps(a); n <= most; n++) {
    const term = -n * (n - a);
    b += 2;
    d = 1 / awayFromZero(term * d + b);
    c = awayFromZero(b + term / c);
    value *= d * c;
    if (Math.abs(d * c - 1) <= 1e-16) break;
  }
  return value;
}

const awayFromZero = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value);

/** The x with that level. */
export function gammaQuantile(target: Level, a: number): number {
  const power = logPower(target, a);
  if (power < TINY) return exp(power);
  return solve(curveOf(a), target, { power: exp(power), middle: a }, Number.POSITIVE_INFINITY);
}

/** log of the quantile: of shapes near zero, quantiles themselves are too small for a double. */
export function gammaLogQuantile(target: Level, a: number): number {
  const power = logPower(target, a);
  return power < TINY ? power : log(gammaQuantile(target, a));
}

/** Below this logarithm the power law x^a / a! is the level itself: the relative error is x. */
const TINY = -50;

const logPower = ({ below }: Level, a: number): number => (log(below) + logFactorial(a)) / a;

function curveOf(a: number): Curve {
  const factor = gammaFactor(a);
  return {
    level: (x) => levelIn(a, factor, x),
    slope: (x) => factor * exp(-deviance(a, x)),
    bend: (x) => a - x,
  };
}
