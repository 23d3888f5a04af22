import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyRate,
  BUILT_IN_UNITS,
  findRatePath,
  isProblem,
  parseUnit,
  rebase,
} from '../../src/quantity/index.ts';

const RATES = [
  { id: 'krw', numerator: 'KRW', denominator: 'USD' },
  { id: 'jpy', numerator: 'JPY', denominator: 'USD' },
  { id: 'eur', numerator: 'USD', denominator: 'EUR' },
  { id: 'jpy-again', numerator: 'JPY', denominator: 'USD' },
];

describe('exchange rates', () => {
  it.each([
    ['USD', 'JPY', [{ id: 'jpy', invert: false }]],
    ['JPY', 'USD', [{ id: 'jpy', invert: true }]],
    ['EUR', 'USD', [{ id: 'eur', invert: false }]],
    [
      'JPY',
      'KRW',
      [
        { id: 'jpy', invert: true },
        { id: 'krw', invert: false },
      ],
    ],
    ['JPY', 'JPY', []],
    ['JPY', 'GBP', undefined],
  ])('%s to %s', (from, to, path) => {
    expect(findRatePath(RATES, from, to)).toEqual(path);
  });

  it('prefers a direct rate to an earlier chain', () => {
    const rates = [...RATES, { id: 'direct', numerator: 'KRW', denominator: 'JPY' }];
    expect(findRatePath(rates, 'JPY', 'KRW')).toEqual([{ id: 'direct', invert: false }]);
  });

  // At 100 yen per dollar and 1,200 won per dollar, 1,000 yen are 10 dollars or 12,000 won.
  it('multiplies by a rate and divides by an inverted one', () => {
    expect(applyRate(10, 100, false)).toBe(1000);
    expect(applyRate(1000, 100, true)).toBe(10);
  });

  // Index 80 in the year of the money, 100 in the base year: 8 of then buy what 10 of the base year buy.
  it('carries an amount to the prices of the base', () => {
    expect(rebase(8, 80, 100)).toBe(10);
  });
});

describe('laws of conversion', () => {
  const amount = fc.double({ min: -1e15, max: 1e15, noNaN: true, noDefaultInfinity: true });
  const rate = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
  const near = (found: number, expected: number): void =>
    expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected) + 1e-300);

  it('there and back gives the amount, along any path', () => {
    fc.assert(
      fc.property(
        amount,
        fc.array(rate, { minLength: 3, maxLength: 3 }),
        fc.constantFrom('JPY', 'KRW', 'EUR'),
        (money, rates, to) => {
          const byId = new Map(RATES.map(({ id }, index) => [id, rates[index % 3] ?? 1]));
          const walk = (from: number, path = findRatePath(RATES, 'USD', to)): number =>
            (path ?? []).reduce((sum, { id, invert }) => applyRate(sum, byId.get(id) ?? 1, invert), from);
          near(walk(walk(money), findRatePath(RATES, to, 'USD')), money);
        },
      ),
    );
  });

  it('to the prices of a base and back', () => {
    fc.assert(
      fc.property(amount, rate, rate, (money, then, base) => {
        near(rebase(rebase(money, then, base), base, then), money);
      }),
    );
  });

  it('between units of one dimension and back', () => {
    const areas = fc.constantFrom('km2', 'ha', 'm2', 'acres', 'square metres');
    fc.assert(
      fc.property(amount, areas, areas, (size, from, to) => {
        const [a, b] = [parseUnit(from, BUILT_IN_UNITS), parseUnit(to, BUILT_IN_UNITS)];
        if (isProblem(a) || isProblem(b)) throw new Error(`${from} ${to}`);
        near((((size * a.factor) / b.factor) * b.factor) / a.factor, size);
      }),
    );
  });
});
