import { atShare, EMPTY_ZONE, hasZone } from '../answer.ts';
import { utilityIn } from '../attitude.ts';
import { checkBargain } from '../bargain.ts';
import { crossing } from '../crossing.ts';
import type { Model } from '../model.ts';
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
    const width = bargain.hostMost - bargain.senderLeast;
    const [sender, host] = [
      utilityIn(width, bargain.attitudes.sender),
      utilityIn(width, bargain.attitudes.host),
    ];
    return atShare(
      crossing((at) => sender.of(at) - host.of(1 - at)),
      bargain,
    );
  },
  formula: middle,
};
