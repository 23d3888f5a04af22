import { msg } from '../../../text/index.ts';
import { atShare, EMPTY_ZONE, hasZone } from '../answer.ts';
import { isNeutral, utilityIn } from '../attitude.ts';
import { checkBargain } from '../bargain.ts';
import { crossing } from '../crossing.ts';
import type { Model } from '../model.ts';

export const utilitarian: Model = {
  title: 'talks.utilitarian.title',
  rule: 'talks.utilitarian.rule',
  assumes: 'talks.utilitarian.assumes',
  source:
    'Harsanyi (1955), Cardinal Welfare, Individualistic Ethics, and Interpersonal Comparisons of Utility, JPE 63',
  solve(bargain) {
    checkBargain(bargain);
    if (!hasZone(bargain)) return EMPTY_ZONE;
    const { host, sender } = bargain.attitudes;
    const width = bargain.hostMost - bargain.senderLeast;
    if (isNeutral(host, width) && isNeutral(sender, width)) {
      const { senderLeast: low, hostMost: high } = bargain;
      return { is: 'range', low, high, why: msg('talks.range.utilitarian') };
    }
    const [mine, theirs] = [utilityIn(width, sender), utilityIn(width, host)];
    // The sum rises as long as the next unit is worth more to the sender than to the host.
    return atShare(
      crossing((at) => theirs.logSlope(1 - at) - mine.logSlope(at)),
      bargain,
    );
  },
};
