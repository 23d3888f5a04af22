import { exp, log } from '../elementary/index.ts';
import { type Level, mirrored } from './level.ts';
import { type Curve, solve } from './solve.ts';
import { betaFactor, deviance, logFactorial } from './stirling.ts';

/** A value in [0, 1] with the rest to one, which keeps its digits where the value is near one. */
export interface Fraction {
  readonly x: number;
  readonly rest: number;
}

/**
 * The level of x among beta variables: the regularised incomplete beta function I_x(a, b). Continued fraction (Abramowitz
 * and Stegun 26.5.8; DLMF 8.17.22) on the side where it converges fast.
 */
export function betaLevel(value: Fraction, a: number, b: number): Level {
  return levelIn({ a, b, factor: betaFactor(a, b) }, value);
}

/** As `betaLevel`, with what depends on the shape alone worked out once. */
export function betaLevels(a: number, b: number): (value: Fraction) => Level {
  const shape = { a, b, factor: betaFactor(a, b) };
  return (value) => levelIn(shape, value);
}

interface Shape {
  readonly a: number;
  readonly b: number;
  readonly factor: number;
}

function levelIn({ a, b, factor }: Shape, { x, rest }: Fraction): Level {
  if (!(x > 0)) return { below: 0, above: 1 };
  if (!(rest > 0)) return { below: 1, above: 0 };
  const slope = slopeIn({ a, b, factor }, { x, rest });
  if (x * (a + b + 2) <= a + 1) {
    const below = Math.min((slope * lentz(x, a, b)) / a, 1);
    return { below, above: 1 - below };
  }
  const above = Math.min((slope * lentz(rest, b, a)) / b, 1);
  return { below: 1 - above, above };
}

/** x^a rest^b / B(a, b): the density times x times the rest. */
function slopeIn({ a, b, factor }: Shape, { x, rest }: Fraction): number {
  return factor * exp(-deviance(a, (a + b) * x) - deviance(b, (a + b) * rest));
}

/** Steps after which a continued fraction is taken as it stands; it needs about sqrt(max(a, b)). */
const MAX_STEPS = 10_000;

/** The continued fraction by the modified Lentz method. */
function lentz(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= MAX_STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    const before = fraction;
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    fraction *= c * d;
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    fraction *= c * d;
    if (Math.abs(fraction - before) <= 1e-16 * Math.abs(fraction)) break;
  }
  return fraction;
}

const awayFromZero = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value);

/** The value with that level; it is solved for on the side of one half where it has its digits. */
export function betaQuantile(target: Level, a: number, b: number): Fraction {
  const factor = betaFactor(a, b);
  const middle = levelIn({ a, b, factor }, { x: 0.5, rest: 0.5 });
  if (middle.below >= target.below && middle.above <= target.above)
    return lowerHalf(target, { a, b, factor });
  const { x, rest } = lowerHalf(mirrored(target), { a: b, b: a, factor });
  return { x: rest, rest: x };
}

function lowerHalf(target: Level, shape: Shape): Fraction {
  const { a, b } = shape;
  const power = logPower(target, a, b);
  if (power < TINY) return { x: exp(power), rest: 1 };
  const begin = { power: exp(power), middle: Math.min(a / (a + b), 0.5) };
  const curve: Curve = {
    level: (x) => levelIn(shape, { x, rest: 1 - x }),
    slope: (x) => slopeIn(shape, { x, rest: 1 - x }) / (1 - x),
    bend: (x) => a - ((b - 1) * x) / (1 - x),
  };
  const x = solve(curve, target, begin, 0.5);
  return { x, rest: 1 - x };
}

/** Log-odds of the quantile: of shapes near zero, quantiles themselves are too small for a double. */
export function betaLogOdds(target: Level, a: number, b: number): number {
  const power = logPower(target, a, b);
  if (power < TINY) return power;
  const mirror = logPower(mirrored(target), b, a);
  if (mirror < TINY) return -mirror;
  const { x, rest } = betaQuantile(target, a, b);
  return log(x / rest);
}

/** Below this logarithm the power law x^a / (a B(a, b)) is the level itself, to a relative error of b x. */
const TINY = -70;

const logPower = ({ below }: Level, a: number, b: number): number =>
  (log(below) + logFactorial(a) + logFactorial(b) + log((a + b) / b) - logFactorial(a + b)) / a;
