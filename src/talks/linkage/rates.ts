import type { Parts } from './blocks.ts';
import { toNumber } from './fraction.ts';
import type { Domain } from './model.ts';

/** How many units of one issue make up to a party for one unit of another, at an outcome. */
export interface Rate {
  /** Positions of the two issues in the domain. */
  readonly of: number;
  readonly inUnitsOf: number;
  /** By party; negative where both units are good, or both bad, for it. Nothing where it is indifferent to the second. */
  readonly rates: readonly [number | undefined, number | undefined];
}

/** More issues make more pairs than anyone reads. */
const MOST_ISSUES = 12;

/**
 * Rates of exchange at an outcome: u_i / u_j, where u_i is what one more unit of issue i does to a party's utility,
 * by the difference over the neighbouring values. Where the parties' rates differ, both gain from a trade at a rate in
 * between; along the frontier of continuous issues they are equal (Raiffa 1982, chapter 11). Only issues with numbers
 * for values, and on which no other issue depends, have a rate.
 */
export function ratesAt(
  domain: Domain,
  { blocks, choices, scales }: Parts,
  outcome: readonly number[],
): readonly Rate[] {
  const slopes = blocks.flatMap(({ issues, utilities }) => {
    const [issue, other] = issues;
    if (issue === undefined || other !== undefined) return [];
    const xs = numbersOf(domain, choices, issue);
    if (xs === undefined) return [];
    const [low, high] = neighbours(xs, outcome[issue] as number);
    const width = (xs[high] as number) - (xs[low] as number);
    const slope = (p: 0 | 1) =>
      ((utilities[p][high] as number) - (utilities[p][low] as number)) / scales[p].steps / width;
    return width === 0 ? [] : [{ issue, slope: [slope(0), slope(1)] as const }];
  });
  if (slopes.length > MOST_ISSUES) slopes.length = MOST_ISSUES;
  return slopes.flatMap((one) =>
    slopes
      .filter(({ issue }) => issue > one.issue)
      .map((other): Rate => {
        const rate = (p: 0 | 1) => (other.slope[p] === 0 ? undefined : one.slope[p] / other.slope[p]);
        return { of: one.issue, inUnitsOf: other.issue, rates: [rate(0), rate(1)] };
      }),
  );
}

/** The values of an issue as numbers; nothing where they are words. */
function numbersOf(domain: Domain, choices: Parts['choices'], at: number): readonly number[] | undefined {
  const issue = domain.issues[at];
  if (issue?.kind !== 'discrete') {
    const { size, number } = choices[at] as Parts['choices'][number];
    return Array.from({ length: size }, (_, position) => toNumber(number(position)));
  }
  const numbers = issue.values.map((value) =>
    /^[+-]?\d+(?:\.\d+)?%?$/.test(value) ? Number.parseFloat(value) : Number.NaN,
  );
  return numbers.every(Number.isFinite) && numbers.length > 1 ? numbers : undefined;
}

/** Positions of the values next below and next above the chosen one; the chosen one itself at an end. */
function neighbours(xs: readonly number[], chosen: number): readonly [number, number] {
  const order = [...xs.keys()].sort((a, b) => (xs[a] as number) - (xs[b] as number));
  const rank = order.indexOf(chosen);
  return [order[Math.max(0, rank - 1)] as number, order[Math.min(order.length - 1, rank + 1)] as number];
}
