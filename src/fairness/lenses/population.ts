import { inProportionTo, type Lens } from '../lens.ts';

export const population: Lens = {
  title: 'lens.population.title',
  rule: 'lens.population.rule',
  ignores: 'lens.population.ignores',
  source: 'Sandler and Hartley (1999), The Political Economy of NATO, ch. 2',
  needs: ['population'],
  fair: inProportionTo('population'),
};
