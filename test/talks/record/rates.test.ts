import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { baseRates, knownOn, Rates } from '../../../src/talks/record/index.ts';
import { recordOf, shippedRecord } from './records.ts';

const FOREVER = Number.POSITIVE_INFINITY;

describe('rates that differ by alliance', () => {
  // Origin: the same posterior in Python with SciPy 1.x on 20,000 nodes for the mean; 0.003 for the 80 nodes here.
  const rates = new Rates(
    [
      [0, 9],
      [1, 9],
      [2, 7],
      [1, 7],
      [0, 3],
    ].map(([times = 0, of = 0]) => ({ times, of })),
  );

  test.each([
    ['a new alliance', rates.next({ times: 0, of: 0 }), 0.1466],
    ['an alliance with 2 of 7', rates.next({ times: 2, of: 7 }), 0.1873],
    ['the correlation', rates.correlation(), 0.0983],
    ['2.5% of the mean rate', rates.meanQuantile(0.025), 0.04],
    ['its median', rates.meanQuantile(0.5), 0.1337],
    ['97.5%', rates.meanQuantile(0.975), 0.3291],
  ])('%s', (_name, found, expected) => expect(Math.abs(found - expected)).toBeLessThan(3e-3));

  it('without any round are evenly one half', () => {
    expect(new Rates([]).next({ times: 0, of: 0 })).toBeCloseTo(0.5, 12);
  });

  it('lie between 0 and 1, and rise with every time it happened', () => {
    const tally = fc.record({ of: fc.nat(40), part: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(tally, { maxLength: 12 }), fc.nat(30), (raw, of) => {
        const made = new Rates(raw.map(({ of: n, part }) => ({ of: n, times: Math.round(part * n) })));
        const next = Array.from({ length: of + 1 }, (_, times) => made.next({ times, of }));
        expect(next.every((rate) => rate > 0 && rate < 1)).toBe(true);
        expect(next.every((rate, i) => i === 0 || rate > (next[i - 1] as number))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});

describe('base rates', () => {
  it('count a direction of the shipped record, with intervals', () => {
    // Counted by hand in the table: rounds where the host pays, with a prior and a known outcome; no deal are BAOR-61,
    // DEU-2020 and KOR-POST12. The interval is Beta(3.5, 37.5), SciPy.
    const rate = baseRates(knownOn(shippedRecord(), FOREVER), 'host_to_sender').find(
      ({ id }) => id === 'no-deal-renewal',
    );
    expect(rate).toMatchObject({ times: 3, of: 40, alliances: 4 });
    expect(rate?.jeffreys[0]).toBeCloseTo(0.021576674, 8);
    expect(rate?.jeffreys[1]).toBeCloseTo(0.186814297, 8);
    expect(rate?.designEffect).toBeGreaterThan(1);
  });

  it('say nothing where nothing was seen', () => {
    const record = recordOf([['id', 'alliance', 'direction', 'opened', 'closed', 'outcome']]);
    for (const rate of baseRates(knownOn(record, FOREVER), 'pool'))
      expect(rate).toMatchObject({ times: 0, of: 0, alliances: 0, jeffreys: [0, 1], designEffect: 1 });
  });
});
