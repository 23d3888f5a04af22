import { levelOf, studentQuantile } from '../../quantity/index.ts';

const known = new Map<number, number>();

/** Half width of a two-sided 95% interval in standard errors, with so many degrees of freedom; without any it is endless. */
export function studentHalfWidth(degrees: number): number {
  if (degrees < 1) return Number.POSITIVE_INFINITY;
  const width = known.get(degrees) ?? studentQuantile(levelOf(0.975), degrees);
  known.set(degrees, width);
  return width;
}
