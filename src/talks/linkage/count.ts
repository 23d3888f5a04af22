import type { Cloud, Halves } from './halves.ts';

/**
 * Number of outcomes that give each party at least so many steps. Two halves meet in the middle: every outcome is a
 * pair, and for each of the left the right ones that complete it are counted by a sorted sweep (n log n of the halves).
 */
export function countAtLeast({ left, right, times }: Halves, first: number, second: number): bigint {
  const [few, many] = left.first.length <= right.first.length ? [left, right] : [right, left];
  return (
    times * (few.first.length === 1 ? besideOne(few, many, first, second) : pairs(few, many, first, second))
  );
}

function besideOne(one: Cloud, many: Cloud, first: number, second: number): bigint {
  const [least1, least2] = [first - (one.first[0] as number), second - (one.second[0] as number)];
  let total = 0;
  for (let at = 0; at < many.first.length; at++)
    if ((many.first[at] as number) >= least1 && (many.second[at] as number) >= least2)
      total += many.count[at] as number;
  return BigInt(total) * BigInt(one.count[0] as number);
}

/**
 * Points of one half by rising utility of the first party let in ever more of the other; among those let in, a tree of
 * sums over the ranks of the second party's utility (Fenwick 1994) tells how many are high enough.
 */
function pairs(a: Cloud, b: Cloud, first: number, second: number): bigint {
  const levels = b.second.toSorted();
  const tree = new Float64Array(levels.length + 1);
  let total = 0n;
  let small = 0;
  let letIn = b.first.length;
  for (let at = 0; at < a.first.length; at++) {
    const least = first - (a.first[at] as number);
    while (letIn > 0 && (b.first[letIn - 1] as number) >= least) {
      letIn -= 1;
      // Ranks from the top, so that a sum over the first ranks is one over the highest utilities.
      let rank = levels.length - lowerBound(levels, b.second[letIn] as number);
      const outcomes = b.count[letIn] as number;
      for (; rank < tree.length; rank += rank & -rank) tree[rank] = (tree[rank] as number) + outcomes;
    }
    let completing = 0;
    let rank = levels.length - lowerBound(levels, second - (a.second[at] as number));
    for (; rank > 0; rank -= rank & -rank) completing += tree[rank] as number;
    const product = completing * (a.count[at] as number);
    if (small + product < Number.MAX_SAFE_INTEGER) small += product;
    else total += BigInt(completing) * BigInt(a.count[at] as number);
  }
  return total + BigInt(small);
}

/** Position of the first level that is not below a value. */
function lowerBound(levels: Float64Array, value: number): number {
  let [low, high] = [0, levels.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((levels[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
