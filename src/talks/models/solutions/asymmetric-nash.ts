import { log } from '../../../quantity/index.ts';
import { type Answer, atShare, EMPTY_ZONE, hasZone } from '../answer.ts';
import { utilityIn } from '../attitude.ts';
import { type Bargain, checkBargain } from '../bargain.ts';
import { crossing } from '../crossing.ts';
import type { Model, ModelParts } from '../model.ts';

export const asymmetricNash: Model = {
  title: 'talks.asymmetric-nash.title',
  rule: 'talks.asymmetric-nash.rule',
  assumes: 'talks.asymmetric-nash.assumes',
  source:
    'Harsanyi and Selten (1972), A Generalized Nash Solution, Management Science 18; Kalai (1977), International Journal of Game Theory 6',
  solve: (bargain) => weightedNash(bargain, bargain.senderWeight),
  formula: (parts) => nashFormula(parts, parts.weight),
};

/**
 * The share s of the zone with the greatest u(s)^w v(1 - s)^(1 - w): where w u'/u of the sender is (1 - w) v'/v of the
 * host. With powers 1 - r of the gains it is w (1 - r) over the sum of that of both sides.
 */
export function weightedNash(bargain: Bargain, weight: number): Answer {
  checkBargain(bargain);
  if (!hasZone(bargain)) return EMPTY_ZONE;
  if (weight === 0 || weight === 1) return atShare(weight, bargain);
  const { host, sender } = bargain.attitudes;
  if (host.is !== 'absolute' && sender.is !== 'absolute') {
    const [own, other] = [weight * powerOf(sender), (1 - weight) * powerOf(host)];
    return atShare(own / (own + other), bargain);
  }
  const width = bargain.hostMost - bargain.senderLeast;
  const [mine, theirs] = [utilityIn(width, sender), utilityIn(width, host)];
  const share = crossing((at) =>
    at === 0 ? -1 : log(1 - weight) + theirs.logBoldness(1 - at) - log(weight) - mine.logBoldness(at),
  );
  return atShare(share, bargain);
}

function powerOf(attitude: Bargain['attitudes']['host']): number {
  return attitude.is === 'relative' ? 1 - attitude.aversion : 1;
}

/** As `weightedNash`, for powers of the gains. */
export function nashFormula({ least, width, power, neutral }: ModelParts, weight: string): string {
  if (neutral) return `${least} + ${weight} * ${width}`;
  const own = `${weight} * ${power.sender}`;
  const other = `(1 - ${weight}) * ${power.host}`;
  return `${least} + ${own} / (${own} + ${other}) * ${width}`;
}
