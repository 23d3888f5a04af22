import { atShare, EMPTY_ZONE, hasZone } from '../answer.ts';
import { checkBargain } from '../bargain.ts';
import { crossing } from '../crossing.ts';
import type { Model } from '../model.ts';
import { utilitiesIn } from '../zone-utilities.ts';
import { middle } from './middle.ts';

export const egalitarian: Model = {
  title: 'talks.egalitarian.title',
  rule: 'talks.egalitarian.rule',
  assumes: 'talks.egalitarian.assumes',
  source:
    'Kalai (1977), Proportional Solutions to Bargaining Situations: Interpersonal Utility Comparisons, Econometrica 45',
  solve(bargain) {
    checkBargain(bargain);
    if (!hasZone(bargain)) return EMPTY_ZONE;
    const { sender, host } = utilitiesIn(bargain);
    return atShare(
      crossing((at) => sender.of(at) - host.of(1 - at)),
      bargain,
    );
  },
  formula: middle,
};
