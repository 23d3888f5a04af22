import type { Lens, LensParts } from '../lens.ts';

/** What the others' cost rises by when the party is provided for as well. */
function separableCost(party: string, { joint }: LensParts): string {
  return `(${joint} - COSTWITHOUT(${joint}, party = "${party}"))`;
}

/** What standing alone would cost the party beyond its separable cost. */
function remainingBenefit(party: string, parts: LensParts): string {
  return `(${parts.stake('stand-alone', party)} - ${separableCost(party, parts)})`;
}

export const separable: Lens = {
  title: 'lens.separable.title',
  rule: 'lens.separable.rule',
  ignores: 'lens.separable.ignores',
  source:
    'Separable costs, remaining benefits: Straffin and Heaney (1981), Game Theory and the Tennessee Valley Authority, International Journal of Game Theory 10',
  needs: ['stand-alone'],
  fair: {
    is: 'share',
    share: (party, parts) => {
      const sum = (of: (party: string, parts: LensParts) => string) =>
        `SUM(${parts.parties.map((one) => of(one, parts)).join(', ')})`;
      const rest = `(${parts.joint} - ${sum(separableCost)})`;
      const own = separableCost(party, parts);
      return `(${own} + ${rest} * (${remainingBenefit(party, parts)} / ${sum(remainingBenefit)})) / ${parts.joint}`;
    },
  },
};
