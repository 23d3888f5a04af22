import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BUILT_IN_UNITS,
  type Dimension,
  defineUnit,
  dimensionKey,
  divideUnits,
  formatDimension,
  isCurrency,
  isProblem,
  knownUnitNames,
  moneyOf,
  moneySymbol,
  multiplyDimensions,
  multiplyUnits,
  parseUnit,
  powerDimension,
  powerUnit,
  replaceMoney,
  sameDimension,
  type Unit,
  withUnits,
} from '../../src/quantity/index.ts';

const made = ['tsubo:3.305785 m2', 'hull:', 'man-day:1 person'].reduce((units, line) => {
  const [name = '', is] = line.split(':');
  const defined = defineUnit(name, is || undefined, units);
  if (isProblem(defined)) throw new Error(line);
  return withUnits(units, [defined]);
}, BUILT_IN_UNITS);

function unit(text: string): Unit {
  const parsed = parseUnit(text, made);
  if (isProblem(parsed)) throw new Error(`${text}: ${JSON.stringify(parsed)}`);
  return parsed;
}

describe('units', () => {
  // Factors: BIPM, The International System of Units, 9th ed., table 8 (hectare); international mile, nautical mile
  // and acre by definition; a year is the mean Gregorian year; 1 tsubo = 400/121 m2.
  it.each<[string, Dimension, number, string]>([
    ['JPY', { JPY: 1 }, 1, 'JPY'],
    ['円', { JPY: 1 }, 1, 'JPY'],
    ['yen', { JPY: 1 }, 1, 'JPY'],
    ['USD2020', { USD2020: 1 }, 1, 'USD2020'],
    ['SUR', { SUR: 1 }, 1, 'SUR'],
    ['JPY/USD', { JPY: 1, USD: -1 }, 1, 'JPY/USD'],
    ['JPY per USD', { JPY: 1, USD: -1 }, 1, 'JPY/USD'],
    ['円/ドル', { JPY: 1, USD: -1 }, 1, 'JPY/USD'],
    ['USD/person', { USD: 1, person: -1 }, 1, 'USD/person'],
    ['USD2020/person/year', { USD2020: 1, person: -1, year: -1 }, 1, 'USD2020/person/year'],
    ['USD/(person*year)', { USD: 1, person: -1, year: -1 }, 1, 'USD/person/year'],
    ['persons/km2', { person: 1, km: -2 }, 1, 'persons/km2'],
    ['person', { person: 1 }, 1, 'persons'],
    ['people', { person: 1 }, 1, 'persons'],
    ['人', { person: 1 }, 1, 'persons'],
    ['km2', { km: 2 }, 1, 'km2'],
    ['km²', { km: 2 }, 1, 'km2'],
    ['㎢', { km: 2 }, 1, 'km2'],
    ['km^2', { km: 2 }, 1, 'km^2'],
    ['ha', { km: 2 }, 0.01, 'ha'],
    ['m2', { km: 2 }, 1e-6, 'm2'],
    ['acres', { km: 2 }, 0.0040468564224, 'acres'],
    ['tsubo', { km: 2 }, 3.305785e-6, 'tsubo'],
    ['nautical miles', { km: 1 }, 1.852, 'nmi'],
    ['hulls', { hull: 1 }, 1, 'hull'],
    ['man-day', { person: 1 }, 1, 'man-day'],
    ['percent', {}, 0.01, 'percent'],
    ['%', {}, 0.01, 'percent'],
    ['per cent', {}, 0.01, 'percent'],
    ['percentage points', {}, 0.01, 'percent'],
    ['basis points', {}, 0.0001, 'bp'],
    ['ratio', {}, 1, 'ratio'],
    ['count', {}, 1, 'count'],
    ['index', {}, 1, 'index'],
    ['days', { year: 1 }, 1 / 365.2425, 'days'],
    ['bn JPY', { JPY: 1 }, 1e9, 'bn JPY'],
    ['JPY bn', { JPY: 1 }, 1e9, 'bn JPY'],
    ['million USD', { USD: 1 }, 1e6, 'million USD'],
    ['億円', { JPY: 1 }, 1e8, '億 JPY'],
    ['百万ドル', { USD: 1 }, 1e6, '百万 USD'],
    ['千人', { person: 1 }, 1000, '千 persons'],
    ['USD / million persons', { USD: 1, person: -1 }, 1e-6, 'USD/million/person'],
    ['1/year', { year: -1 }, 1, '1/year'],
  ])('%s', (text, dimension, factor, canonical) => {
    const read = unit(text);
    expect(read.dimension).toEqual(dimension);
    expect(read.factor).toBeCloseTo(factor, 15);
    expect(read.text).toBe(canonical);
    expect(unit(read.text)).toEqual(read);
  });

  it.each([
    ['furlongs', 'unit-unknown', 0],
    ['usd', 'unit-unknown', 0],
    ['USD1066', 'unit-unknown', 3],
    ['JPY/furlong', 'unit-unknown', 4],
    ['JPY/', 'unit-unknown', 4],
    ['/JPY', 'unit-unknown', 0],
    ['km22', 'unit-unknown', 2],
    ['km0', 'unit-unknown', 2],
    ['(JPY', 'unit-unknown', 4],
    ['JPY)', 'unit-unknown', 3],
    ['5 JPY', 'unit-unknown', 0],
    ['', 'value-empty', 0],
    ['x'.repeat(201), 'value-too-long', 0],
  ])('%j is %s at %d', (text, problem, offset) => {
    expect(parseUnit(text, made)).toMatchObject({ problem, offset });
  });

  it('offers its names to whoever looks for what was meant', () => {
    expect(parseUnit('hul', made)).toMatchObject({
      found: 'hul',
      known: expect.arrayContaining(['hull', 'persons', 'JPY']),
    });
    expect(knownUnitNames(made)).toContain('tsubo');
  });

  it.each([
    ['2x', '1 m2', 'id-malformed', 0],
    ['tatami', '1.62 m3x', 'unit-unknown', 7],
    ['tatami', '1e999 m2', 'number-out-of-range', 0],
    ['tatami', '0 m2', 'number-out-of-range', 0],
  ])('%s: %s cannot be defined', (name, is, problem, offset) => {
    expect(defineUnit(name, is, made)).toMatchObject({ problem, offset });
  });

  it('tells currencies, with and without price year, from other words', () => {
    expect([isCurrency('JPY'), isCurrency('DEM'), isCurrency('JPY2020'), isCurrency('ABC')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(moneySymbol('JPY2020')).toEqual({ currency: 'JPY', priceYear: 2020 });
    expect(moneySymbol('person')).toBeUndefined();
    const years = [1799, 1800, 2099, 2100];
    expect(years.map((year) => moneySymbol(`USD${year}`)?.priceYear)).toEqual([
      undefined,
      1800,
      2099,
      undefined,
    ]);
  });

  it.each([
    ['JPY/person', { currency: 'JPY' }],
    ['USD2020', { currency: 'USD', priceYear: 2020 }],
    ['JPY/USD', undefined],
    ['persons', undefined],
    ['persons/USD', undefined],
  ])('the money of %s', (text, money) => {
    expect(moneyOf(unit(text).dimension)).toEqual(money);
  });

  it('puts one money in place of another', () => {
    expect(replaceMoney(unit('JPY/person').dimension, 'JPY', 'USD2020')).toEqual({ USD2020: 1, person: -1 });
    expect(replaceMoney(unit('JPY/USD').dimension, 'USD', 'JPY')).toEqual({});
  });

  it.each([
    ['JPY', 'JPY2020'],
    ['JPY', 'USD'],
    ['JPY2019', 'JPY2020'],
    ['JPY', 'persons'],
    ['JPY/year', 'JPY'],
    ['km', 'km2'],
    ['hull', 'ships'],
    ['percent', 'persons'],
  ])('%s and %s never pass for each other', (a, b) => {
    expect(sameDimension(unit(a).dimension, unit(b).dimension)).toBe(false);
  });
});

describe('laws of dimensions', () => {
  const dimension: fc.Arbitrary<Dimension> = fc.dictionary(
    fc.constantFrom('JPY', 'USD', 'USD2020', 'person', 'km', 'year', 'site'),
    fc.integer({ min: -3, max: 3 }).filter((e) => e !== 0),
  );

  it('multiplication is commutative and associative, and every dimension has an inverse', () => {
    fc.assert(
      fc.property(dimension, dimension, dimension, (a, b, c) => {
        expect(dimensionKey(multiplyDimensions(a, b))).toBe(dimensionKey(multiplyDimensions(b, a)));
        expect(multiplyDimensions(multiplyDimensions(a, b), c)).toEqual(
          multiplyDimensions(a, multiplyDimensions(b, c)),
        );
        expect(multiplyDimensions(a, powerDimension(a, -1))).toEqual({});
        expect(powerDimension(a, 2)).toEqual(multiplyDimensions(a, a));
      }),
    );
  });

  it('different dimensions have different keys, equal ones the same', () => {
    fc.assert(
      fc.property(dimension, dimension, (a, b) => {
        const cancels = Object.keys(multiplyDimensions(a, powerDimension(b, -1))).length === 0;
        expect(sameDimension(a, b)).toBe(cancels);
      }),
    );
  });

  it('reads back every dimension it writes', () => {
    fc.assert(
      fc.property(dimension, (a) => {
        const read = unit(formatDimension(a));
        expect(dimensionKey(read.dimension)).toBe(dimensionKey(a));
        expect(read.factor).toBe(1);
      }),
    );
  });

  it('units follow their dimensions, and their texts are read back', () => {
    const units = fc.constantFrom('JPY', 'bn USD', 'ha', 'percent', 'days', 'persons/km2', 'tsubo').map(unit);
    fc.assert(
      fc.property(units, units, fc.integer({ min: -2, max: 3 }), (a, b, n) => {
        for (const result of [
          multiplyUnits(a, b),
          divideUnits(a, b),
          powerUnit(a, n),
          divideUnits(multiplyUnits(a, b), b),
        ]) {
          const read = unit(result.text);
          expect(dimensionKey(read.dimension)).toBe(dimensionKey(result.dimension));
          expect(read.factor / result.factor).toBeCloseTo(1, 12);
        }
        const back = divideUnits(multiplyUnits(a, b), b);
        expect(back.factor / a.factor).toBeCloseTo(1, 12);
        expect(sameDimension(back.dimension, a.dimension)).toBe(true);
      }),
    );
  });

  it('never throws on any text', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            'JPY',
            'km',
            '2',
            '^',
            '-',
            '/',
            '*',
            '(',
            ')',
            ' per ',
            ' ',
            'bn',
            '億',
            '円',
            '²',
            '%',
            '1',
          ),
          { maxLength: 30 },
        )
        .map((l) => l.join('')),
      fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty'),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const read = parseUnit(text, made);
        if (isProblem(read)) expect(read.offset).toBeLessThanOrEqual(text.length);
        else expect(read.factor).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});
