import type { ShapeOf } from '../uncertain.ts';

/** The beta distribution that a PERT shape is on its range (Malcolm et al. 1959). */
export function betaOfPert({ low, mode, high }: ShapeOf<'pert'>): { alpha: number; beta: number } {
  const width = high - low;
  return { alpha: 1 + (4 * (mode - low)) / width, beta: 1 + (4 * (high - mode)) / width };
}
