import type { Lens } from '../lens.ts';

export const equal: Lens = {
  title: 'lens.equal.title',
  rule: 'lens.equal.rule',
  ignores: 'lens.equal.ignores',
  source:
    'Equal division as the benchmark of cost allocation: Young (1985), Cost Allocation: Methods, Principles, Applications',
  needs: [],
  fair: { is: 'share', share: (_party, { parties }) => `1 / ${parties.length}` },
};
