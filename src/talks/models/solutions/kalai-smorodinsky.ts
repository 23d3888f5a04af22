import { atShare, EMPTY_ZONE, hasZone } from '../answer.ts';
import { checkBargain } from '../bargain.ts';
import { crossing } from '../crossing.ts';
import type { Model } from '../model.ts';
import { utilitiesIn } from '../zone-utilities.ts';
import { middle } from './middle.ts';

export const kalaiSmorodinsky: Model = {
  title: 'talks.kalai-smorodinsky.title',
  rule: 'talks.kalai-smorodinsky.rule',
  assumes: 'talks.kalai-smorodinsky.assumes',
  source: "Kalai and Smorodinsky (1975), Other Solutions to Nash's Bargaining Problem, Econometrica 43",
  solve(bargain) {
    checkBargain(bargain);
    if (!hasZone(bargain)) return EMPTY_ZONE;
    const { sender, host } = utilitiesIn(bargain);
    return atShare(
      crossing((at) => sender.of(at) / sender.of(1) - host.of(1 - at) / host.of(1)),
      bargain,
    );
  },
  formula: middle,
};
