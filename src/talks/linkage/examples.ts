import type { Block, Parts } from './blocks.ts';
import type { Frontier } from './frontier.ts';
import { findPoint, widened } from './search.ts';
import type { Slack } from './staircase.ts';

/** Positions of values, one an issue of the domain. */
export type Outcome = readonly number[];

/**
 * Outcomes that attain a point of the frontier before capping, at most `most` of them, in the order of their values.
 * The sums are taken apart block by block, from the last one added.
 */
export function outcomesOf(
  frontier: Frontier,
  point: number,
  issues: number,
  slack: Slack,
  most: number,
): readonly Outcome[] {
  const wide = widened(slack, frontier.blocks.length);
  const found: Outcome[] = [];
  const chosen = new Array<number>(issues).fill(0);
  const visit = (k: number, at: number): void => {
    const { block, stairs } = frontier.blocks[k] as Frontier['blocks'][number];
    const whole = frontier.partial[k] as Frontier['partial'][number];
    const before = frontier.partial[k - 1];
    for (const [option, own] of stairs.first.entries()) {
      const rest = [
        (whole.first[at] as number) - own,
        (whole.second[at] as number) - (stairs.second[option] as number),
      ] as const;
      const earlier =
        before === undefined
          ? Math.abs(rest[0]) <= wide[0] && Math.abs(rest[1]) <= wide[1]
            ? 0
            : -1
          : findPoint(before, rest[0], rest[1], wide);
      if (earlier < 0) continue;
      for (const index of optionsWith(block, own, stairs.second[option] as number, slack, most)) {
        choose(block, index, chosen);
        if (before === undefined) found.push([...chosen]);
        else visit(k - 1, earlier);
        if (found.length >= most) return;
      }
    }
  };
  visit(frontier.blocks.length - 1, point);
  return found.sort(byValues);
}

/** Options of a block with these utilities. */
function optionsWith({ utilities }: Block, u1: number, u2: number, slack: Slack, most: number): number[] {
  const [own1, own2] = utilities;
  const found: number[] = [];
  for (let at = 0; at < own1.length && found.length < most; at++)
    if (Math.abs((own1[at] as number) - u1) <= slack[0] && Math.abs((own2[at] as number) - u2) <= slack[1])
      found.push(at);
  return found;
}

function choose({ issues, shape }: Block, option: number, chosen: number[]): void {
  let rest = option;
  for (let k = issues.length - 1; k >= 0; k--) {
    const size = shape[k] as number;
    chosen[issues[k] as number] = rest % size;
    rest = Math.floor(rest / size);
  }
}

/** An outcome as files and readers see it: the values by issue. */
export function labelled(
  outcome: Outcome,
  { choices }: Pick<Parts, 'choices'>,
): readonly (string | number)[] {
  return outcome.map((position, issue) => choices[issue]?.label(position) ?? position);
}

function byValues(a: Outcome, b: Outcome): number {
  const at = a.findIndex((position, issue) => position !== b[issue]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
}
