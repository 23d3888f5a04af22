import type { Lens } from '../lens.ts';

export const shapley: Lens = {
  title: 'lens.shapley.title',
  rule: 'lens.shapley.rule',
  ignores: 'lens.shapley.ignores',
  source:
    'Shapley (1953), A Value for n-Person Games; for costs: Littlechild and Owen (1973), Management Science 20',
  needs: ['stand-alone'],
  fair: {
    is: 'share',
    share: (party, { joint }) => `SHAPLEY(${joint}, party = "${party}") / ${joint}`,
  },
};
