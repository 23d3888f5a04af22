import { describe, expect, it } from 'vitest';
import { samplingError, summarise } from '../../../src/ensemble/summary/index.ts';
import { sortedQuantiles, uniforms } from './columns.ts';

const REQUEST = { probabilities: [0.05, 0.5, 0.95], thresholds: [0.3], dots: 20, histogram: true };

describe('sampling error', () => {
  it('is the spread of independent estimates over the root of their number', () => {
    // sd of 1..5 is 1.5811; by 1/sqrt(5) 0.70711; t(4, 97.5%) = 2.776445 (Abramowitz and Stegun, table 26.10).
    const found = samplingError([1, 2, 3, 4, 5]);
    expect(found?.standardError).toBeCloseTo(Math.SQRT1_2, 14);
    expect(found?.halfWidth).toBeCloseTo(1.96324, 5);
    expect(found?.randomisations).toBe(5);
  });

  it('is null for one estimate, and leaves out a randomisation without a value', () => {
    expect(samplingError([1])).toBeNull();
    expect(samplingError([1, null])).toBeNull();
    expect(samplingError([1, null, 3])?.randomisations).toBe(2);
  });

  it('is 0 for equal estimates and holds for very large ones', () => {
    expect(samplingError([0.1, 0.1, 0.1])?.standardError).toBe(0);
    expect(samplingError([1e300, 3e300])?.standardError).toBeCloseTo(1e300, -290);
    // Further apart than any double is far: half of the distance, and an interval wider than all doubles.
    expect(samplingError([-1.7e308, 1.7e308])).toEqual({
      standardError: 1.7e308,
      halfWidth: Infinity,
      randomisations: 2,
    });
  });

  it('covers the truth about as often as it says', () => {
    // 95% intervals of the mean of uniform numbers from 8 parts of 200, 500 times: 475 expected, sd 5.
    let covered = 0;
    for (let run = 0; run < 500; run++) {
      const column = uniforms(1600, 1 + 7919 * run);
      const starts = Array.from({ length: 8 }, (_, part) => 200 * part);
      const mean = summarise(column, { ...REQUEST, starts }).values?.mean;
      if (Math.abs((mean?.value ?? 0) - 0.5) <= (mean?.error?.halfWidth ?? 0)) covered++;
    }
    expect(covered).toBeGreaterThan(455);
    expect(covered).toBeLessThan(495);
  });
});

describe('summary of a column', () => {
  const column = uniforms(4096, 9);
  const starts = Array.from({ length: 16 }, (_, part) => 256 * part);
  const { values, missing } = summarise(column, { ...REQUEST, starts });

  it('holds every number with its error', () => {
    expect(missing).toEqual({ count: 0, share: 0, example: null });
    expect(values?.quantiles.map(({ value }) => value)).toEqual(sortedQuantiles(column, [0.05, 0.5, 0.95]));
    expect(values?.least).toBe(Math.min(...column));
    expect(values?.most).toBe(Math.max(...column));
    expect(values?.dots).toHaveLength(20);
    // A uniform number's standard error over 4,096 draws: mean 0.2887 / 64, median 0.5 / 64; a factor of 2 for luck.
    expect(values?.mean.error?.standardError).toBeGreaterThan(0.0022);
    expect(values?.mean.error?.standardError).toBeLessThan(0.009);
    expect(values?.quantiles[1]?.error?.standardError).toBeLessThan(0.016);
  });

  it('gives shares above, below and at a threshold that add up to 1', () => {
    const found = values?.thresholds[0];
    expect(found?.above.value).toBe(column.filter((x) => x > 0.3).length / 4096);
    expect((found?.above.value ?? 0) + (found?.below.value ?? 0) + (found?.equal ?? 0)).toBe(1);
    expect(found?.above.error?.standardError).toBe(found?.below.error?.standardError);
  });

  it('tells how many draws have no value, and the first of them', () => {
    const holed = column.map((x, i) => (i % 8 === 5 ? Number.NaN : x));
    const found = summarise(holed, { ...REQUEST, starts });
    expect(found.missing).toEqual({ count: 512, share: 0.125, example: 5 });
    expect(found.values?.quantiles[1]?.value).toBe(sortedQuantiles(holed, [0.5])[0]);
    const numbers = JSON.stringify(found.values);
    expect(numbers).not.toContain('NaN');
    // NaN would be null in JSON.
    expect(numbers).not.toContain('null');
  });

  it('has no values where no draw has one', () => {
    const found = summarise(new Float64Array(100).fill(Number.NaN), { ...REQUEST, starts: [0] });
    expect(found).toEqual({ draws: 100, missing: { count: 100, share: 1, example: 0 }, values: null });
  });

  it('has no errors with one randomisation, and none of it is guessed', () => {
    const found = summarise(column, { ...REQUEST, starts: [0] });
    expect(found.values?.mean.error).toBeNull();
    expect(found.values?.quantiles[0]?.error).toBeNull();
  });

  it('refuses boundaries that are out of order', () => {
    for (const wrong of [[], [1], [0, 0], [0, 5000], [0, 0.5]]) {
      expect(() => summarise(column, { ...REQUEST, starts: wrong })).toThrow(RangeError);
    }
  });
});
