import type { Block } from './blocks.ts';
import { longSum } from './long-sum.ts';
import { type Slack, type Staircase, staircaseOf, sum } from './staircase.ts';

/** The frontier of a domain before utilities are capped, and how it came about, block by block. */
export interface Frontier {
  /** In the order in which they were added. */
  readonly blocks: readonly { readonly block: Block; readonly stairs: Staircase }[];
  /** `partial[k]` is the staircase of the first k + 1 blocks; the last is that of the domain. */
  readonly partial: readonly Staircase[];
  /**
   * Steps of the first party by which a true frontier point may be better than the listed one nearest to it; 0 where
   * every frontier point is listed. The second party never does worse in the listed one.
   */
  readonly loss: number;
}

export interface Limits {
  /** Longest staircase that is kept whole. */
  readonly points: number;
  /** Points of all partial staircases together. */
  readonly stored: number;
  /** Largest number of sums that are made in one step. */
  readonly sums: number;
}

export const LIMITS: Limits = { points: 1_000_000, stored: 10_000_000, sums: 400_000_000 };

/** Fewer sums are made straight away. */
const FEW_SUMS = 1_000_000;

/**
 * Adds up the staircases of the blocks, the longest first, so that the long partial sums meet short ones. A staircase
 * beyond the limits is thinned: of the points in a strip of the first party's utility the best for the second stays.
 */
export function frontierOf(all: readonly Block[], slack: Slack, limits: Limits = LIMITS): Frontier {
  const blocks = all
    .map((block) => ({ block, stairs: staircaseOf(block, slack) }))
    .sort((a, b) => b.stairs.first.length - a.stairs.first.length);
  const most = Math.min(limits.points, Math.floor(limits.stored / blocks.length));
  const partial: Staircase[] = [];
  let loss = 0;
  const thinned = (stairs: Staircase, size: number): Staircase => {
    const found = thin(stairs, size);
    loss += found.loss;
    return found.stairs;
  };
  for (const { stairs } of blocks) {
    let [before, own] = [partial.at(-1), stairs];
    let next = before === undefined ? own : sumWithin(before, own, slack, limits);
    while (next === undefined && before !== undefined) {
      if (before.first.length >= own.first.length) before = thinned(before, before.first.length >> 1);
      else own = thinned(own, own.first.length >> 1);
      next = sumWithin(before, own, slack, limits);
    }
    if (next !== undefined) partial.push(next.first.length > most ? thinned(next, most >> 1) : next);
  }
  return { blocks, partial, loss };
}

function sumWithin(a: Staircase, b: Staircase, slack: Slack, { sums }: Limits): Staircase | undefined {
  const size = a.first.length * b.first.length;
  return size <= Math.min(FEW_SUMS, sums) ? sum(a, b, slack) : longSum(a, b, slack, sums);
}

/** At most about `size` points, one a strip of the first party's utility, and the width of a strip. */
function thin(stairs: Staircase, size: number): { stairs: Staircase; loss: number } {
  const { first, second, count } = stairs;
  const top = first[0] as number;
  const width = Math.max(1, Math.ceil((top - (first.at(-1) as number)) / size));
  const strip = (at: number) => Math.floor((top - (first[at] as number)) / width);
  const kept = first.reduce<number[]>((list, _, at) => {
    if (at === first.length - 1 || strip(at) !== strip(at + 1)) list.push(at);
    return list;
  }, []);
  const pick = (values: Float64Array) => Float64Array.from(kept, (at) => values[at] as number);
  return { stairs: { first: pick(first), second: pick(second), count: pick(count) }, loss: width };
}
