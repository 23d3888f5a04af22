/** A number as written in decimal digits, exact: n / d with d > 0. Utilities are added and compared without rounding. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Fraction = { n: 0n, d: 1n };
export const ONE: Fraction = { n: 1n, d: 1n };

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;
/** Longer digit strings are no measurements. */
const MOST_DIGITS = 60;
const LARGEST_EXPONENT = 60;

/** Reads plain decimal digits (`0.15`, `-5`, `1e-3`); undefined for anything else, `NaN` and infinities included. */
export function fractionOf(text: string): Fraction | undefined {
  const found = DECIMAL.exec(text.trim());
  if (found === null) return undefined;
  const [, sign = '', whole = '', part = '', power = '0'] = found;
  const digits = whole + part;
  if (digits === '' || digits.length > MOST_DIGITS) return undefined;
  const exponent = Number(power) - part.length;
  if (Math.abs(exponent) > LARGEST_EXPONENT) return undefined;
  const n = BigInt(digits) * (sign === '-' ? -1n : 1n);
  return exponent >= 0 ? { n: n * 10n ** BigInt(exponent), d: 1n } : reduced(n, 10n ** BigInt(-exponent));
}

export function integer(value: number): Fraction {
  return { n: BigInt(value), d: 1n };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return a.d === b.d ? reduced(a.n + b.n, a.d) : reduced(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { n: -b.n, d: b.d });
}

export function times(a: Fraction, b: Fraction): Fraction {
  return reduced(a.n * b.n, a.d * b.d);
}

/** `b` is not zero. */
export function over(a: Fraction, b: Fraction): Fraction {
  return b.n < 0n ? reduced(-a.n * b.d, -b.n * a.d) : reduced(a.n * b.d, a.d * b.n);
}

export function compare(a: Fraction, b: Fraction): number {
  const [left, right] = [a.n * b.d, b.n * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
}

export function largest(values: readonly Fraction[]): Fraction {
  return values.reduce((most, one) => (compare(one, most) > 0 ? one : most), values[0] ?? ZERO);
}

export function clampToUnit(value: Fraction): Fraction {
  if (value.n <= 0n) return ZERO;
  return value.n >= value.d ? ONE : value;
}

/** The nearest double: numerator and denominator are cut to 64 bits together, so that neither overflows. */
export function toNumber({ n, d }: Fraction): number {
  const text = decimalText({ n, d });
  if (text !== undefined) return Number(text);
  const extra = Math.max(0, bits(d) - 1000, bits(n) - 1000);
  return Number(n >> BigInt(extra)) / Number(d >> BigInt(extra));
}

/** Decimal digits where the fraction has finitely many, as every number read from a file has; else undefined. */
export function decimalText({ n, d }: Fraction): string | undefined {
  let places = 0;
  let rest = d;
  let scale = 1n;
  for (; rest !== 1n; places += 1) {
    if (rest % 10n === 0n) rest /= 10n;
    else if (rest % 5n === 0n) [rest, scale] = [rest / 5n, scale * 2n];
    else if (rest % 2n === 0n) [rest, scale] = [rest / 2n, scale * 5n];
    else return undefined;
    if (places > 400) return undefined;
  }
  const digits = String((n < 0n ? -n : n) * scale).padStart(places + 1, '0');
  const sign = n < 0n ? '-' : '';
  if (places === 0) return sign + digits;
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

export function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function reduced(n: bigint, d: bigint): Fraction {
  if (d === 1n) return { n, d };
  const common = gcd(n, d);
  return common === 1n ? { n, d } : { n: n / common, d: d / common };
}

function bits(value: bigint): number {
  return (value < 0n ? -value : value).toString(16).length * 4;
}
