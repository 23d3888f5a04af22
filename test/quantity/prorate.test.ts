import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  averageByDays,
  BUILT_IN_CALENDARS,
  dayOf,
  isProblem,
  type Part,
  type Period,
  parsePeriod,
  periodBetween,
  prorate,
} from '../../src/quantity/index.ts';

function period(text: string): Period {
  const read = parsePeriod(text, BUILT_IN_CALENDARS);
  if (isProblem(read)) throw new Error(text);
  return read;
}

const part = (text: string, value: number): Part => ({ period: period(text), value });

describe('proration', () => {
  // By hand: calendar 2015 shares 90 days with JFY2014 (of 365) and 275 with JFY2015 (of 366, for it has February 2016).
  it('puts fiscal years on a calendar year by days and says so', () => {
    const parts = [part('JFY2014', 365), part('JFY2015', 732)];
    expect(prorate(parts, period('2015'))).toEqual({
      value: 90 + 550,
      shares: [
        { index: 0, days: 90, of: 365 },
        { index: 1, days: 275, of: 366 },
      ],
    });
  });

  it('takes what it covers whole without touching it', () => {
    const value = 0.1 + 0.2;
    expect(prorate([part('JFY2015', value)], period('JFY2015'))).toMatchObject({ value });
  });

  it('reports the stretches without a part', () => {
    const found = prorate([part('2014', 1), part('2016', 1)], period('JFY2014..JFY2016'));
    expect(found).toEqual({
      uncovered: [{ ...period('2015-01-01/2016-01-01') }, { ...period('2017-01-01/2017-04-01') }],
    });
    expect(prorate([], period('2015'))).toEqual({ uncovered: [period('2015-01-01/2016-01-01')] });
  });

  it('refuses parts that claim the same days', () => {
    expect(prorate([part('2016', 1), part('JFY2015', 1)], period('2015..2016'))).toEqual({
      overlapping: [1, 0],
    });
    expect(prorate([part('2016', 1), part('2016', 2)], period('2016'))).toEqual({ overlapping: [0, 1] });
  });

  it('leaves parts outside the target alone', () => {
    expect(prorate([part('2010', 9), part('2010', 8), part('2015', 1)], period('2015'))).toMatchObject({
      value: 1,
    });
  });

  it('averages levels by days', () => {
    // 2015 has 365 days, 2016 366.
    const parts = [part('2015', 100), part('2016', 110)];
    expect(averageByDays(parts, period('2015..2016'))).toMatchObject({ value: 100 + (10 * 366) / 731 });
    expect(averageByDays([part('2015', 1.1), part('2016', 1.1)], period('2015..2016'))).toMatchObject({
      value: 1.1,
    });
  });
});

/** Days cut into neighbouring periods at random. */
const tiling = (start: number): fc.Arbitrary<Period[]> =>
  fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 12 }).map((lengths) => {
    let at = start;
    return lengths.map((days) => {
      const made = periodBetween(at, at + days);
      at += days;
      return made;
    });
  });

describe('laws of proration', () => {
  const value = fc.double({ min: -1e13, max: 1e13, noNaN: true });
  const start = dayOf(2000, 1, 1);

  function totalOf(result: ReturnType<typeof prorate>): number {
    if (!('value' in result)) throw new Error(JSON.stringify(result));
    return result.value;
  }

  it('conserves totals over any partition', () => {
    fc.assert(
      fc.property(
        tiling(start),
        fc.array(value, { minLength: 12, maxLength: 12 }),
        fc.array(fc.nat(6000), { maxLength: 10 }),
        (periods, values, cuts) => {
          const parts = periods.map((p, index) => ({ period: p, value: values[index] ?? 0 }));
          const end = periods.at(-1)?.end ?? start;
          const total = totalOf(prorate(parts, periodBetween(start, end)));
          const ends = [...new Set(cuts.map((cut) => start + 1 + (cut % (end - start))))].sort(
            (a, b) => a - b,
          );
          let from = start;
          let sum = 0;
          for (const to of [...ends.filter((cut) => cut < end), end]) {
            sum += totalOf(prorate(parts, periodBetween(from, to)));
            from = to;
          }
          const size = parts.reduce((all, p) => all + Math.abs(p.value), 0);
          expect(Math.abs(sum - total)).toBeLessThanOrEqual(1e-12 * size + 1e-300);
        },
      ),
    );
  });

  it('does not depend on the order of the parts', () => {
    fc.assert(
      fc.property(tiling(start), fc.array(value, { minLength: 12, maxLength: 12 }), (periods, values) => {
        const parts = periods.map((p, index) => ({ period: p, value: values[index] ?? 0 }));
        const target = periodBetween(start, periods.at(-1)?.end ?? start + 1);
        expect(totalOf(prorate([...parts].reverse(), target))).toBe(totalOf(prorate(parts, target)));
      }),
    );
  });

  it('keeps an average between the least and the greatest level', () => {
    fc.assert(
      fc.property(tiling(start), fc.array(value, { minLength: 12, maxLength: 12 }), (periods, values) => {
        const parts = periods.map((p, index) => ({ period: p, value: values[index] ?? 0 }));
        const levels = parts.map((p) => p.value);
        const average = totalOf(averageByDays(parts, periodBetween(start, periods.at(-1)?.end ?? start + 1)));
        const slack = 1e-12 * Math.max(...levels.map(Math.abs)) + 1e-300;
        expect(average).toBeGreaterThanOrEqual(Math.min(...levels) - slack);
        expect(average).toBeLessThanOrEqual(Math.max(...levels) + slack);
      }),
    );
  });
});
