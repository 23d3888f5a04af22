import type { MessageKey } from './catalogues.ts';

/**
 * Words of estimative probability of Intelligence Community Directive 203 (Analytic Standards, 2 January 2015,
 * D.6.e.2.a), first row of its table: almost no chance 1-5%, very unlikely 5-20, unlikely 20-45, roughly even chance
 * 45-55, likely 55-80, very likely 80-95, almost certain 95-99.
 *
 * The directive's bands share their borders: a border belongs to the band nearer to even, the weaker word. It has no
 * word for less than 1% or more than 99%: those are said as such. A share of draws of exactly 0 or 1 is said to be just
 * that, since no number of draws makes a thing impossible or certain.
 *
 * Throws a RangeError for a probability outside [0, 1].
 */
export function likelihood(probability: number): MessageKey {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`A probability lies between 0 and 1, not ${probability}`);
  }
  if (probability === 0) return 'likelihood.no-draw';
  if (probability === 1) return 'likelihood.every-draw';
  if (probability < 0.01) return 'likelihood.below-1';
  if (probability < 0.05) return 'likelihood.almost-no-chance';
  if (probability < 0.2) return 'likelihood.very-unlikely';
  if (probability < 0.45) return 'likelihood.unlikely';
  if (probability <= 0.55) return 'likelihood.even';
  if (probability <= 0.8) return 'likelihood.likely';
  if (probability <= 0.95) return 'likelihood.very-likely';
  return probability <= 0.99 ? 'likelihood.almost-certain' : 'likelihood.above-99';
}
