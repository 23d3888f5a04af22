import { atShare, EMPTY_ZONE, hasZone } from '../answer.ts';
import { checkBargain } from '../bargain.ts';
import type { Model } from '../model.ts';

export const offerByHost: Model = {
  title: 'talks.offer-by-host.title',
  rule: 'talks.offer-by-host.rule',
  assumes: 'talks.offer-by-host.assumes',
  source:
    'Ultimatum: Stackelberg (1934); Güth, Schmittberger and Schwarze (1982), JEBO 3, for how people play it',
  solve(bargain) {
    checkBargain(bargain);
    return hasZone(bargain) ? atShare(0, bargain) : EMPTY_ZONE;
  },
  formula: ({ least }) => least,
};
