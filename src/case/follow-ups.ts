import type { Problem } from '../problem/index.ts';
import type { Case } from './model.ts';

/**
 * Problems of formulas without those that only follow from records left out: a formula that names a broken measure is
 * no second mistake, nor is a conversion through a rate that could not be read.
 */
export function spareFollowUps(theCase: Case, problems: readonly Problem[]): Problem[] {
  const { names, open } = theCase.leftOut;
  const { market, ppp, prices } = theCase.conversions;
  const ratesAreWhole = !open && ![...market, ...ppp, ...prices.values()].some((rate) => names.has(rate));
  return problems.filter(({ code, found }) => {
    if (code === 'formula-name') return !open && !(found !== undefined && names.has(found));
    return code !== 'formula-conversion' || ratesAreWhole;
  });
}
