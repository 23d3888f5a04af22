import { CURRENCY_CODES, moneySymbol } from './currencies.ts';
import { type Dimension, formatDimension, multiplyDimensions, powerDimension } from './dimension.ts';
import { LISTED_UNITS, MONEY_NAMES, SCALE_EXPONENTS } from './unit-list.ts';

/** A unit: how many base units one of it is. percent: {} and 0.01; ha: {km: 2} and 0.01; days: {year: 1} and 1/365.2425. */
export interface Unit {
  readonly text: string;
  readonly dimension: Dimension;
  readonly factor: number;
}

/** The units of a case: those that every case knows, and its own by name. */
export interface Units {
  readonly custom: ReadonlyMap<string, Unit>;
}

export const BUILT_IN_UNITS: Units = { custom: new Map() };

/** A name of a unit, with its spellings above and below the line. Scales are pure factors that stand before a unit. */
export interface NamedUnit {
  readonly plural: string;
  readonly singular: string;
  readonly dimension: Dimension;
  readonly factor: number;
  readonly isScale: boolean;
}

/** The units and further ones, by their `text`; a name used again replaces the older unit. */
export function withUnits(units: Units, extra: readonly Unit[]): Units {
  return { custom: new Map([...units.custom, ...extra.map((unit): [string, Unit] => [unit.text, unit])]) };
}

const BUILT_IN_NAMES: ReadonlyMap<string, NamedUnit> = builtInNames();

function builtInNames(): Map<string, NamedUnit> {
  const names = new Map<string, NamedUnit>();
  for (const { names: spellings, base, power = 1, factor } of LISTED_UNITS) {
    const dimension: Dimension = base === undefined ? {} : { [base]: power };
    const unit = { plural: spellings[0], singular: spellings[1], dimension, factor, isScale: false };
    for (const spelling of spellings) names.set(spelling, unit);
  }
  for (const [name, exponent] of Object.entries(SCALE_EXPONENTS))
    names.set(name, { plural: name, singular: name, dimension: {}, factor: 10 ** exponent, isScale: true });
  for (const code of CURRENCY_CODES) names.set(code, money(code));
  for (const [name, code] of Object.entries(MONEY_NAMES)) names.set(name, money(code));
  return names;
}

function money(symbol: string): NamedUnit {
  return { plural: symbol, singular: symbol, dimension: { [symbol]: 1 }, factor: 1, isScale: false };
}

/** The unit that a single name stands for, the case's own names first; a plural in `s` finds its singular. */
export function namedUnit(name: string, units: Units): NamedUnit | undefined {
  const custom =
    units.custom.get(name) ?? (name.endsWith('s') ? units.custom.get(name.slice(0, -1)) : undefined);
  if (custom !== undefined) return { ...custom, plural: custom.text, singular: custom.text, isScale: false };
  const builtIn = BUILT_IN_NAMES.get(name);
  if (builtIn !== undefined) return builtIn;
  return moneySymbol(name) === undefined ? undefined : money(name);
}

/** Every name that a unit text may use, for spelling suggestions. Money with a price year (`JPY2020`) comes on top. */
export function knownUnitNames(units: Units): string[] {
  return [...units.custom.keys(), ...BUILT_IN_NAMES.keys()];
}

export function multiplyUnits(a: Unit, b: Unit): Unit {
  return combined(
    multiplyDimensions(a.dimension, b.dimension),
    a.factor * b.factor,
    `(${a.text})*(${b.text})`,
  );
}

export function divideUnits(a: Unit, b: Unit): Unit {
  const dimension = multiplyDimensions(a.dimension, powerDimension(b.dimension, -1));
  return combined(dimension, a.factor / b.factor, `(${a.text})/(${b.text})`);
}

/** A unit to a whole power. */
export function powerUnit(unit: Unit, exponent: number): Unit {
  return combined(
    powerDimension(unit.dimension, exponent),
    unit.factor ** exponent,
    `(${unit.text})^${exponent}`,
  );
}

/** Units without a factor get their plain name; others keep the text of their making, which `parseUnit` reads. */
function combined(dimension: Dimension, factor: number, text: string): Unit {
  return { text: factor === 1 ? formatDimension(dimension) : text, dimension, factor };
}
