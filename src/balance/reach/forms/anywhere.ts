import type { ReachForm } from '../form.ts';

export const anywhere: ReachForm = {
  title: 'reach.anywhere.title',
  formula: 'reach.anywhere.formula',
  ignores: 'reach.anywhere.ignores',
  source: 'Indices of national power as published, which know no distance',
  strength: (share) => share,
  asFormula: (share) => share,
};
