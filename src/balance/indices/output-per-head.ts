import type { PowerIndex } from '../power-index.ts';

export const outputPerHead: PowerIndex = {
  title: 'power.output-per-head.title',
  formula: 'power.output-per-head.formula',
  ignores: 'power.output-per-head.ignores',
  source: 'Beckley (2018), The Power of Nations: Measuring What Matters, International Security 43(2), 7-44',
  terms: [{ weight: 1, of: { gdp: 2, tpop: -1 } }],
};
