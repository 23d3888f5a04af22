import { type Fraction, fractionOf, over } from '../linkage/fraction.ts';

/** Why a text is no number that a game can be solved with. */
export type NumberFault = 'malformed' | 'zero-denominator' | 'too-long';

const DIGITS = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

/** Reads `3`, `-2.5`, `1e3` or `1/3` exactly. */
export function readNumber(text: string): Fraction | NumberFault {
  const parts = text.split('/');
  // What is written like a number and still not read has more digits than a measurement.
  if (parts.length > 2 || !parts.every((part) => DIGITS.test(part))) return 'malformed';
  const [above, below] = parts.map(fractionOf);
  if (above === undefined || (parts.length === 2 && below === undefined)) return 'too-long';
  if (below === undefined) return above;
  return below.n === 0n ? 'zero-denominator' : over(above, below);
}
