import { exp, log } from '../../quantity/index.ts';
import { type Student, studentCdf, studentDensity, studentLogDensity } from './student.ts';

/** Student variables with their weights, which add up to one. */
export interface Mixture {
  readonly parts: readonly (Student & { readonly weight: number })[];
}

/** Parts lighter than this share of the heaviest are left out: together they move no quantile that is shown. */
const LIGHT = 1e-4;

/** A mixture from parts with the logarithms of their weights, up to a common constant. */
export function mixtureOf(parts: readonly (Student & { readonly logWeight: number })[]): Mixture {
  const most = Math.max(...parts.map(({ logWeight }) => logWeight));
  const kept = parts
    .map(({ logWeight, ...student }) => ({ ...student, weight: exp(logWeight - most) }))
    .filter(({ weight }) => weight > LIGHT);
  const sum = kept.reduce((total, { weight }) => total + weight, 0);
  return { parts: merged(kept.map((part) => ({ ...part, weight: part.weight / sum }))) };
}

/** Parts nearer than this share of their scale are one; the error in a probability is of the order of its square. */
const NEAR = 3e-3;

/** Where much is known, most parts say the same: they become one, with their mean location and scale. */
function merged(parts: Mixture['parts']): Mixture['parts'] {
  const sorted = parts.toSorted((a, b) => a.df - b.df || a.scale - b.scale || a.location - b.location);
  const out: Mixture['parts'][number][] = [];
  for (const part of sorted) {
    const at = out.findLastIndex((one) => isNear(one, part));
    const near = out[at];
    if (near === undefined) {
      out.push(part);
      continue;
    }
    const weight = near.weight + part.weight;
    const mean = (of: 'location' | 'scale') => (near.weight * near[of] + part.weight * part[of]) / weight;
    out[at] = { df: part.df, location: mean('location'), scale: mean('scale'), weight };
  }
  return out;
}

function isNear(a: Student, b: Student): boolean {
  const slack = NEAR * Math.min(a.scale, b.scale);
  return a.df === b.df && Math.abs(a.scale - b.scale) <= slack && Math.abs(a.location - b.location) <= slack;
}

export function moved({ parts }: Mixture, by: number): Mixture {
  return { parts: parts.map((part) => ({ ...part, location: part.location + by })) };
}

/** Probability of values up to x. */
export function cdf({ parts }: Mixture, x: number): number {
  let sum = 0;
  for (const part of parts) sum += part.weight * studentCdf(part, x);
  return Math.min(sum, 1);
}

function density({ parts }: Mixture, x: number): number {
  let sum = 0;
  for (const part of parts) sum += part.weight * studentDensity(part, x);
  return sum;
}

/** Natural logarithm of the density at x, also where the density itself is too small for a double. */
export function logDensity({ parts }: Mixture, x: number): number {
  const logs = parts.map((part) => log(part.weight) + studentLogDensity(part, x));
  const most = Math.max(...logs);
  return most + log(logs.reduce((sum, value) => sum + exp(value - most), 0));
}

const STEPS = 200;

/**
 * The x up to which the probability is `level`, between 0 and 1: Newton's steps inside a bracket, which is halved instead where
 * a step would leave it or is more than half as long as the last one. Between parts of very different width Newton's steps
 * alone go back and forth, or creep.
 */
export function quantileOf(mixture: Mixture, level: number): number {
  const scales = mixture.parts.map((part) => part.scale);
  const scale = Math.max(...scales);
  // A part as narrow as this one turns a distance into a large probability.
  const near = 1e-13 * Math.min(...scales);
  const middle = mixture.parts.reduce((sum, { weight, location }) => sum + weight * location, 0);
  let low = middle;
  let high = middle;
  for (let step = scale; cdf(mixture, low) > level; step *= 2) low -= step;
  for (let step = scale; cdf(mixture, high) < level; step *= 2) high += step;
  let x = (low + high) / 2;
  let last = high - low;
  for (let step = 0; step < STEPS && high - low > near + 2 ** -51 * Math.abs(x); step++) {
    const excess = cdf(mixture, x) - level;
    if (Math.abs(excess) < 1e-15) return x;
    if (excess > 0) high = x;
    else low = x;
    const newton = x - excess / density(mixture, x);
    // A step that rounding leaves where it was has arrived.
    if (newton === x) return x;
    const length = Math.abs(newton - x);
    const isTrusted = newton > low && newton < high && length <= last / 2;
    x = isTrusted ? newton : (low + high) / 2;
    last = isTrusted ? length : high - low;
  }
  return x;
}
