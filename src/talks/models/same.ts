import type { MessageKey } from '../../text/index.ts';
import { type Attitude, isNeutral } from './attitude.ts';
import type { Bargain } from './bargain.ts';
import type { ModelId } from './registry.ts';

/** Models that cannot but agree on a bargain, and why. */
export interface Same {
  readonly models: readonly ModelId[];
  readonly why: MessageKey;
}

/** A reason for which models agree; `models` of a bargain it does not hold for are fewer than two. */
type Reason = (bargain: Bargain) => Same | undefined;

const SYMMETRIC: readonly ModelId[] = ['nash', 'kalai-smorodinsky', 'egalitarian'];

/** Each says more than the ones behind it, so that a pair is named once. */
const REASONS: readonly Reason[] = [
  (bargain) =>
    bargain.hostMost === bargain.senderLeast
      ? {
          models: [
            ...SYMMETRIC,
            'asymmetric-nash',
            'utilitarian',
            'rubinstein',
            'offer-by-host',
            'offer-by-sender',
          ],
          why: 'talks.same.point',
        }
      : undefined,
  ({ attitudes: { host, sender }, hostMost, senderLeast }) =>
    [host, sender].every((attitude) => isNeutral(attitude, hostMost - senderLeast))
      ? { models: SYMMETRIC, why: 'talks.same.line' }
      : undefined,
  ({ attitudes: { host, sender }, hostMost, senderLeast }) =>
    isAlike(host, sender) && !isNeutral(host, hostMost - senderLeast)
      ? { models: [...SYMMETRIC, 'utilitarian'], why: 'talks.same.alike' }
      : undefined,
  ({ attitudes: { host, sender } }) =>
    host.is !== 'absolute' && sender.is !== 'absolute'
      ? { models: ['kalai-smorodinsky', 'egalitarian'], why: 'talks.same.scale' }
      : undefined,
  ({ senderWeight }) =>
    senderWeight === 0.5 ? { models: ['nash', 'asymmetric-nash'], why: 'talks.same.weight' } : undefined,
  ({ senderWeight }) =>
    senderWeight === 0
      ? { models: ['asymmetric-nash', 'offer-by-host'], why: 'talks.same.powerless' }
      : undefined,
  ({ senderWeight }) =>
    senderWeight === 1
      ? { models: ['asymmetric-nash', 'offer-by-sender'], why: 'talks.same.powerless' }
      : undefined,
  ({ patience }) => {
    if (patience === undefined) return undefined;
    const { discount, breakdown, first } = patience;
    const second = first === 'host' ? 'sender' : 'host';
    return discount[second] * (1 - breakdown) === 0
      ? { models: ['rubinstein', `offer-by-${first}`], why: 'talks.same.ultimatum' }
      : undefined;
  },
];

function isAlike(one: Attitude, other: Attitude): boolean {
  return one.is !== 'neutral' && one.is === other.is && one.aversion === other.aversion;
}

/** Which models agree on a bargain whatever its amounts are, and why; none in an empty zone. */
export function sameAnswers(bargain: Bargain): Same[] {
  if (bargain.senderLeast > bargain.hostMost) return [];
  const found: Same[] = [];
  for (const reason of REASONS) {
    const same = reason(bargain);
    if (same === undefined) continue;
    const told = found.some(({ models }) => same.models.every((id) => models.includes(id)));
    if (!told) found.push(same);
  }
  return found;
}
