import { inProportionTo, type Lens } from '../lens.ts';

export const standAlone: Lens = {
  title: 'lens.stand-alone.title',
  rule: 'lens.stand-alone.rule',
  ignores: 'lens.stand-alone.ignores',
  source:
    'Stand-alone cost as a standard: Faulhaber (1975), Cross-Subsidization, American Economic Review 65; Young (1985)',
  needs: ['stand-alone'],
  fair: inProportionTo('stand-alone'),
};
