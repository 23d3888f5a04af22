import { helpCounts } from '../duties/index.ts';
import type { CaseLaw } from './law.ts';

/**
 * In how many kinds of incident the others have to act for each party on a day, unconditionally or once a condition is
 * found to hold; summed over those who have to.
 */
export function protectionOf({ matrixOn }: CaseLaw, asOf: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { towards, must, mustIf } of helpCounts(matrixOn(asOf)))
    counts.set(towards, (counts.get(towards) ?? 0) + must + mustIf);
  return counts;
}
