/**
 * A distribution in a variable y in which it is smooth on the whole line, and in which the slope of the log density is
 * r0 + r1 s for some s with ds/dy = q0 + q1 s + q2 s squared: log-odds of a beta, the logarithm of a gamma, the inverse
 * hyperbolic sine of a Student variable.
 */
export interface SmoothForm {
  /** Exact y at a standard normal score. */
  start(z: number): number;
  density(y: number): number;
  s(y: number): number;
  readonly r0: number;
  readonly r1: number;
  readonly q0: number;
  readonly q1: number;
  readonly q2: number;
}

/** Scores from -EDGE to EDGE are covered: beyond lie fewer than one draw in 10^16. */
export const EDGE = 8.5;
const PER_UNIT = 8;
const NODES = 2 * EDGE * PER_UNIT + 1;
const MIDDLE = (NODES - 1) / 2;
const ORDER = 10;
const SIZE = ORDER + 1;

const LOG_ROOT_TWO_PI = 0.9189385332046728;

/**
 * y as a function of the score: Taylor series of order 10 around every eighth. They solve dy/dz = normal density /
 * density of y, marched from exact values at both edges to the middle; that way errors shrink, outward they would grow.
 */
export class ScoreSeries {
  private readonly terms = new Float64Array(NODES * SIZE);

  constructor(form: SmoothForm, exp: (x: number) => number) {
    for (const direction of [1, -1]) {
      let y = form.start(direction * EDGE);
      for (let node = MIDDLE * direction; node * direction >= 0; node -= direction) {
        const z = node / PER_UNIT;
        expand(form, z, y, exp(-0.5 * z * z - LOG_ROOT_TWO_PI), this.terms, (node + MIDDLE) * SIZE);
        y = this.near(node, -direction / PER_UNIT);
      }
    }
  }

  /** y at a score from -EDGE to EDGE. */
  at(z: number): number {
    const node = Math.floor(z * PER_UNIT + 0.5);
    return this.near(node, z - node / PER_UNIT);
  }

  private near(node: number, step: number): number {
    const from = (node + MIDDLE) * SIZE;
    let sum = 0;
    for (let k = ORDER; k >= 0; k--) sum = sum * step + (this.terms[from + k] as number);
    return sum;
  }
}

const s = new Float64Array(SIZE);
const g = new Float64Array(SIZE);
const slope = new Float64Array(SIZE);
const rate = new Float64Array(SIZE);
const growth = new Float64Array(SIZE);

/** Coefficients by recurrence: with g = dy/dz, ds/dz = rate g and dg/dz = g (-z - slope g). */
function expand(form: SmoothForm, z: number, y: number, phi: number, terms: Float64Array, at: number): void {
  const { r0, r1, q0, q1, q2 } = form;
  terms[at] = y;
  s[0] = form.s(y);
  g[0] = phi / form.density(y);
  for (let k = 0; k < ORDER; k++) {
    const sk = s[k] as number;
    slope[k] = (k === 0 ? r0 : 0) + r1 * sk;
    rate[k] = (k === 0 ? q0 : 0) + q1 * sk + q2 * product(s, s, k);
    growth[k] = -(k === 0 ? z : k === 1 ? 1 : 0) - product(slope, g, k);
    terms[at + k + 1] = (g[k] as number) / (k + 1);
    s[k + 1] = product(rate, g, k) / (k + 1);
    g[k + 1] = product(growth, g, k) / (k + 1);
  }
}

/** Coefficient k of the product of two series. */
function product(a: Float64Array, b: Float64Array, k: number): number {
  let sum = 0;
  for (let i = 0; i <= k; i++) sum += (a[i] as number) * (b[k - i] as number);
  return sum;
}
