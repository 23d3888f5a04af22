import { type Message, msg } from '../text/index.ts';
import { type Amount, readAmount } from './amount.ts';
import { type FoldedText, foldText } from './folded-text.ts';
import { numeralValue } from './numeral.ts';
import { readShape, type Shaped, sharedUnit, valuesOf } from './shape-text.ts';
import { isProblem, type QuantityProblem } from './text-problem.ts';
import { type Gap, type Uncertain, validateUncertain } from './uncertain.ts';

/** A quantity as read. The unit is undefined where the text names none; `unitAt` is its offset in the text. */
export interface ParsedQuantity {
  readonly value: Uncertain | Gap;
  readonly unit?: string;
  readonly unitAt?: number;
}

/** Room for `data(...)` with some thousand values; every other form is short. */
const MAX_LENGTH = 100_000;
const MAX_PLAIN_LENGTH = 1000;

/**
 * A quantity as analysts write it: `205.6bn`, `2.6bn to 3.2bn` (90% interval), `3%`, `¥430bn`, `1兆2,337億円`,
 * `triangular(1, 2, 3)`, `not known: reason`. Units of the case's own are returned as written, for the caller to check.
 */
export function parseQuantity(text: string): ParsedQuantity | QuantityProblem {
  if (text.length > MAX_LENGTH) return { problem: 'value-too-long', offset: 0 };
  const folded = foldText(text);
  const start = folded.text.length - folded.text.trimStart().length;
  const trimmed = folded.text.trim();
  if (trimmed === '') return { problem: 'value-empty', offset: 0, hint: msg('quantity.hint.number') };
  const gap = readGap(text, folded, start);
  if (gap !== undefined) return { value: gap };
  const read = readShape(trimmed) ?? readRangeOrPoint(trimmed);
  if (isProblem(read)) return { ...read, offset: folded.origin(start + read.offset) };
  const invalid = validateUncertain(read.value);
  if (invalid !== undefined)
    return { problem: invalid, offset: folded.origin(start), hint: hintOfInvalid(read.value) };
  if (read.unit === undefined) return { value: read.value };
  return { value: read.value, unit: read.unit, unitAt: folded.origin(start + read.unitAt) };
}

const GAP = /^\s*(?:(not known|unknown|n\/k|不明)|not applicable|n\/a|該当なし)(?:\s*$|\s*[:(]\s*)/i;

/** `not known`, `not applicable` and their like, with the reason behind a colon or in brackets. */
function readGap(original: string, folded: FoldedText, start: number): Gap | undefined {
  const found = GAP.exec(folded.text.slice(start));
  if (found === null) return undefined;
  const reason = original.slice(folded.origin(start + found[0].length)).trim();
  const bracketed = found[0].includes('(') && /[)）]$/.test(reason);
  return {
    gap: found[1] === undefined ? 'inapplicable' : 'unknown',
    reason: bracketed ? reason.slice(0, -1).trim() : reason,
  };
}

/** What stands between the ends of a range. A hyphen needs spaces: `2-3` may be a date, a sign or a range. */
const BETWEEN = /\s+to\s+|\s*(?:から|[~〜–—])\s*|\s+-\s+/i;

function readRangeOrPoint(text: string): Shaped | QuantityProblem {
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

function hintOfInvalid({ shape }: Uncertain): Message {
  return msg(shape === 'discrete' ? 'quantity.hint.probabilities' : 'quantity.hint.parameters', { shape });
}
