import type { PowerIndex } from '../power-index.ts';

export const output: PowerIndex = {
  title: 'power.output.title',
  formula: 'power.output.formula',
  ignores: 'power.output.ignores',
  source: 'Organski (1958), World Politics; Kugler and Domke (1986), Comparing the Strength of Nations',
  terms: [{ weight: 1, of: { gdp: 1 } }],
};
