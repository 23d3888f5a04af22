import { msg } from '../text/index.ts';
import type { QuantityProblem } from './text-problem.ts';
import { SCALE_EXPONENTS } from './unit-list.ts';

/**
 * A number as written, kept in decimal digits so that its scale is applied without rounding: `205.6bn` is the double
 * nearest to 205.6e9, which 205.6 times 1e9 need not be. `1兆2,337億` has two pieces, most numbers one.
 */
export interface Numeral {
  readonly negative: boolean;
  readonly pieces: readonly { readonly digits: string; readonly exponent: number }[];
  /** How its size was written: `5e9`, `5bn` or `5`. The word of `2 to 3bn` is meant for both ends, an exponent is not. */
  readonly scale: 'exponent' | 'word' | 'none';
  /** Position behind it. */
  readonly end: number;
}

/** `m` is a million here: a bare metre would make `5m` mean two things. */
export const SCALES: Readonly<Record<string, number>> = { k: 3, m: 6, ...SCALE_EXPONENTS };
export const SCALE_WORDS: readonly string[] = Object.keys(SCALES);
const SCALE_EXPONENT: ReadonlyMap<string, number> = new Map(Object.entries(SCALES));
const SMALL: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
]);
const LARGE: ReadonlyMap<string, number> = new Map([
  ['万', 4],
  ['億', 8],
  ['兆', 12],
  ['京', 16],
]);

/** Groups of three need a first group without a leading zero: `0,123` is a decimal comma. */
const DIGITS = /(?:([1-9]\d{0,2}(?:,\d{3})+)(?![\d])|(\d+))?(\.\d+)?/y;
const EXPONENT = /[eE]([+-]?\d{1,9})(?![A-Za-z\d])/y;
/** A whole word: the `k` of `km2` is no thousand. */
const LATIN_WORD = /[A-Za-z]+(?![A-Za-z\d^])/y;
const JAPANESE_SCALE = /([十百千]?)([万億兆京]?)/uy;

/** Reads a number and its scale from `at`; a sign may have been read before. */
export function readNumeral(text: string, at: number, negative: boolean): Numeral | QuantityProblem {
  const first = readDigits(text, at);
  if ('problem' in first) return first;
  const exponent = match(EXPONENT, text, first.end);
  if (exponent !== null) {
    const end = first.end + exponent[0].length;
    return {
      negative,
      pieces: [{ digits: first.digits, exponent: Number(exponent[1]) }],
      scale: 'exponent',
      end,
    };
  }
  const scaleAt = skipSpace(text, first.end);
  const word = match(LATIN_WORD, text, scaleAt)?.[0];
  const scale = word === undefined ? undefined : SCALE_EXPONENT.get(word.toLowerCase());
  if (word !== undefined && scale !== undefined) {
    const pieces = [{ digits: first.digits, exponent: scale }];
    return { negative, pieces, scale: 'word', end: scaleAt + word.length };
  }
  return readJapanese(text, at, negative, first);
}

/** `4300億`, `1兆2,337億`, `27万5千`, `3千億`: pieces of falling scale. Plain numbers end here too. */
function readJapanese(text: string, at: number, negative: boolean, first: Digits): Numeral | QuantityProblem {
  const pieces: { digits: string; exponent: number }[] = [];
  let digits = first;
  let ceiling = Number.POSITIVE_INFINITY;
  for (;;) {
    const scale = match(JAPANESE_SCALE, text, digits.end);
    const [all = '', small = '', large = ''] = scale ?? [];
    const exponent = (SMALL.get(small) ?? 0) + (LARGE.get(large) ?? 0);
    const value = Number(`${digits.digits}e${exponent}`);
    if (pieces.length > 0 && (value >= ceiling || pieces.some((piece) => piece.digits.includes('.'))))
      return { problem: 'number-malformed', offset: at, hint: msg('quantity.hint.number') };
    pieces.push({ digits: digits.digits, exponent });
    const end = digits.end + all.length;
    if (all === '' || !/\d/.test(text.charAt(end)))
      return { negative, pieces, scale: pieces.length > 1 || all !== '' ? 'word' : 'none', end };
    ceiling = 10 ** exponent;
    const next = readDigits(text, end);
    if ('problem' in next) return next;
    digits = next;
  }
}

interface Digits {
  readonly digits: string;
  readonly end: number;
}

function readDigits(text: string, at: number): Digits | QuantityProblem {
  const found = match(DIGITS, text, at);
  const written = found?.[0] ?? '';
  const end = at + written.length;
  if (written === '') return notANumber(text, at);
  if (/^0(?:[xX][\da-fA-F]|[bB][01]|[oO][0-7])/.test(text.slice(at, at + 3)))
    return { problem: 'number-malformed', offset: at, hint: msg('quantity.hint.decimal') };
  const next = text.charAt(end);
  if (next === ',') return { problem: 'number-malformed', offset: end, hint: msg('quantity.hint.thousands') };
  if (/[\d._]/.test(next))
    return { problem: 'number-malformed', offset: end, hint: msg('quantity.hint.number') };
  const whole = (found?.[1] ?? found?.[2] ?? '0').replaceAll(',', '');
  return { digits: whole + (found?.[3] ?? ''), end };
}

function notANumber(text: string, at: number): QuantityProblem {
  const finite = /^(?:nan|inf|∞)/i.test(text.slice(at, at + 3));
  return {
    problem: 'number-malformed',
    offset: at,
    hint: msg(finite ? 'quantity.hint.finite' : 'quantity.hint.number'),
  };
}

/** Beyond these, products of a few quantities leave the range of doubles. */
const LARGEST = 1e100;
const SMALLEST = 1e-100;

/** The value, times a power of ten that a range passes on; undefined when too large or too small to reckon with. */
export function numeralValue(numeral: Numeral, exponent = 0): number | undefined {
  const pieces = numeral.pieces.map((piece) => Number(`${piece.digits}e${piece.exponent + exponent}`));
  const size = pieces.reduce((sum, piece) => sum + piece, 0);
  const isZero = numeral.pieces.every(({ digits }) => /^[0.]*$/.test(digits));
  if (isZero) return 0;
  if (!(size <= LARGEST && size >= SMALLEST)) return undefined;
  return numeral.negative ? -size : size;
}

export function skipSpace(text: string, at: number): number {
  let end = at;
  while (/\s/.test(text.charAt(end))) end += 1;
  return end;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
