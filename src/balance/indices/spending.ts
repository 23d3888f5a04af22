import type { PowerIndex } from '../power-index.ts';

export const spending: PowerIndex = {
  title: 'power.spending.title',
  formula: 'power.spending.formula',
  ignores: 'power.spending.ignores',
  source: 'SIPRI Military Expenditure Database, definitions and methods',
  terms: [{ weight: 1, of: { spending: 1 } }],
};
