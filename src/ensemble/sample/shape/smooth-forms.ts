import {
  betaFactor,
  betaLogOdds,
  deviance,
  exp,
  gammaFactor,
  gammaLogQuantile,
  log,
  normalLevel,
  studentQuantile,
} from '../../../quantity/index.ts';
import { EDGE, ScoreSeries, type SmoothForm } from './score-series.ts';

/** A standard shape as a function of the standard normal score. */
export type Curve = (z: number) => number;

/**
 * Parameters below this bend a shape too sharply for a series: nearly all of its values are zero for every purpose. They
 * are solved for one by one.
 */
const BLUNT = 0.2;

/** Beta on [0, 1], by its log-odds. */
export function betaCurve(a: number, b: number): Curve {
  const n = a + b;
  const factor = betaFactor(a, b);
  const odds = (z: number): number => betaLogOdds(normalLevel(z), a, b);
  const series = within(Math.min(a, b), odds, {
    density: (y) => factor * exp(-deviance(a, n * share(y)) - deviance(b, n * share(-y))),
    s: share,
    r0: a,
    r1: -n,
    q0: 0,
    q1: 1,
    q2: -1,
  });
  return (z) => share(series(z));
}

const share = (y: number): number => 1 / (1 + exp(-y));

/** Gamma of scale one, by its logarithm. */
export function gammaCurve(k: number): Curve {
  const factor = gammaFactor(k);
  const series = within(k, (z) => gammaLogQuantile(normalLevel(z), k), {
    density: (y) => factor * exp(-deviance(k, exp(y))),
    s: exp,
    r0: k,
    r1: -1,
    q0: 0,
    q1: 1,
    q2: 0,
  });
  return (z) => exp(series(z));
}

/** Student's t, by the inverse hyperbolic sine of t over the root of its degrees of freedom. */
export function studentCurve(df: number): Curve {
  const root = Math.sqrt(df);
  // 1 / B(1/2, df/2), whose gamma functions would overflow.
  const half = df / 2;
  const front = log(betaFactor(0.5, half)) - 0.5 * log(0.5 / (half + 0.5)) - half * log(half / (half + 0.5));
  const series = within(df, (z) => arsinh(studentQuantile(normalLevel(z), df) / root), {
    density: (y) => exp(front - df * logCosh(y)),
    s: tanh,
    r0: 0,
    r1: -df,
    q0: 1,
    q1: 0,
    q2: -1,
  });
  const upper = (z: number): number => root * sinh(series(z));
  return (z) => (z > 0 ? upper(z) : z < 0 ? -upper(-z) : 0);
}

const sinh = (y: number): number => (exp(y) - exp(-y)) / 2;
const logCosh = (y: number): number => log((exp(y) + exp(-y)) / 2);
const tanh = (y: number): number => 1 - 2 / (exp(2 * y) + 1);
const arsinh = (x: number): number => (x < 0 ? -arsinh(-x) : log(x + Math.sqrt(x * x + 1)));

function within(bluntest: number, exact: Curve, form: Omit<SmoothForm, 'start'>): Curve {
  if (bluntest < BLUNT) return exact;
  const series = new ScoreSeries({ ...form, start: exact }, exp);
  return (z) => (Math.abs(z) <= EDGE ? series.at(z) : exact(z));
}
