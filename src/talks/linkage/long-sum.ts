import { type Slack, type Staircase, sum, unionOf } from './staircase.ts';

/** Points of a stretch of a staircase: pairs of stretches are looked at, or passed over, as one. */
const STRETCH = 64;
/** Stretches of each side whose sums with the whole other side are made first, to pass over others by. */
const SEEDS = 8;

/**
 * The staircase of sums of two long ones. Most pairs of stretches lie far below the frontier: where the best that a pair
 * could give, the best of each side for each party, is dominated by a sum already known, none of its sums is made.
 * Nothing where the pairs that are left are more than `most` sums.
 */
export function longSum(a: Staircase, b: Staircase, slack: Slack, most: number): Staircase | undefined {
  const seed = unionOf(
    2,
    (side) => {
      const [whole, part] = side === 0 ? [a, b] : [b, a];
      return sum(whole, picked(part, SEEDS), slack);
    },
    slack,
  );
  const [rows, columns] = [stretches(a), stretches(b)];
  if (rows.length * columns.length > most) return undefined;
  let sums = 0;
  const left: Staircase[] = [];
  for (const row of rows) {
    const made: Staircase[] = [];
    for (const column of columns) {
      const top1 = (row.first[0] as number) + (column.first[0] as number);
      const top2 = (row.second.at(-1) as number) + (column.second.at(-1) as number);
      if (isBeaten(seed, top1, top2, slack)) continue;
      sums += row.first.length * column.first.length;
      if (sums > most) return undefined;
      made.push(sum(row, column, slack));
    }
    if (made.length > 0) left.push(unionOf(made.length, (at) => made[at] as Staircase, slack));
  }
  return unionOf(left.length, (at) => left[at] as Staircase, slack);
}

/** At most so many points of a staircase, both ends among them. */
function picked({ first, second, count }: Staircase, size: number): Staircase {
  const last = first.length - 1;
  const at = [...new Set(Array.from({ length: size }, (_, k) => Math.round((k / (size - 1)) * last)))];
  const pick = (values: Float64Array) => Float64Array.from(at, (one) => values[one] as number);
  return { first: pick(first), second: pick(second), count: pick(count) };
}

function stretches({ first, second, count }: Staircase): Staircase[] {
  return Array.from({ length: Math.ceil(first.length / STRETCH) }, (_, k) => {
    const [from, to] = [k * STRETCH, (k + 1) * STRETCH];
    return {
      first: first.subarray(from, to),
      second: second.subarray(from, to),
      count: count.subarray(from, to),
    };
  });
}

/** Whether some known point is at least as good for the first party and better for the second. */
function isBeaten({ first, second }: Staircase, u1: number, u2: number, slack: Slack): boolean {
  let [low, high] = [0, first.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((first[middle] as number) >= u1) low = middle + 1;
    else high = middle;
  }
  return low > 0 && (second[low - 1] as number) > u2 + slack[1];
}
