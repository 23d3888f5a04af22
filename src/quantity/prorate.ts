import { daysIn, overlapDays, type Period, periodBetween } from './period.ts';

/** A value that stands for a period: the total of a flow over it, or a level that holds throughout. */
export interface Part {
  readonly period: Period;
  readonly value: number;
}

/** How many of a part's days fall into the target: `days` of `of`. `index` is its place in the list given. */
export interface Share {
  readonly index: number;
  readonly days: number;
  readonly of: number;
}

export type Prorated =
  | { readonly value: number; readonly shares: readonly Share[] }
  /** Stretches of the target, oldest first, for which there is no part. */
  | { readonly uncovered: readonly Period[] }
  /** Two parts that claim the same days, by index: adding them would count twice. */
  | { readonly overlapping: readonly [number, number] };

/**
 * Total of a flow over `target`, each part by the share of its days that fall into it. Spreads a part evenly over its
 * days: seasons within a year are not seen, which is why the trace states every share.
 */
export function prorate(parts: readonly Part[], target: Period): Prorated {
  return tile(parts, target, (shares) => {
    const total = new ExactSum();
    for (const { value, days, of } of shares) total.add(days === of ? value : (value * days) / of);
    return total.value;
  });
}

/** Average of a level over `target`, weighted by days. */
export function averageByDays(parts: readonly Part[], target: Period): Prorated {
  return tile(parts, target, (shares) => {
    // Differences from the first value: equal values average to themselves without rounding.
    const first = shares[0]?.value ?? 0;
    const above = new ExactSum();
    for (const { value, days } of shares) above.add((value - first) * days);
    return first + above.value / daysIn(target);
  });
}

type Combine = (shares: readonly (Share & { readonly value: number })[]) => number;

/** Checks that parts tile the target without gap or overlap, then combines them. Parts outside it are left alone. */
function tile(parts: readonly Part[], target: Period, combine: Combine): Prorated {
  const chosen = parts
    .map((part, index) => ({
      ...part,
      index,
      days: overlapDays(part.period, target),
      of: daysIn(part.period),
    }))
    .filter(({ days }) => days > 0)
    .sort((a, b) => a.period.start - b.period.start || a.index - b.index);
  const uncovered: Period[] = [];
  let reached = target.start;
  let previous = -1;
  for (const { period, index } of chosen) {
    // Intervals that meet the target and each other meet inside it, so this also finds overlaps outside.
    if (previous >= 0 && period.start < reached) return { overlapping: [previous, index] };
    if (period.start > reached) uncovered.push(periodBetween(reached, period.start));
    reached = period.end;
    previous = index;
  }
  if (reached < target.end) uncovered.push(periodBetween(reached, target.end));
  if (uncovered.length > 0) return { uncovered };
  const shares = chosen.map(({ index, days, of }) => ({ index, days, of }));
  return { value: combine(chosen), shares };
}

/** Sum with Neumaier's correction: the parts of a total add up to it again, in whatever number they are. */
class ExactSum {
  private sum = 0;
  private lost = 0;

  add(term: number): void {
    const next = this.sum + term;
    this.lost += Math.abs(this.sum) >= Math.abs(term) ? this.sum - next + term : term - next + this.sum;
    this.sum = next;
  }

  get value(): number {
    return this.sum + this.lost;
  }
}
