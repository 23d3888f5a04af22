import { betaQuantile } from './beta.ts';
import type { Uncertain } from './uncertain.ts';

/** The 95% quantile of the standard normal distribution. */
const Z95 = 1.6448536269514722;

type Shape<S extends Uncertain['shape']> = Extract<Uncertain, { shape: S }>;

/** The median of a valid shape: the one middle that a change of units or a logarithm does not move. */
export function centre(u: Uncertain): number {
  return quantile(u, 0.5, 0);
}

/** The 5% and 95% quantiles of a valid shape; undefined for a point, which states no range. */
export function interval90(u: Uncertain): { low: number; high: number } | undefined {
  if (u.shape === 'point') return undefined;
  return { low: quantile(u, 0.05, -Z95), high: quantile(u, 0.95, Z95) };
}

/** The quantile at `p`, where `z` is that of the standard normal distribution. */
function quantile(u: Uncertain, p: number, z: number): number {
  switch (u.shape) {
    case 'point':
      return u.value;
    case 'interval90':
      return ofInterval(u, z);
    case 'range':
      return ofRange(u, z);
    case 'normal':
      return u.mean + z * u.sd;
    case 'lognormal':
      return u.median * Math.exp(z * u.sigma);
    case 'uniform':
      return u.low + p * (u.high - u.low);
    case 'triangular':
      return ofTriangular(u, p);
    case 'pert':
      return ofPert(u, p);
    case 'beta':
      return betaQuantile(p, u.alpha, u.beta) * (u.scale ?? 1);
    case 'discrete':
      return ofDiscrete(u, p);
    case 'data':
      return ofSample(u.values, p);
  }
}

function ofInterval({ low, high }: Shape<'interval90'>, z: number): number {
  // The stated ends come back as they were stated, not as an exponential of a logarithm.
  if (z !== 0) return z < 0 ? low : high;
  return low > 0 ? Math.sqrt(low) * Math.sqrt(high) : low / 2 + high / 2;
}

/** Median and ends come back as they were stated. */
function ofRange({ low, median, high }: Shape<'range'>, z: number): number {
  const end = z < 0 ? low : high;
  if (z === 0) return median;
  if (Math.abs(z) === Z95) return end;
  const steps = Math.abs(z) / Z95;
  return low > 0 ? median * Math.exp(steps * Math.log(end / median)) : median + steps * (end - median);
}

function ofTriangular({ low, mode, high }: Shape<'triangular'>, p: number): number {
  const width = high - low;
  const atMode = (mode - low) / width;
  return p < atMode
    ? low + Math.sqrt(p * width * (mode - low))
    : high - Math.sqrt((1 - p) * width * (high - mode));
}

/** Beta with alpha = 1 + 4 (mode - low) / (high - low), beta = 1 + 4 (high - mode) / (high - low) (Malcolm et al. 1959). */
function ofPert({ low, mode, high }: Shape<'pert'>, p: number): number {
  const width = high - low;
  const alpha = 1 + (4 * (mode - low)) / width;
  const beta = 1 + (4 * (high - mode)) / width;
  return low + width * betaQuantile(p, alpha, beta);
}

/** The smallest value whose cumulative probability reaches `p`. */
function ofDiscrete({ values }: Shape<'discrete'>, p: number): number {
  const sorted = values.filter(({ probability }) => probability > 0).sort((a, b) => a.value - b.value);
  let reached = 0;
  for (const { value, probability } of sorted) {
    reached += probability;
    // 0.1 + 0.2 + 0.2 falls short of one half in binary fractions only.
    if (reached >= p - 1e-12) return value;
  }
  return sorted.at(-1)?.value ?? Number.NaN;
}

/** Sample quantile, linear between order statistics (type 7 of Hyndman and Fan 1996); its median is the usual one. */
function ofSample(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = p * (sorted.length - 1);
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? Number.NaN;
  return below + (above - below) * (position - Math.floor(position));
}
