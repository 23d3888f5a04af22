import type { Attitude } from './attitude.ts';

/** Who pays for the troops, and who sends them. */
export type Side = 'host' | 'sender';

/** Talks about one yearly payment from the host to the sender. All amounts are in one unit of money. */
export interface Bargain {
  /** The most that the host would pay rather than go without. */
  readonly hostMost: number;
  /** The least that the sender would take rather than leave; below zero it would pay to stay. */
  readonly senderLeast: number;
  /** What the host paid last, to which answers are compared. */
  readonly last?: number;
  readonly attitudes: { readonly [side in Side]: Attitude };
  /** Bargaining power of the sender, from 0 to 1; the host has the rest. */
  readonly senderWeight: number;
  /** None: who waits better is not stated. */
  readonly patience?: Patience;
  /** Between which amounts the most of the host lies, as far as the sender knows; every amount is as likely. */
  readonly hidden?: { readonly low: number; readonly high: number };
}

/** What waiting costs in talks of alternating offers. */
export interface Patience {
  /** Worth of a gain that comes one round later over that of the gain now, from 0 to 1. */
  readonly discount: { readonly [side in Side]: number };
  /** Chance, after an offer is refused, that talks end without agreement. */
  readonly breakdown: number;
  /** Who makes the first offer. */
  readonly first: Side;
}

/** Amounts beyond that are slips: all money of the world is below 1e16 yen. */
export const LARGEST = 1e30;

/**
 * @throws RangeError naming the first input that is no number or lies outside its range.
 */
export function checkBargain(bargain: Bargain): void {
  const { hostMost, senderLeast, last, attitudes, senderWeight, patience, hidden } = bargain;
  const amounts = { hostMost, senderLeast, last, low: hidden?.low, high: hidden?.high };
  for (const [name, value] of Object.entries(amounts))
    if (value !== undefined) within(name, value, -LARGEST, LARGEST);
  within('senderWeight', senderWeight, 0, 1);
  for (const attitude of [attitudes.host, attitudes.sender]) {
    if (attitude.is === 'neutral') continue;
    within(`${attitude.is} aversion`, attitude.aversion, 0, attitude.is === 'relative' ? 1 : LARGEST);
    if (attitude.is === 'relative' && attitude.aversion === 1)
      throw new RangeError('relative aversion has to be below 1');
  }
  if (hidden !== undefined) within('low', hidden.low, -LARGEST, hidden.high);
  if (patience === undefined) return;
  within('breakdown', patience.breakdown, 0, 1);
  within('discount of the host', patience.discount.host, 0, 1);
  within('discount of the sender', patience.discount.sender, 0, 1);
}

/** @throws RangeError where a number is none or lies outside its range. */
export function within(name: string, value: number, low: number, high: number): void {
  if (!(value >= low && value <= high))
    throw new RangeError(`${name} is ${value}, not from ${low} to ${high}`);
}
