import { inProportionTo, type Lens } from '../lens.ts';

export const benefit: Lens = {
  title: 'lens.benefit.title',
  rule: 'lens.benefit.rule',
  ignores: 'lens.benefit.ignores',
  source:
    'Lindahl (1919), Just Taxation; benefit principle in Sandler and Forbes (1980), Burden Sharing, Strategy, and the Design of NATO',
  needs: ['benefit'],
  fair: inProportionTo('benefit'),
};
