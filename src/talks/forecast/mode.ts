import { log } from '../../quantity/index.ts';
import type { Group } from './groups.ts';
import { cholesky, dot, solveWith } from './linear.ts';
import { PRIORS, type Term } from './model.ts';
import { logGamma } from './student.ts';

/** One choice of what is not a coefficient. */
export interface Setup {
  /** log of the scale of the variances. */
  readonly logScale: number;
  readonly scale: number;
  readonly shape: number;
  /** Rounds for which the common level counts; infinite where alliances have no level of their own. */
  readonly levelRounds: number;
}

/** What a group's rounds say once its own level is integrated out: the sum of squares is a quadratic in the coefficients. */
export interface Quadratic {
  readonly n: number;
  readonly e: readonly (readonly number[])[];
  readonly d: readonly number[];
  readonly c: number;
  /** log of the factor that the own level leaves. */
  readonly logFactor: number;
}

export function quadraticOf({ n, zz, zy, yy, z, y }: Group, levelRounds: number): Quadratic {
  const share = 1 / (levelRounds + n);
  return {
    n,
    e: zz.map((row, i) => row.map((value, j) => value - share * (z[i] as number) * (z[j] as number))),
    d: zy.map((value, i) => value - share * (z[i] as number) * y),
    c: yy - share * y * y,
    logFactor: -log(1 + n / levelRounds) / 2,
  };
}

/** The sum of squares at some coefficients; rounding must not make it negative. */
export function squares({ e, d, c }: Pick<Quadratic, 'e' | 'd' | 'c'>, beta: readonly number[]): number {
  let sum = c;
  for (let i = 0; i < beta.length; i++)
    sum += (beta[i] as number) * (dot(e[i] as readonly number[], beta) - 2 * (d[i] as number));
  return Math.max(sum, 0);
}

/** The most likely coefficients under a setup, how sure they are, and what the setup itself is worth. */
export interface Mode {
  readonly beta: readonly number[];
  /** Cholesky factor of the curvature of the log posterior. */
  readonly factor: readonly (readonly number[])[];
  /** log of the evidence for the setup (Laplace's approximation), without constants that every setup shares. */
  readonly logEvidence: number;
}

const MOST_STEPS = 200;
const CLOSE = 1e-10;

/**
 * With the variances integrated out, a group's rounds are a multivariate Student variable. Its mode is found by the EM
 * steps of Lange, Little and Taylor (1989): weighted least squares, in closed form, with weights that follow from the
 * last step; then Laplace's approximation around it (Tierney and Kadane 1986).
 */
export function modeOf(
  terms: readonly Term[],
  groups: readonly Quadratic[],
  setup: Setup,
  start: readonly number[],
): Mode {
  const priors = terms.map((term) => PRIORS[term]);
  const rate = setup.shape * setup.scale * setup.scale;
  const weight = (group: Quadratic, beta: readonly number[]) =>
    (setup.shape + group.n / 2) / (rate + squares(group, beta) / 2);
  const prior = priorCurvature(priors);
  const pull = priors.map(({ mean, sd }) => mean / (sd * sd));
  let beta = start;
  for (let step = 0; step < MOST_STEPS && terms.length > 0; step++) {
    const system = prior.map((row) => row.slice());
    const right = pull.slice();
    for (const group of groups) addWeighted(system, right, group, weight(group, beta));
    const next = solveWith(cholesky(system) as number[][], right);
    const change = distance(next, beta);
    beta = next;
    if (change < CLOSE) break;
  }
  const { factor, logDet } = curvature(priors, groups, beta, setup, weight);
  let logEvidence = -logDet / 2;
  priors.forEach(({ mean, sd }, i) => {
    const score = ((beta[i] as number) - mean) / sd;
    logEvidence -= (score * score) / 2;
  });
  for (const group of groups) {
    const shape = setup.shape + group.n / 2;
    logEvidence += logGamma(shape) - logGamma(setup.shape) + setup.shape * log(rate);
    logEvidence += group.logFactor - shape * log(rate + squares(group, beta) / 2);
  }
  return { beta, factor, logEvidence };
}

function distance(a: readonly number[], b: readonly number[]): number {
  let most = 0;
  for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs((a[i] as number) - (b[i] as number)));
  return most;
}

type Priors = readonly { readonly mean: number; readonly sd: number }[];

const priorCurvature = (priors: Priors): number[][] =>
  priors.map(({ sd }, i) => priors.map((_, j) => (i === j ? 1 / (sd * sd) : 0)));

/** Adds a group's sums; plain loops, because this is where the time goes. */
function addWeighted(system: number[][], right: number[], { e, d }: Quadratic, weight: number): void {
  for (let i = 0; i < right.length; i++) {
    const [row, sums] = [system[i] as number[], e[i] as readonly number[]];
    (right[i] as number) += weight * (d[i] as number);
    for (let j = 0; j < right.length; j++) (row[j] as number) += weight * (sums[j] as number);
  }
}

/** Curvature at the mode. Far from normal it may fail to be positive; that of the weighted squares never does. */
function curvature(
  priors: Priors,
  groups: readonly Quadratic[],
  beta: readonly number[],
  { shape }: Setup,
  weight: (group: Quadratic, beta: readonly number[]) => number,
) {
  const least = priorCurvature(priors);
  const exact = priorCurvature(priors);
  const unused = priors.map(() => 0);
  for (const group of groups) {
    const w = weight(group, beta);
    addWeighted(least, unused, group, w);
    addWeighted(exact, unused, group, w);
    const slope = group.e.map((row, i) => dot(row, beta) - (group.d[i] as number));
    const bend = (w * w) / (shape + group.n / 2);
    for (const [i, g] of slope.entries()) {
      const row = exact[i] as number[];
      for (const [j, h] of slope.entries()) (row[j] as number) -= bend * g * h;
    }
  }
  const safe = cholesky(least) as number[][];
  const found = cholesky(exact);
  const logDetOf = (factor: number[][]) => 2 * factor.reduce((sum, row, i) => sum + log(row[i] as number), 0);
  const logDet = found === undefined ? Number.NEGATIVE_INFINITY : logDetOf(found);
  // Nearly flat directions say that the approximation is poor there, not that anything is possible.
  if (found === undefined || logDet < logDetOf(safe) - FLAT) return { factor: safe, logDet: logDetOf(safe) };
  return { factor: found, logDet };
}

/** log of how much smaller the determinant may be. */
const FLAT = 6;
