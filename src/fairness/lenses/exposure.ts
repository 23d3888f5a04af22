import { inProportionTo, type Lens } from '../lens.ts';

export const exposure: Lens = {
  title: 'lens.exposure.title',
  rule: 'lens.exposure.rule',
  ignores: 'lens.exposure.ignores',
  source:
    'Sandler and Murdoch (2000), On Sharing NATO Defence Burdens in the 1990s and Beyond, Fiscal Studies 21',
  needs: ['exposure'],
  fair: inProportionTo('exposure'),
};
