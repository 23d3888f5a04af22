import type { Block } from './blocks.ts';

/**
 * Points none of which is at least as good for both parties as another: utilities in steps, the first party's falling,
 * the second's rising, and the number of outcomes that attain each.
 */
export interface Staircase {
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly count: Float64Array;
}

/** Steps within which utilities of the first and the second party count as equal. */
export type Slack = readonly [number, number];

/** What is left of two staircases together once dominated points are gone; counts of equal points are added. */
function union(a: Staircase, b: Staircase, slack: Slack): Staircase {
  const [slack1, slack2] = slack;
  const room = a.first.length + b.first.length;
  const first = new Float64Array(room);
  const second = new Float64Array(room);
  const count = new Float64Array(room);
  const [a1, a2, ac, b1, b2, bc] = [a.first, a.second, a.count, b.first, b.second, b.count];
  const [aEnd, bEnd] = [a1.length, b1.length];
  let [i, j, last] = [0, 0, -1];
  let [last1, last2] = [Infinity, -Infinity];
  while (i < aEnd || j < bEnd) {
    const takeA = j >= bEnd || (i < aEnd && (a1[i] as number) >= (b1[j] as number));
    const u1 = (takeA ? a1[i] : b1[j]) as number;
    const u2 = (takeA ? a2[i] : b2[j]) as number;
    const outcomes = (takeA ? ac[i++] : bc[j++]) as number;
    if (u2 > last2 + slack2) {
      // As good for the first party as the one before and better for the second: that one is dominated.
      if (u1 < last1 - slack1) last += 1;
      else if (last < 0) last = 0;
      first[last] = u1;
      second[last] = u2;
      count[last] = outcomes;
      last1 = u1;
      last2 = u2;
    } else if (u2 >= last2 - slack2 && u1 >= last1 - slack1) {
      count[last] = (count[last] as number) + outcomes;
    }
  }
  return cut({ first, second, count }, last + 1);
}

function cut({ first, second, count }: Staircase, size: number): Staircase {
  return { first: first.slice(0, size), second: second.slice(0, size), count: count.slice(0, size) };
}

/**
 * The staircase of all sums of a point of one and a point of the other. A sum is undominated only if both of its parts
 * are, so nothing is lost by forgetting dominated parts.
 */
export function sum(a: Staircase, b: Staircase, slack: Slack): Staircase {
  const [many, few] = a.first.length >= b.first.length ? [a, b] : [b, a];
  const shifted = (at: number): Staircase => {
    const [by1, by2, times] = [few.first[at] as number, few.second[at] as number, few.count[at] as number];
    return {
      first: many.first.map((u) => u + by1),
      second: many.second.map((u) => u + by2),
      count: times === 1 ? many.count : many.count.map((n) => n * times),
    };
  };
  return unionOf(few.first.length, shifted, slack);
}

/** The union of several staircases, halves of them at a time. There is at least one. */
export function unionOf(size: number, staircase: (at: number) => Staircase, slack: Slack): Staircase {
  const between = (from: number, to: number): Staircase => {
    if (to - from === 1) return staircase(from);
    const middle = (from + to) >> 1;
    return union(between(from, middle), between(middle, to), slack);
  };
  return between(0, size);
}

/** Buckets into which the options of a block are sorted before the few that may be undominated are looked at closely. */
const MOST_BUCKETS = 4096;

/** The undominated options of a block. */
export function staircaseOf({ utilities: [u1, u2] }: Block, slack: Slack): Staircase {
  const kept = candidates(u1, u2, slack);
  kept.sort((a, b) => (u1[b] as number) - (u1[a] as number) || (u2[b] as number) - (u2[a] as number));
  const single = (at: number): Staircase => ({
    first: Float64Array.of(u1[at] as number),
    second: Float64Array.of(u2[at] as number),
    count: Float64Array.of(1),
  });
  return unionOf(kept.length, (at) => single(kept[at] as number), slack);
}

/** Options that no option of a higher bucket dominates; those of one bucket are not compared. */
function candidates(u1: Float64Array, u2: Float64Array, slack: Slack): number[] {
  let [low, high] = [Infinity, -Infinity];
  for (const u of u1) {
    if (u < low) low = u;
    if (u > high) high = u;
  }
  const buckets = Math.min(MOST_BUCKETS, u1.length);
  const width = Math.max((high - low) / buckets, slack[0] + 1);
  const best = new Float64Array(buckets + 2).fill(-Infinity);
  const bucketOf = (at: number) => Math.min(buckets, Math.floor(((u1[at] as number) - low) / width));
  for (let at = 0; at < u1.length; at++) {
    const bucket = bucketOf(at);
    if ((u2[at] as number) > (best[bucket] as number)) best[bucket] = u2[at] as number;
  }
  for (let bucket = buckets; bucket >= 0; bucket--)
    best[bucket] = Math.max(best[bucket] as number, best[bucket + 1] as number);
  const kept: number[] = [];
  for (let at = 0; at < u1.length; at++) {
    // Two buckets up every option is better for the first party by more than the slack.
    const bound = best[Math.min(buckets + 1, bucketOf(at) + 2)] as number;
    if ((u2[at] as number) >= bound - slack[1]) kept.push(at);
  }
  return kept;
}
