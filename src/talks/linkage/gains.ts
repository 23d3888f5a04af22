import type { Point } from './points.ts';
import type { Scale } from './scale.ts';

/** A point with what each party gains in it against no agreement. */
export interface Gaining {
  readonly point: Point;
  readonly gains: readonly [number, number];
}

/** Points at or above both reservations, with the gains in utility; a gain within the slack is none. */
export function acceptable(
  points: readonly Point[],
  scales: readonly [Scale, Scale],
  reservations: readonly [number, number],
): readonly Gaining[] {
  return points.flatMap((point): Gaining[] => {
    const gains = scales.map(({ steps, slack }, p) => {
      const gain = (point.steps[p] as number) - (reservations[p] as number);
      return Math.abs(gain) <= slack ? 0 : gain / steps;
    }) as [number, number];
    return gains[0] < 0 || gains[1] < 0 ? [] : [{ point, gains }];
  });
}
