import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cincOf, StateYears, worldSums } from '../../../src/balance/index.ts';
import { readMaterial } from './reading.ts';

const NOT_KNOWN = Number.NaN;

function rowsOf(rows: readonly (readonly [number, number, ...number[]])[]): StateYears {
  const all = new StateYears();
  for (const [ccode, year, ...components] of rows) all.add(ccode, year, components);
  return all;
}

describe('the composite index of national capability', () => {
  it('of three states, by hand in fractions', () => {
    // World: 9, 4, 0, 16, 10, 4. Nobody makes steel, so no state has a share of it; a missing component drops out.
    const index = cincOf(
      rowsOf([
        // 6/9, 1/4, -, -, 2/10, 1/4: (40 + 15 + 12 + 15) / 60 / 4
        [1, 2000, 6, 1, 0, NOT_KNOWN, 2, 1],
        // 3/9, -, -, 4/16, 3/10, 1/4: (20 + 15 + 18 + 15) / 60 / 4
        [2, 2000, 3, NOT_KNOWN, 0, 4, 3, 1],
        // -, 3/4, -, 12/16, 5/10, 2/4
        [3, 2000, NOT_KNOWN, 3, 0, 12, 5, 2],
      ]),
    );
    [41 / 120, 17 / 60, 5 / 8].forEach((expected, i) => {
      expect(Math.abs((index[i] as number) - expected)).toBeLessThan(1e-15);
    });
  });

  it('keeps years apart', () => {
    const index = cincOf(
      rowsOf([
        [1, 2000, 1, 1, 1, 1, 1, 1],
        [1, 2001, 1, 1, 1, 1, 1, 1],
        [2, 2001, 3, 3, 3, 3, 3, 3],
      ]),
    );
    expect([...index]).toEqual([1, 0.25, 0.75]);
  });

  it('takes zero as zero and a missing component as missing', () => {
    const index = cincOf(
      rowsOf([
        [1, 2000, 0, 1, 1, 1, 1, 1],
        [2, 2000, 1, 1, 1, 1, 1, 1],
        [3, 2000, NOT_KNOWN, 2, 2, 2, 2, 2],
      ]),
    );
    expect(index[0]).toBeCloseTo((0 + 5 / 4) / 6, 15);
    expect(index[2]).toBeCloseTo(1 / 2, 15);
  });

  it('is not known for a state of which nothing is known', () => {
    const nothing = Array<number>(6).fill(NOT_KNOWN);
    expect(
      cincOf(
        rowsOf([
          [1, 2000, ...nothing],
          [2, 2000, 1, 1, 1, 1, 1, 1],
        ]),
      )[0],
    ).toBeNaN();
  });

  const component = fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1e9, noNaN: true }));
  const complete = fc.array(fc.array(component, { minLength: 6, maxLength: 6 }), {
    minLength: 1,
    maxLength: 12,
  });
  const gappy = fc.array(fc.array(fc.option(component, { nil: NOT_KNOWN }), { minLength: 6, maxLength: 6 }), {
    minLength: 1,
    maxLength: 12,
  });
  const ofYear = (states: readonly (readonly number[])[]): StateYears =>
    rowsOf(states.map((components, i) => [i + 1, 2000, ...components]));

  it('sums to one in a year without a missing component', () => {
    fc.assert(
      fc.property(complete, (states) => {
        fc.pre(states.flat().some((value) => value > 0));
        const sum = cincOf(ofYear(states)).reduce((a, b) => a + b, 0);
        expect(Math.abs(sum - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  it('does not depend on the unit of a component', () => {
    // A power of two only moves the exponent, so that the same bits have to come out.
    fc.assert(
      fc.property(gappy, fc.nat(5), fc.integer({ min: -20, max: 20 }), (states, which, power) => {
        const scaled = states.map((one) => one.map((value, i) => (i === which ? value * 2 ** power : value)));
        expect([...cincOf(ofYear(scaled))]).toEqual([...cincOf(ofYear(states))]);
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(gappy, (states) => {
        const there = [...cincOf(ofYear(states))];
        const back = [...cincOf(ofYear(states.toReversed()))].reverse();
        there.forEach((value, i) => {
          if (Number.isNaN(value)) expect(back[i]).toBeNaN();
          else expect(Math.abs(value - (back[i] as number))).toBeLessThanOrEqual(1e-15);
        });
      }),
    );
  });

  it('sums the world without losing small states beside large ones', () => {
    const rows = rowsOf([
      [1, 2000, 1e16, 1, 1, 1, 1, 1],
      ...Array.from({ length: 10 }, (_, i) => [i + 2, 2000, 1, 1, 1, 1, 1, 1] as const),
    ]);
    expect(worldSums(rows).get(2000)?.[0]).toBe(1e16 + 10);
  });
});

const DATA = new URL('../../../../shared/data/cow-nmc/nmc.csv', import.meta.url);

/**
 * Published with the data, as recalled: versions 3 to 5 of National Material Capabilities. Components of early years have
 * not been revised since, those of recent years have.
 */
const PUBLISHED = [
  { ccode: 2, year: 1816, cinc: 0.0396975, tolerance: 1e-6 },
  { ccode: 2, year: 1945, cinc: 0.383864, tolerance: 1e-5 },
  { ccode: 2, year: 2012, cinc: 0.139, tolerance: 0.01 },
  // About 22 percent also in a public comparison: "How not to measure a country's power", tragedyandfarce.blog (2021).
  { ccode: 710, year: 2012, cinc: 0.218, tolerance: 0.01 },
];

describe('all state-years of National Material Capabilities', () => {
  it.skipIf(!existsSync(DATA))('give the published values (needs optional data set cow-nmc)', () => {
    const { rows } = readMaterial([readFileSync(DATA)]);
    expect(rows?.length).toBe(17_121);
    const all = rows as StateYears;
    const index = cincOf(all);
    for (const { ccode, year, cinc, tolerance } of PUBLISHED) {
      const row = index.findIndex((_, i) => all.ccode(i) === ccode && all.year(i) === year);
      expect(Math.abs((index[row] as number) - cinc), `${ccode} ${year}`).toBeLessThan(tolerance);
    }
    expect(index.every((value) => value >= 0 && value < 1)).toBe(true);
  });
});
