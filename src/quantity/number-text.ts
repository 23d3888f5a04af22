import type { Lang } from '../text/index.ts';

/**
 * Numbers as text, the same on every machine: `Intl` follows the ICU data of the engine, so Node and browsers of
 * different age would write different bytes. `short` is for reading, `full` shows every digit that a double carries.
 */
export type NumberStyle = 'short' | 'full';

/** Digits of a short number; those of a double that survive a decimal round trip. */
const SHORT_DIGITS = 4;
const FULL_DIGITS = 15;
/** Beyond these, positional digits stop telling anything. */
const LARGEST = 1e18;
const SMALLEST = 1e-4;

/** The size of a number without its sign, and whether a sign belongs before it: a rounded zero has none. */
export function formatSize(value: number, lang: Lang, style: NumberStyle, digits = SHORT_DIGITS): string {
  const size = Math.abs(value);
  if (size === 0 || !Number.isFinite(size)) return String(size);
  if (style === 'full') return positional(rounded(size, FULL_DIGITS));
  if (size >= LARGEST || size < SMALLEST) return scientific(rounded(size, SHORT_DIGITS));
  const plain = size >= 1000 ? Math.round(size) : rounded(size, digits);
  if (plain < 1e6) return positional(plain);
  return lang === 'ja' ? japanese(size) : english(rounded(size, SHORT_DIGITS));
}

/** Nearest number of so many significant digits. */
function rounded(size: number, digits: number): number {
  return Number(size.toPrecision(digits));
}

function english(size: number): string {
  const [scale, mark] = size >= 1e12 ? [1e12, 'trn'] : size >= 1e9 ? [1e9, 'bn'] : [1e6, 'm'];
  return positional(rounded(size / scale, FULL_DIGITS)) + mark;
}

/** `3,725億`, `1兆2,337億`: with 兆, one digit more, so that the 億 behind it are worth reading. */
function japanese(size: number): string {
  const short = rounded(size, SHORT_DIGITS);
  if (short < 1e8) return `${positional(rounded(short / 1e4, FULL_DIGITS))}万`;
  if (short < 1e12) return `${positional(rounded(short / 1e8, FULL_DIGITS))}億`;
  const long = rounded(size, SHORT_DIGITS + 1);
  const trillions = Math.floor(long / 1e12);
  const hundredMillions = Math.round((long - trillions * 1e12) / 1e8);
  return `${positional(trillions)}兆${hundredMillions === 0 ? '' : `${positional(hundredMillions)}億`}`;
}

/** Decimal digits with commas between groups of three. */
function positional(size: number): string {
  const text = String(size);
  if (text.includes('e')) return scientific(size);
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function scientific(size: number): string {
  return size.toExponential().replace('e+', 'e');
}
