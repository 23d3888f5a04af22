import { inProportionTo, type Lens } from '../lens.ts';

export const reciprocity: Lens = {
  title: 'lens.reciprocity.title',
  rule: 'lens.reciprocity.rule',
  ignores: 'lens.reciprocity.ignores',
  source:
    'Counts of incident classes from the coded treaty; the coding follows Leeds et al. (2002), Alliance Treaty Obligations and Provisions',
  needs: ['protection'],
  fair: inProportionTo('protection'),
};
