import { checkGaps } from './checked.ts';

/** The least and the largest weighted gap that any weighting gives, and the gaps (by position) that give them alone. */
export interface CompositeRange {
  readonly least: number;
  readonly most: number;
  readonly leastAt: readonly number[];
  readonly mostAt: readonly number[];
}

/** A weighted sum is greatest and least at a corner of the simplex: all weight on one gap. */
export function compositeRange(gaps: readonly number[]): CompositeRange {
  checkGaps(gaps);
  const least = Math.min(...gaps);
  const most = Math.max(...gaps);
  const at = (value: number) => gaps.flatMap((gap, i) => (gap === value ? [i] : []));
  return { least, most, leastAt: at(least), mostAt: at(most) };
}
