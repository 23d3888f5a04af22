import { literal } from '../../literal.ts';
import type { ReachForm } from '../form.ts';

/**
 * Boulding's loss-of-strength gradient in its simplest form, a straight line: what is lost per mile is constant, and
 * nothing is left beyond the distance at which the line meets zero.
 */
export const gradient: ReachForm = {
  title: 'reach.gradient.title',
  formula: 'reach.gradient.formula',
  ignores: 'reach.gradient.ignores',
  source: 'Boulding (1962), Conflict and Defense: A General Theory, chapters 12 and 13',
  parameter: {
    describes: 'reach.gradient.parameter',
    unit: 'reach.gradient.unit',
    least: 0,
    most: 100,
    // No number is published; at 5 percent half of the strength is left at the distance of the Pacific.
    usual: () => 5,
  },
  strength: (share, km, loss) => share * kept(km, loss),
  asFormula: (share, km, loss) => `${share} * ${literal(kept(km, loss))}`,
};

/** Part of the strength that is left. @param loss percent per thousand kilometres */
function kept(km: number, loss: number): number {
  return Math.max(0, 1 - (loss / 100) * (km / 1000));
}
