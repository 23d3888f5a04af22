import { levelOf, quantile } from './distribution/index.ts';
import type { Uncertain } from './uncertain.ts';

/** The median of a valid shape: the one middle that a change of units or a logarithm does not move. */
export function centre(u: Uncertain): number {
  if (u.shape === 'range') return u.median;
  return quantile(u, levelOf(0.5));
}

/** The 5% and 95% quantiles of a valid shape; undefined for a point, which states no range. */
export function interval90(u: Uncertain): { low: number; high: number } | undefined {
  if (u.shape === 'point') return undefined;
  // The stated ends come back as they were stated, not as an exponential of a logarithm.
  if (u.shape === 'interval90' || u.shape === 'range') return { low: u.low, high: u.high };
  return { low: quantile(u, levelOf(0.05)), high: quantile(u, { below: 0.95, above: 0.05 }) };
}
