import { type Message, msg } from '../../text/index.ts';
import type { Bargain } from './bargain.ts';

/** What a model says of a bargain. An empty zone gives `none` and why, never a point. */
export type Answer =
  | {
      readonly is: 'point';
      /** Yearly payment of the host. */
      readonly payment: number;
      readonly place: Place;
      /** Chance that the host refuses and no agreement comes about; only of models that have one. */
      readonly rejection?: number;
    }
  | {
      readonly is: 'range';
      /** Every payment from here to there is an answer. */
      readonly low: number;
      readonly high: number;
      readonly why: Message;
    }
  | { readonly is: 'none'; readonly why: Message }
  /** The case does not state what the model asks for. */
  | { readonly is: 'unset'; readonly why: Message };

/** Where a payment lies in the strip of answers. */
export interface Place {
  /** Whether the host would pay as much, and the sender take as little. */
  readonly inside: boolean;
  /** Part of the zone that the sender gets, from 0 to 1 inside; none where the zone is a single point. */
  readonly share: number | null;
  /** Against what the host paid last; none where that is not stated. */
  readonly toLast: 'below' | 'same' | 'above' | null;
  /** Payment over the last payment; none without one above zero, or where the payment is below zero. */
  readonly timesLast: number | null;
}

/** A payment at a share of the zone that goes to the sender. */
export function atShare(share: number, bargain: Bargain): Answer {
  const { hostMost, senderLeast } = bargain;
  // From the nearer end, so that the ends themselves come out exactly.
  const width = hostMost - senderLeast;
  const payment = share <= 0.5 ? senderLeast + share * width : hostMost - (1 - share) * width;
  return { is: 'point', payment, place: placeOf(payment, width > 0 ? share : null, bargain) };
}

/** A payment that does not come from a share of the zone. */
export function atPayment(payment: number, bargain: Bargain): Extract<Answer, { is: 'point' }> {
  const width = bargain.hostMost - bargain.senderLeast;
  const share = width > 0 ? (payment - bargain.senderLeast) / width : null;
  return { is: 'point', payment, place: placeOf(payment, share, bargain) };
}

function placeOf(payment: number, share: number | null, { last, hostMost, senderLeast }: Bargain): Place {
  const toLast =
    last === undefined ? null : payment < last ? 'below' : payment > last ? 'above' : ('same' as const);
  return {
    inside: payment >= senderLeast && payment <= hostMost,
    share,
    toLast,
    timesLast: last !== undefined && last > 0 && payment >= 0 ? payment / last : null,
  };
}

/** No payment suits both sides: the least that one would take is more than the most that the other would pay. */
export const EMPTY_ZONE: Answer = { is: 'none', why: msg('talks.none.empty') };

export function hasZone({ hostMost, senderLeast }: Bargain): boolean {
  return senderLeast <= hostMost;
}
