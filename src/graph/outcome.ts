import { inEveryLanguage, type Message, type Words } from '../text/index.ts';

/** Why a formula has no value: not known or not applicable, with the reason in readers' words. */
export interface Missing {
  readonly gap: 'unknown' | 'inapplicable';
  readonly reason: Words;
}

/** What an expression comes to: a number in base units, a truth value, or a gap. Never NaN. */
export type Outcome = number | boolean | Missing;

export function isMissing(outcome: Outcome): outcome is Missing {
  return typeof outcome === 'object';
}

/** A gap whose reason is a sentence of the product, said in every language. */
export function missing(gap: Missing['gap'], reason: Message): Missing {
  return { gap, reason: inEveryLanguage(() => reason) };
}

/** A number, or the gap that stands in its place. A truth value here is a fault of the checker. */
export function asNumber(outcome: Outcome): number | Missing {
  if (typeof outcome === 'boolean')
    throw new TypeError('a truth value stands where the checker promised a number');
  return outcome;
}

/** Not applicable wins over not known: what cannot be is not merely missing. */
export function firstGap(outcomes: readonly Outcome[]): Missing | undefined {
  const gaps = outcomes.filter(isMissing);
  return gaps.find((gap) => gap.gap === 'inapplicable') ?? gaps[0];
}
