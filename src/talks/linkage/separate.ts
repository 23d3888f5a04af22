import type { Block, Parts } from './blocks.ts';
import type { Point } from './points.ts';

type Pair = readonly [number, number];

/**
 * Talks in which each issue is settled for itself, against talks about all of them at once. Issues that hang together
 * are settled together.
 */
export interface IssueByIssue {
  /** Utilities of the settlement, capped at 1. */
  readonly utilities: Pair;
  /** Issues, by position, on which several values divide the difference equally well; the mean of them counts. */
  readonly tied: readonly (readonly number[])[];
  /** Frontier points at least as good for both; among them the best for the first, the most even, the best for the second. */
  readonly better:
    | { readonly count: number; readonly first: Point; readonly even: Point; readonly second: Point }
    | undefined;
}

const TIE = 1e-12;

/**
 * On each issue the value that makes the smaller of the two shares of what is at stake in it largest, then the larger:
 * Kalai-Smorodinsky on that issue alone, where not agreeing means the worst value. Compromises that look fair one by
 * one leave both worse off where they value issues differently (logrolling, Raiffa 1982, chapter 10).
 */
export function issueByIssue({ blocks, scales }: Parts, points: readonly Point[]): IssueByIssue {
  const tied: (readonly number[])[] = [];
  const sums = [0, 0];
  for (const block of blocks) {
    const settled = settle(block);
    if (settled.length > 1) tied.push(block.issues);
    for (const p of [0, 1] as const)
      sums[p] =
        (sums[p] as number) +
        settled.reduce((sum, option) => sum + (block.utilities[p][option] as number), 0) / settled.length;
  }
  const utilities = [
    Math.min(1, (sums[0] as number) / scales[0].steps),
    Math.min(1, (sums[1] as number) / scales[1].steps),
  ] as const;
  const better = points.filter((point) =>
    point.utilities.every((own, p) => own >= (utilities[p] as number) - TIE),
  );
  const [first, second] = [better[0], better.at(-1)];
  if (first === undefined || second === undefined) return { utilities, tied, better: undefined };
  const least = ({ utilities: [u1, u2] }: Point) => Math.min(u1 - utilities[0], u2 - utilities[1]);
  const even = better.reduce((best, one) => (least(one) > least(best) + TIE ? one : best));
  return { utilities, tied, better: { count: better.length, first, even, second } };
}

/** Options that divide what is at stake in a block most evenly; equal pairs of utilities count once. */
function settle({ utilities: [u1, u2] }: Block): readonly number[] {
  const shares = [u1, u2].map((own) => {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const u of own) {
      low = Math.min(low, u);
      high = Math.max(high, u);
    }
    // A party with nothing at stake gives way.
    return (option: number) => (high === low ? 1 : ((own[option] as number) - low) / (high - low));
  });
  let best: Pair = [-1, -1];
  let options: number[] = [];
  for (let option = 0; option < u1.length; option++) {
    const [a, b] = [shares[0]?.(option) ?? 1, shares[1]?.(option) ?? 1];
    const own: Pair = a < b ? [a, b] : [b, a];
    const ahead = Math.abs(own[0] - best[0]) > TIE ? own[0] - best[0] : own[1] - best[1];
    if (ahead > TIE) [best, options] = [own, [option]];
    else if (ahead >= -TIE && !options.some((one) => u1[one] === u1[option] && u2[one] === u2[option]))
      options.push(option);
  }
  return options;
}
