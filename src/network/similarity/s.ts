import type { Agreement } from './agreement.ts';
import { type Distances, observed } from './distance.ts';

/**
 * Similarity S of Signorino and Ritter (1999), Tau-b or Not Tau-b, International Studies Quarterly 43: 115-144, with equal
 * weights: 1 - 2 d / dmax, from -1 to 1. `dmax` takes the ends of the scale, whether they occur or not. NaN for
 * portfolios of nobody. Absolute distances are theirs; squared ones came with Haege (2011).
 */
export function similarity(agreement: Agreement, distances: Distances): number {
  const farthest = distances[agreement.size - 1] as number;
  const largest = agreement.total * farthest;
  return (largest - 2 * observed(agreement, distances)) / largest;
}

/**
 * The same, every state counted by its weight (their shares of the system's capabilities): 1 - 2 sum(w |x - y|) /
 * (span sum(w)), or squares in place of both distances. Weights need not add up to one. NaN when none is above zero.
 */
export function weightedSimilarity(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  weights: ArrayLike<number>,
  { power, span }: { readonly power: 1 | 2; readonly span: number },
): number {
  let apart = 0;
  let all = 0;
  for (let i = 0; i < first.length; i++) {
    const distance = Math.abs((first[i] as number) - (second[i] as number));
    apart += (weights[i] as number) * distance ** power;
    all += weights[i] as number;
  }
  return 1 - (2 * apart) / (span ** power * all);
}
