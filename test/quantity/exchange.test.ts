import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_UNITS, findRatePath, isProblem, parseUnit } from '../../src/quantity/index.ts';

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
});

describe('laws of conversion', () => {
  const amount = fc.double({ min: -1e15, max: 1e15, noNaN: true, noDefaultInfinity: true });
  const near = (found: number, expected: number): void =>
    expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected) + 1e-300);

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
