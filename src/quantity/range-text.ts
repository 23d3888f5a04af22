import { type Message, msg } from '../text/index.ts';
import { type Amount, readAmount } from './amount.ts';
import { numeralValue } from './numeral.ts';
import { type Shaped, sharedUnit, valuesOf } from './shaped.ts';
import { isProblem, type QuantityProblem } from './text-problem.ts';

/** Room for one number or two, not for a table pasted into a cell. */
const MAX_PLAIN_LENGTH = 1000;

/** What stands between the ends of a range. A hyphen needs spaces: `2-3` may be a date, a sign or a range. */
const BETWEEN = /\s+to\s+|\s*(?:から|[~〜–—])\s*|\s+-\s+/i;

/** A range of nine in ten, `2.6bn to 3.2bn`, or a point. */
export function readRangeOrPoint(text: string): Shaped | QuantityProblem {
  if (text.length > MAX_PLAIN_LENGTH) return { problem: 'value-too-long', offset: 0 };
  const between = /^between\s+/i.exec(text)?.[0].length ?? 0;
  const separator = between > 0 ? /\s+and\s+/i : BETWEEN;
  const found = separator.exec(text.slice(between));
  if (found === null)
    return between > 0 ? malformed(text.length, msg('quantity.hint.range')) : readPoint(text);
  const leftEnd = between + found.index;
  const left = readAmount(text.slice(0, leftEnd), between);
  if (isProblem(left)) return left;
  const right = readAmount(text.replace(/まで$/, ''), leftEnd + found[0].length);
  return isProblem(right) ? right : interval(left, right);
}

function readPoint(text: string): Shaped | QuantityProblem {
  const amount = readAmount(text, 0);
  if (isProblem(amount)) return amount;
  const values = valuesOf([amount]);
  if (isProblem(values)) return values;
  const { unit, unitAt } = amount;
  return {
    value: { shape: 'point', value: values[0] ?? Number.NaN },
    ...(unit !== undefined && { unit }),
    unitAt,
  };
}

function interval(left: Amount, right: Amount): Shaped | QuantityProblem {
  const unit = sharedUnit([left, right]);
  if (isProblem(unit)) return unit;
  // `2.6 to 3.2bn`: the scale behind the last number is meant for both.
  const passesOn = right.numeral.scale === 'word' && left.numeral.scale === 'none';
  const [piece, ...more] = right.numeral.pieces;
  if (passesOn && more.length > 0) return malformed(left.at, msg('quantity.hint.range-scale'));
  const low = numeralValue(left.numeral, passesOn ? piece?.exponent : 0);
  const high = numeralValue(right.numeral);
  const tooFar = { problem: 'number-out-of-range', hint: msg('quantity.hint.size') } as const;
  if (low === undefined) return { ...tooFar, offset: left.at };
  if (high === undefined) return { ...tooFar, offset: right.at };
  if (low > high)
    return { problem: 'interval-reversed', offset: right.at, hint: msg('quantity.hint.range-reversed') };
  return { value: { shape: 'interval90', low, high }, ...unit };
}

function malformed(offset: number, hint: Message): QuantityProblem {
  return { problem: 'number-malformed', offset, hint };
}
