import { inProportionTo, type Lens } from '../lens.ts';

export const ability: Lens = {
  title: 'lens.ability.title',
  rule: 'lens.ability.rule',
  ignores: 'lens.ability.ignores',
  source:
    'Olson and Zeckhauser (1966), An Economic Theory of Alliances; NATO cost shares by gross national income',
  needs: ['ability'],
  fair: inProportionTo('ability'),
};
