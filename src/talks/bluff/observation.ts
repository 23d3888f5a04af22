import { exp, log } from '../../quantity/index.ts';

/** Bounds of a chance, strictly between 0 and 1; every value between them is as likely. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A sign that was looked for: how likely it is to be seen if the threat is meant, and if it is a bluff. */
export interface Clue {
  readonly ifMeant: Range;
  readonly ifBluff: Range;
  readonly seen: boolean;
}

/** The range of the chance of what was found: that of the sign, or of its absence. */
export function foundChance(range: Range, seen: boolean): Range {
  return seen ? range : { low: 1 - range.high, high: 1 - range.low };
}

/** Mean of p^power over the range: of one clue, the weight of what was found. */
export function meanPower({ low, high }: Range, power: number): number {
  const width = log(high / low);
  // (high^(k+1) - low^(k+1)) / ((k+1)(high - low)), by differences that keep their digits in a narrow range.
  if (width < 1e-9) return exp(power * log(low));
  return (exp(power * log(low)) * growth((power + 1) * width)) / ((power + 1) * growth(width));
}

/** exp(x) - 1 for x > 0, without loss of digits near zero (Kahan's quotient). */
function growth(x: number): number {
  const raised = exp(x);
  return ((raised - 1) * x) / log(raised);
}

/** Likelihood ratio of what was found, with the bounds that the ranges allow. */
export function ratioOf({ ifMeant, ifBluff, seen }: Clue): { low: number; middle: number; high: number } {
  const [meant, bluff] = [foundChance(ifMeant, seen), foundChance(ifBluff, seen)];
  return {
    low: meant.low / bluff.high,
    middle: meanPower(meant, 1) / meanPower(bluff, 1),
    high: meant.high / bluff.low,
  };
}
