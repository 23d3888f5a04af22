import { msg } from '../../../text/index.ts';
import { atPayment, EMPTY_ZONE, hasZone } from '../answer.ts';
import { checkBargain } from '../bargain.ts';
import type { Model } from '../model.ts';

export const screening: Model = {
  title: 'talks.screening.title',
  rule: 'talks.screening.rule',
  assumes: 'talks.screening.assumes',
  source:
    'Fearon (1995), Rationalist Explanations for War, International Organization 49, risk-return trade-off',
  /**
   * The sender asks once for x; the host, whose most is uniform from low to high, pays if it is no less than x. The gain
   * (x - least)(high - x) / (high - low) is greatest at (high + least) / 2, or at low where that is more.
   */
  solve(bargain) {
    checkBargain(bargain);
    const { hidden, senderLeast } = bargain;
    if (!hasZone(bargain)) return EMPTY_ZONE;
    if (hidden === undefined) return { is: 'unset', why: msg('talks.unset.hidden') };
    const { low, high } = hidden;
    if (senderLeast > high) return { is: 'none', why: msg('talks.none.hidden') };
    const demand = Math.max(low, senderLeast + (high - senderLeast) / 2);
    const rejection = high > low ? (demand - low) / (high - low) : 0;
    return { ...atPayment(demand, bargain), rejection };
  },
  formula: ({ hidden, least }) =>
    hidden === undefined ? undefined : `MAX(${hidden.low}, ${least} + (${hidden.high} - ${least}) / 2)`,
};
