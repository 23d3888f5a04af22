import type { Slack, Staircase } from './staircase.ts';

/** The point of a staircase with these utilities; -1 where there is none. */
export function findPoint({ first, second }: Staircase, u1: number, u2: number, slack: Slack): number {
  let [low, high] = [0, first.length];
  // The first point that is no better for the first party than wanted, the slack granted.
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((first[middle] as number) > u1 + slack[0]) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < first.length && (first[at] as number) >= u1 - slack[0]; at++)
    if (Math.abs((second[at] as number) - u2) <= slack[1]) return at;
  return -1;
}

/** Partial sums may each be off by the slack before they meet the point that stands for them. */
export function widened(slack: Slack, blocks: number): Slack {
  return [slack[0] * blocks, slack[1] * blocks];
}
