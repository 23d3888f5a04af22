import type { PowerIndex } from '../power-index.ts';

/**
 * The Lowy Institute's Asia Power Index weighs eight measures: economic capability 17.5, military capability 17.5,
 * resilience 10, future resources 10, economic relationships 15, defence networks 10, diplomatic influence 10, cultural
 * influence 10. Of these, a table of states holds a stand-in for three; the relations between states are none of power's
 * components. The weights of those three are kept, so that they count 17.5 : 17.5 : 10.
 */
export const composite: PowerIndex = {
  title: 'power.composite.title',
  formula: 'power.composite.formula',
  ignores: 'power.composite.ignores',
  source: 'Lowy Institute, Asia Power Index, weights of its eight measures',
  terms: [
    { weight: 17.5, of: { 'gdp-ppp': 1 } },
    { weight: 17.5, of: { 'spending-ppp': 1 } },
    { weight: 10, of: { tpop: 1 } },
  ],
  weighted: true,
};
