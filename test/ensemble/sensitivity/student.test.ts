import { expect, test } from 'vitest';
import { jackknife } from '../../../src/ensemble/sensitivity/jackknife.ts';
import { studentHalfWidth } from '../../../src/ensemble/sensitivity/student.ts';

// scipy.stats.t.ppf(0.975, d).
test.each([
  [1, 12.706204736174698],
  [15, 2.131449545559323],
  [31, 2.039513446396408],
  [1000, 1.9623390808264083],
])('half a 95% interval with %d degrees of freedom is %d standard errors', (degrees, width) => {
  expect(studentHalfWidth(degrees)).toBeCloseTo(width, 9);
});

test('nothing is known without a degree of freedom', () => {
  expect(studentHalfWidth(0)).toBe(Number.POSITIVE_INFINITY);
});

test('the jackknife of a mean is the interval of the mean', () => {
  // Four parts with means 1, 2, 3, 6: standard error sqrt(14/3/4) = 1.0801234497, t of 3 degrees 3.1824463053 (scipy).
  const means = [1, 2, 3, 6];
  const { value, low, high } = jackknife(4, (without) => {
    const kept = means.filter((_, part) => part !== without);
    return kept.reduce((sum, mean) => sum + mean, 0) / kept.length;
  });
  expect(value).toBe(3);
  expect(high - 3).toBeCloseTo(1.0801234497 * 3.1824463053, 8);
  expect(3 - low).toBeCloseTo(high - 3, 12);
});

test('one part gives a figure without an interval', () => {
  expect(jackknife(1, () => 5)).toEqual({ value: 5, low: Number.NaN, high: Number.NaN });
});
