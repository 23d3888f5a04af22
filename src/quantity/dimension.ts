import { type Money, moneySymbol } from './currencies.ts';
import { pluralOfBase } from './unit-list.ts';

/** Base symbol -> exponent, e.g. `{ JPY: 1, USD: -1 }`; `JPY` is current yen, `JPY2020` yen of 2020; {} is a pure number. */
export type Dimension = Readonly<Record<string, number>>;

/** Exponents added; bases that cancel disappear. */
export function multiplyDimensions(a: Dimension, b: Dimension): Dimension {
  const sum = new Map(Object.entries(a));
  for (const [base, exponent] of Object.entries(b)) sum.set(base, (sum.get(base) ?? 0) + exponent);
  return tidy(sum);
}

/** Exponents times a whole number. */
export function powerDimension(dimension: Dimension, exponent: number): Dimension {
  return tidy(new Map(Object.entries(dimension).map(([base, old]) => [base, old * exponent])));
}

function tidy(exponents: ReadonlyMap<string, number>): Dimension {
  const kept = [...exponents].filter(([, exponent]) => exponent !== 0);
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function sameDimension(a: Dimension, b: Dimension): boolean {
  return dimensionKey(a) === dimensionKey(b);
}

/** Equal for equal dimensions and for them only; the empty text for pure numbers. */
export function dimensionKey(dimension: Dimension): string {
  return Object.entries(tidy(new Map(Object.entries(dimension))))
    .map(([base, exponent]) => `${base}^${exponent}`)
    .join('*');
}

/** A dimension as unit text that `parseUnit` reads back: `JPY/person`, `persons/km2`; pure numbers are `ratio`. */
export function formatDimension(dimension: Dimension): string {
  const bases = Object.entries(dimension)
    .filter(([, exponent]) => exponent !== 0)
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  if (bases.length === 0) return 'ratio';
  const power = (exponent: number): string => (Math.abs(exponent) === 1 ? '' : `^${Math.abs(exponent)}`);
  const text = (base: string, name: string, exponent: number): string =>
    base === 'km' ? `km${power(exponent).slice(1)}` : `${name}${power(exponent)}`;
  const over = bases.filter(([, e]) => e > 0).map(([base, e]) => text(base, pluralOfBase(base), e));
  const under = bases.filter(([, e]) => e < 0).map(([base, e]) => `/${text(base, base, e)}`);
  return `${over.length === 0 ? '1' : over.join('*')}${under.join('')}`;
}

/** Money comes first. */
const rank = (base: string): number => (moneySymbol(base) === undefined ? 1 : 0);

/**
 * The money of an amount, also of one per something (`USD/person`). Undefined when there is none, when its exponent
 * is not 1, and for exchange rates, which hold two: such a dimension has no single currency to convert.
 */
export function moneyOf(dimension: Dimension): Money | undefined {
  const held = Object.entries(dimension).filter(([base, e]) => e !== 0 && moneySymbol(base) !== undefined);
  const [only] = held;
  return held.length === 1 && only !== undefined && only[1] === 1 ? moneySymbol(only[0]) : undefined;
}

/** The dimension with one money symbol in place of another: `JPY/person` from JPY to USD2020 is `USD2020/person`. */
export function replaceMoney(dimension: Dimension, from: string, to: string): Dimension {
  const exponent = new Map(Object.entries(dimension)).get(from) ?? 0;
  return multiplyDimensions(multiplyDimensions(dimension, { [from]: -exponent }), { [to]: exponent });
}
