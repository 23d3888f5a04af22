import type { Agreement } from './agreement.ts';
import { type Distances, expected, observed } from './distance.ts';

/**
 * Kappa: one less the disagreement found over that to be expected by chance from each side's own margins, disagreements
 * weighed by their distance. Cohen (1968), Weighted Kappa, Psychological Bulletin 70: 213-220; where every disagreement
 * counts alike, and for two values, that of Cohen (1960), A Coefficient of Agreement for Nominal Scales. NaN where chance
 * could bring no disagreement: both know one value only, and the same.
 */
export function kappa(agreement: Agreement, distances: Distances): number {
  const chance = expected(agreement, distances);
  return (chance - agreement.total * observed(agreement, distances)) / chance;
}
