import type { Model } from '../model.ts';
import { nashFormula, weightedNash } from './asymmetric-nash.ts';

export const nash: Model = {
  title: 'talks.nash.title',
  rule: 'talks.nash.rule',
  assumes: 'talks.nash.assumes',
  source: 'Nash (1950), The Bargaining Problem, Econometrica 18',
  solve: (bargain) => weightedNash(bargain, 0.5),
  formula: (parts) => nashFormula(parts, '0.5'),
};
