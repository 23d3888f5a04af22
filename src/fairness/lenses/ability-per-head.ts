import type { Lens, LensParts } from '../lens.ts';

/** Output counted once more by output per head, so that of two equal outputs the richer people's weighs more. */
function weight(party: string, { stake, total }: LensParts): string {
  return `${stake('ability', party)} / ${total('ability')} * ${stake('ability', party)} / ${stake('population', party)}`;
}

export const abilityPerHead: Lens = {
  title: 'lens.ability-per-head.title',
  rule: 'lens.ability-per-head.rule',
  ignores: 'lens.ability-per-head.ignores',
  source:
    'Progressive scale of assessments by income per head: Kravis and Davenport (1963), The Political Arithmetic of International Burden-Sharing, Journal of Political Economy 71',
  needs: ['ability', 'population'],
  fair: {
    is: 'share',
    share: (party, parts) =>
      `(${weight(party, parts)}) / SUM(${parts.parties.map((one) => weight(one, parts)).join(', ')})`,
  },
};
