import { bigCounts } from './big-counts.ts';
import type { Parts } from './blocks.ts';
import { countAtLeast } from './count.ts';
import type { Frontier } from './frontier.ts';
import type { Halves } from './halves.ts';
import type { Slack, Staircase } from './staircase.ts';

/** A point of the frontier, utilities capped at 1. */
export interface Point {
  readonly utilities: readonly [number, number];
  /** The same in steps of each party's scale. */
  readonly steps: readonly [number, number];
  /** Outcomes that attain it; undefined where they could not be counted. */
  readonly outcomes: bigint | undefined;
  /** A point of the frontier before capping that attains it. */
  readonly origin: number;
}

/**
 * The frontier of capped utilities, the first party's falling. Capping after adding keeps the order of utilities, so
 * every point comes from one before capping; but outcomes beyond the cap become equal, among them dominated ones.
 */
export function pointsOf(
  frontier: Frontier,
  { scales }: Parts,
  slack: Slack,
  outcomes: bigint,
  halves: () => Halves | undefined,
): readonly Point[] {
  const stairs = frontier.partial.at(-1) as Staircase;
  const size = stairs.first.length;
  const [one1, one2] = [scales[0].steps, scales[1].steps];
  // Of the points at or beyond the cap of one party only that which is best for the other is left.
  let from = 0;
  while (from + 1 < size && (stairs.first[from + 1] as number) >= one1 - slack[0]) from += 1;
  let to = size - 1;
  while (to - 1 >= from && (stairs.second[to - 1] as number) >= one2 - slack[1]) to -= 1;
  const isExact = frontier.loss === 0;
  const big = isExact && !isCountable(frontier, outcomes) ? bigCounts(frontier, slack) : undefined;
  const points: Point[] = [];
  for (let at = from; at <= to; at++) {
    const [s1, s2] = [stairs.first[at] as number, stairs.second[at] as number];
    const capped1 = s1 >= one1 - slack[0] && (stairs.first[0] as number) > one1 + slack[0];
    const capped2 = s2 >= one2 - slack[1] && (stairs.second[size - 1] as number) > one2 + slack[1];
    let count: bigint | undefined;
    if (isExact && (capped1 || capped2)) {
      const all = halves();
      const least = [capped1 ? one1 : s1, capped2 ? one2 : s2] as const;
      count = all && countAtLeast(all, least[0] - slack[0], least[1] - slack[1]);
    } else if (isExact) count = big?.[at] ?? BigInt(stairs.count[at] as number);
    const steps = [Math.min(s1, one1), Math.min(s2, one2)] as const;
    points.push({ utilities: [steps[0] / one1, steps[1] / one2], steps, outcomes: count, origin: at });
  }
  return points;
}

/** No sum on the way grew beyond the whole numbers of doubles, so that every count is exact. */
function isCountable({ partial }: Frontier, outcomes: bigint): boolean {
  if (outcomes <= BigInt(Number.MAX_SAFE_INTEGER)) return true;
  return partial.every(({ count }) => count.every((n) => n <= Number.MAX_SAFE_INTEGER));
}
