import type { Frontier } from './frontier.ts';
import { findPoint, widened } from './search.ts';
import type { Slack } from './staircase.ts';

/** Outcomes behind each point of a frontier before capping, where they may be too many for a double to count. */
export function bigCounts({ blocks, partial }: Frontier, slack: Slack): readonly bigint[] {
  const wide = widened(slack, blocks.length);
  let before: readonly bigint[] = Array.from(blocks[0]?.stairs.count ?? [], BigInt);
  for (let k = 1; k < blocks.length; k++) {
    const { stairs } = blocks[k] as Frontier['blocks'][number];
    const [last, next] = [partial[k - 1], partial[k]] as [Frontier['partial'][0], Frontier['partial'][0]];
    const counts = new Array<bigint>(next.first.length).fill(0n);
    for (const [at, u1] of next.first.entries())
      for (const [option, own] of stairs.first.entries()) {
        const rest2 = (next.second[at] as number) - (stairs.second[option] as number);
        const found = findPoint(last, u1 - own, rest2, wide);
        if (found >= 0)
          counts[at] =
            (counts[at] as bigint) + (before[found] as bigint) * BigInt(stairs.count[option] as number);
      }
    before = counts;
  }
  return before;
}
