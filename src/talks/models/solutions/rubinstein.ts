import { msg } from '../../../text/index.ts';
import { firstShare } from '../alternating.ts';
import { atShare, EMPTY_ZONE, hasZone } from '../answer.ts';
import { type Attitude, isNeutral, utilityIn } from '../attitude.ts';
import { checkBargain } from '../bargain.ts';
import { crossing } from '../crossing.ts';
import type { Model } from '../model.ts';

export const rubinstein: Model = {
  title: 'talks.rubinstein.title',
  rule: 'talks.rubinstein.rule',
  assumes: 'talks.rubinstein.assumes',
  source:
    'Rubinstein (1982), Perfect Equilibrium in a Bargaining Model, Econometrica 50; breakdown: Binmore, Rubinstein and Wolinsky (1986), RAND Journal of Economics 17',
  solve(bargain) {
    checkBargain(bargain);
    const { patience, attitudes, senderLeast, hostMost } = bargain;
    if (!hasZone(bargain)) return EMPTY_ZONE;
    if (patience === undefined) return { is: 'unset', why: msg('talks.unset.patience') };
    const { discount, breakdown, first } = patience;
    const second = first === 'host' ? 'sender' : 'host';
    const [own, other] = [discount[first] * (1 - breakdown), discount[second] * (1 - breakdown)];
    if (own === 1 && other === 1)
      return { is: 'range', low: senderLeast, high: hostMost, why: msg('talks.range.patient') };
    const share = moverShare({
      width: hostMost - senderLeast,
      mover: { kept: own, attitude: attitudes[first] },
      answers: { kept: other, attitude: attitudes[second] },
    });
    return atShare(first === 'sender' ? share : 1 - share, bargain);
  },
  formula({ kept, least, width }) {
    if (kept === undefined) return undefined;
    const [own, other] = kept.first === 'host' ? [kept.host, kept.sender] : [kept.sender, kept.host];
    const share = `(1 - ${other}) / (1 - ${own} * ${other})`;
    return `${least} + ${kept.first === 'sender' ? share : `(1 - ${share})`} * ${width}`;
  },
};

interface Player {
  readonly kept: number;
  readonly attitude: Attitude;
}

/**
 * The share x that the first mover asks for: each side is offered just what waiting would be worth to it, so that
 * v(1 - x) = d2 v(1 - y) and u(y) = d1 u(x), where y is what is left to it when the other moves.
 */
function moverShare({ width, mover, answers }: { width: number; mover: Player; answers: Player }): number {
  if (isNeutral(mover.attitude, width) && isNeutral(answers.attitude, width))
    return firstShare(mover.kept, answers.kept);
  const [mine, theirs] = [utilityIn(width, mover.attitude), utilityIn(width, answers.attitude)];
  return crossing((ask) => {
    const left = mine.worth(mover.kept, ask);
    return answers.kept * theirs.of(1 - left) - theirs.of(1 - ask);
  });
}
