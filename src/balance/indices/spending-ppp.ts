import type { PowerIndex } from '../power-index.ts';

export const spendingPpp: PowerIndex = {
  title: 'power.spending-ppp.title',
  formula: 'power.spending-ppp.formula',
  ignores: 'power.spending-ppp.ignores',
  source:
    'Robertson (2022), The Real Military Balance: International Comparisons of Defense Spending, Review of Income and Wealth 68, on why rates of exchange understate; here the general purchasing power parity of output is used, not one of military goods',
  terms: [{ weight: 1, of: { 'spending-ppp': 1 } }],
};
