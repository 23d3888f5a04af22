import { inEveryLanguage, type Message, type Words } from '../text/index.ts';
import { isTerm, type Numeric, type Term, type Truth } from './term.ts';

/** Why a formula has no value: not known or not applicable, with the reason in readers' words. */
export interface Missing {
  readonly gap: 'unknown' | 'inapplicable';
  readonly reason: Words;
}

/** What an expression comes to: a number in base units, a truth value, or a gap. Never NaN. */
export type Outcome = number | boolean | Missing;

/** An outcome, or a term that has one in every draw: what formulas are computed with. */
export type Value = Outcome | Term;

export function isMissing(value: Value): value is Missing {
  return typeof value === 'object' && 'gap' in value;
}

/** A gap whose reason is a sentence of the product, said in every language. */
export function missing(gap: Missing['gap'], reason: Message): Missing {
  return { gap, reason: inEveryLanguage(() => reason) };
}

/** A number, or the gap that stands in its place. A truth value here is a fault of the checker. */
export function asNumber(value: Value): Numeric | Missing {
  if (typeof value === 'boolean' || (isTerm(value) && value.truth))
    throw new TypeError('a truth value stands where the checker promised a number');
  return value;
}

/** A truth value, or the gap that stands in its place. */
export function asTruth(value: Value): Truth | Missing {
  if (typeof value === 'number')
    throw new TypeError('a number stands where the checker promised a truth value');
  return value;
}

/** A value outside draws. A term here is a fault of whoever asked for one. */
export function asOutcome(value: Value): Outcome {
  if (isTerm(value)) throw new TypeError('a term stands where a value was asked for');
  return value;
}

/** Not applicable wins over not known: what cannot be is not merely missing. */
export function firstGap(outcomes: readonly Value[]): Missing | undefined {
  const gaps = outcomes.filter(isMissing);
  return gaps.find((gap) => gap.gap === 'inapplicable') ?? gaps[0];
}
