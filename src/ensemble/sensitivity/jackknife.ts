import { studentHalfWidth } from './student.ts';

/** A figure with its 95% interval. Without two independent parts there is no interval: the ends are NaN. */
export interface IntervalEstimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * A statistic of pooled sums with an interval from independent parts (randomisations of a net, or batches of random draws):
 * the statistic is taken again with each part left out (Quenouille 1956, Tukey 1958), and the spread widened by Student's t
 * with one degree of freedom less than there are parts. Works for ratios and other smooth functions of sums.
 *
 * @param without the statistic without one part, or with all parts where it is undefined
 */
export function jackknife(parts: number, without: (part?: number) => number): IntervalEstimate {
  const value = without();
  if (parts < 2) return { value, low: Number.NaN, high: Number.NaN };
  // Loops: there are thousands of indices, and callbacks took a tenth of the time of all their evaluations.
  const others = new Float64Array(parts);
  let sum = 0;
  for (let part = 0; part < parts; part++) {
    const other = without(part);
    others[part] = other;
    sum += other;
  }
  const centre = sum / parts;
  let spread = 0;
  for (let part = 0; part < parts; part++) {
    const step = (others[part] as number) - centre;
    spread += step * step;
  }
  const half = studentHalfWidth(parts - 1) * Math.sqrt((spread * (parts - 1)) / parts);
  return { value, low: value - half, high: value + half };
}
