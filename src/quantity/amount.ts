import { distance } from 'fastest-levenshtein';
import { type Message, msg } from '../text/index.ts';
import { moneySymbol } from './currencies.ts';
import { type Numeral, readNumeral, SCALE_WORDS, skipSpace } from './numeral.ts';
import { parseUnit } from './parse-unit.ts';
import { isProblem, type QuantityProblem } from './text-problem.ts';
import { BUILT_IN_UNITS, namedUnit } from './unit.ts';

/** One number with the unit written around it: `¥430bn`, `27万人`, `3%`, `JPY 5bn`, `-0.5`. */
export interface Amount {
  readonly at: number;
  readonly numeral: Numeral;
  readonly unit?: string;
  /** Where the unit stands, for the caller who finds that it does not exist. */
  readonly unitAt: number;
}

const MONEY_SIGN = /(?:US|NZ|HK|NT|A|C|S)?\$|[¥€£₩₹₱฿₫₺₽₴₪]|[A-Z]{3}(?:\d{4})?(?=\s)/y;
const SIGN = /[-−+]/;

/** Reads `text` from `from` to its end as one amount. */
export function readAmount(text: string, from: number): Amount | QuantityProblem {
  const at = skipSpace(text, from);
  let position = at;
  let sign = '';
  const readSign = (): void => {
    if (sign !== '' || !SIGN.test(text.charAt(position))) return;
    sign = text.charAt(position);
    position = skipSpace(text, position + 1);
  };
  readSign();
  const moneyAt = position;
  const money = readMoney(text, position);
  position = skipSpace(text, position + (money?.length ?? 0));
  readSign();
  const numeral = readNumeral(text, position, sign === '-' || sign === '−');
  if (isProblem(numeral)) return numeral;
  const unitAt = skipSpace(text, numeral.end);
  const rest = text.slice(unitAt).trimEnd();
  const unit = readUnit(rest, unitAt, money && namedUnit(money, BUILT_IN_UNITS)?.plural);
  if (isProblem(unit)) return unit;
  return { at, numeral, unitAt: rest === '' ? moneyAt : unitAt, ...unit };
}

function readMoney(text: string, at: number): string | undefined {
  MONEY_SIGN.lastIndex = at;
  const found = MONEY_SIGN.exec(text)?.[0];
  return found !== undefined && /^[A-Z]{3}/.test(found) && moneySymbol(found) === undefined
    ? undefined
    : found;
}

/** The unit behind a number, joined with the currency before it: `$5bn per year` is `USD/year`. */
function readUnit(rest: string, at: number, money: string | undefined): { unit?: string } | QuantityProblem {
  if (rest === '') return money === undefined ? {} : { unit: money };
  if (!/^[\p{L}\p{Sc}%‰/]/u.test(rest))
    return { problem: 'number-malformed', offset: at, hint: hintBehind(rest) };
  const isQuotient = /^(?:\/|per\s)/.test(rest);
  const text = isQuotient ? `${money ?? '1'} ${rest}` : rest;
  const parsed = parseUnit(text, BUILT_IN_UNITS);
  if (isProblem(parsed)) return misspeltScale(rest, at) ?? { unit: text };
  if (money !== undefined && !isQuotient && !Object.hasOwn(parsed.dimension, money)) {
    const written = moneySymbol(parsed.text);
    // `$5bn USD2020` adds the price year to the sign; anything else contradicts it.
    if (written?.currency !== money)
      return { problem: 'unit-mismatch', offset: at, hint: msg('quantity.hint.two-units') };
  }
  return { unit: parsed.text };
}

/** Abbreviations in use elsewhere, or slips, that must not pass as units. */
const NOT_SCALES: Readonly<Record<string, string>> = {
  b: 'bn',
  bil: 'billion',
  bln: 'bn',
  mil: 'million',
  mio: 'million',
  mln: 'mn',
  mld: 'bn',
  mm: 'million',
  mrd: 'bn',
  tril: 'trillion',
};

function misspeltScale(rest: string, at: number): QuantityProblem | undefined {
  const word = /^[A-Za-z]+/.exec(rest)?.[0]?.toLowerCase();
  if (word === undefined) return undefined;
  const near = SCALE_WORDS.filter((scale) => scale.length > 6).find((scale) => distance(scale, word) <= 2);
  const meant = new Map(Object.entries(NOT_SCALES)).get(word) ?? near;
  if (meant === undefined) return undefined;
  const hint = msg('quantity.hint.scale', { found: word, suggestion: meant });
  return { problem: 'number-malformed', offset: at, hint, found: word, known: SCALE_WORDS };
}

function hintBehind(rest: string): Message {
  return /^[-~〜–—±+]/.test(rest) ? msg('quantity.hint.range') : msg('quantity.hint.number');
}
