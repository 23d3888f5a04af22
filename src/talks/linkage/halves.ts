import type { Block } from './blocks.ts';

/** Every sum that some of the issues can add up to, by the first party's utility rising, with how many outcomes do. */
export interface Cloud {
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly count: Float64Array;
}

/** Issues in two halves whose outcomes, paired, are the outcomes of the domain; `times` of each besides. */
export interface Halves {
  readonly left: Cloud;
  readonly right: Cloud;
  /** Outcomes of blocks all of whose options are worth the same to both: they only multiply. */
  readonly times: bigint;
}

/** Distinct sums of one half that are still kept one by one. */
const MOST_SUMS = 1_500_000;
/** Counts of outcomes are whole numbers that a double holds. */
const MOST_EXACT = 2 ** 53;

/** The domain in two halves of nearly equal size; undefined where one would be too large. */
export function halvesOf(blocks: readonly Block[]): Halves | undefined {
  let times = 1n;
  const clouds: Cloud[] = [];
  let [shift1, shift2] = [0, 0];
  for (const block of blocks) {
    const cloud = cloudOf(block);
    if (cloud.first.length === 1) {
      times *= BigInt(cloud.count[0] as number);
      shift1 += cloud.first[0] as number;
      shift2 += cloud.second[0] as number;
    } else clouds.push(cloud);
  }
  clouds.sort((a, b) => b.first.length - a.first.length);
  const origin: Cloud = {
    first: Float64Array.of(shift1),
    second: Float64Array.of(shift2),
    count: Float64Array.of(1),
  };
  const nothing: Cloud = { first: Float64Array.of(0), second: Float64Array.of(0), count: Float64Array.of(1) };
  let [left, right]: [Cloud, Cloud] = [origin, nothing];
  let [leftOutcomes, rightOutcomes] = [1, 1];
  for (const cloud of clouds) {
    const outcomes = cloud.count.reduce((total, n) => total + n, 0);
    // The half with fewer sums so far takes the next block.
    const toLeft = left.first.length <= right.first.length;
    const half = toLeft ? left : right;
    // A block alone in its half is as long as it is; only sums of several are limited.
    if (half.first.length > 1 && half.first.length * cloud.first.length > MOST_SUMS * 2) return undefined;
    const next = sumOf(half, cloud);
    if (half.first.length > 1 && next.first.length > MOST_SUMS) return undefined;
    if (toLeft) [left, leftOutcomes] = [next, leftOutcomes * outcomes];
    else [right, rightOutcomes] = [next, rightOutcomes * outcomes];
    if (leftOutcomes > MOST_EXACT || rightOutcomes > MOST_EXACT) return undefined;
  }
  return { left, right, times };
}

/** The options of a block, equal ones together. */
function cloudOf({ utilities: [u1, u2] }: Block): Cloud {
  const order = Array.from(u1.keys());
  order.sort((a, b) => (u1[a] as number) - (u1[b] as number) || (u2[a] as number) - (u2[b] as number));
  const sorted: Cloud = {
    first: Float64Array.from(order, (at) => u1[at] as number),
    second: Float64Array.from(order, (at) => u2[at] as number),
    count: new Float64Array(order.length).fill(1),
  };
  return merged(sorted, { first: new Float64Array(), second: new Float64Array(), count: new Float64Array() });
}

/** All sums of a point of one and a point of the other. */
function sumOf(a: Cloud, b: Cloud): Cloud {
  const [many, few] = a.first.length >= b.first.length ? [a, b] : [b, a];
  const between = (from: number, to: number): Cloud => {
    if (to - from > 1) {
      const middle = (from + to) >> 1;
      return merged(between(from, middle), between(middle, to));
    }
    const [by1, by2, n] = [few.first[from] as number, few.second[from] as number, few.count[from] as number];
    return {
      first: many.first.map((u) => u + by1),
      second: many.second.map((u) => u + by2),
      count: many.count.map((m) => m * n),
    };
  };
  return between(0, few.first.length);
}

/** Two clouds as one, in order, equal points together. */
function merged(a: Cloud, b: Cloud): Cloud {
  const room = a.first.length + b.first.length;
  const [first, second, count] = [new Float64Array(room), new Float64Array(room), new Float64Array(room)];
  let [i, j, size] = [0, 0, 0];
  while (i < a.first.length || j < b.first.length) {
    const takeA = j >= b.first.length || (i < a.first.length && !comesBefore(b, j, a, i));
    const from = takeA ? a : b;
    const at = takeA ? i++ : j++;
    const [u1, u2, n] = [from.first[at] as number, from.second[at] as number, from.count[at] as number];
    if (size > 0 && first[size - 1] === u1 && second[size - 1] === u2)
      count[size - 1] = (count[size - 1] as number) + n;
    else {
      first[size] = u1;
      second[size] = u2;
      count[size++] = n;
    }
  }
  if (size === room) return { first, second, count };
  return { first: first.slice(0, size), second: second.slice(0, size), count: count.slice(0, size) };
}

function comesBefore(a: Cloud, i: number, b: Cloud, j: number): boolean {
  const [one, other] = [a.first[i] as number, b.first[j] as number];
  return one < other || (one === other && (a.second[i] as number) < (b.second[j] as number));
}
