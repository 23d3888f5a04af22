import { literal } from '../../literal.ts';
import type { ReachForm } from '../form.ts';

/** International statute mile. */
const KM_PER_MILE = 1.609344;

/**
 * Bueno de Mesquita's form: capability^log10(miles / (miles per day) + (10 - e)).
 * The exponent is 0.86 at no distance, 1 after e days and more beyond, so a share of at most one rises a little near home
 * and falls far from it. Miles per day: 250 to 1918, 375 to 1945, 500 since.
 */
export const warTrap: ReachForm = {
  title: 'reach.war-trap.title',
  formula: 'reach.war-trap.formula',
  ignores: 'reach.war-trap.ignores',
  source:
    'Bueno de Mesquita (1981), The War Trap, chapter 4; as computed by Bennett and Stam (2000), EUGene: A Conceptual Manual, International Interactions 26, 179-204',
  parameter: {
    describes: 'reach.war-trap.parameter',
    unit: 'reach.war-trap.unit',
    least: 1,
    most: 100_000,
    usual: (year) => (year <= 1918 ? 250 : year <= 1945 ? 375 : 500),
  },
  strength: (share, km, milesPerDay) => share ** warTrapExponent(km, milesPerDay),
  asFormula: (share, km, milesPerDay) =>
    `IF(${share} > 0, EXP(${literal(warTrapExponent(km, milesPerDay))} * LN(${share})), 0)`,
};

/** To which power a share is raised at a distance; a pure number, 0.86 and above. */
export function warTrapExponent(km: number, milesPerDay: number): number {
  return Math.log10(km / KM_PER_MILE / milesPerDay + (10 - Math.E));
}
