import { atShare, EMPTY_ZONE, hasZone } from '../answer.ts';
import { checkBargain } from '../bargain.ts';
import type { Model } from '../model.ts';

export const offerBySender: Model = {
  title: 'talks.offer-by-sender.title',
  rule: 'talks.offer-by-sender.rule',
  assumes: 'talks.offer-by-sender.assumes',
  source:
    'Ultimatum: Stackelberg (1934); Güth, Schmittberger and Schwarze (1982), JEBO 3, for how people play it',
  solve(bargain) {
    checkBargain(bargain);
    return hasZone(bargain) ? atShare(1, bargain) : EMPTY_ZONE;
  },
  formula: ({ most }) => most,
};
