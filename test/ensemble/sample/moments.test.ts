import { describe, expect, it } from 'vitest';
import type { Uncertain } from '../../../src/quantity/index.ts';
import { drawAll, meanOf, planOf, sdOf } from './drawn.ts';

/** [shape, mean, standard deviation], both from SciPy 1.17, to eight digits. */
const MOMENTS: [Uncertain, number, number][] = [
  [{ shape: 'normal', mean: 10, sd: 2 }, 10, 2],
  [{ shape: 'lognormal', median: 10, sigma: 0.5 }, 11.331485, 6.0390053],
  [{ shape: 'interval90', low: 2, high: 8 }, 4.3714066, 1.9270158],
  [{ shape: 'triangular', low: 1, mode: 2, high: 5 }, 2.6666667, 0.84983659],
  [{ shape: 'pert', low: 0.1, mode: 0.4, high: 1 }, 0.45, 0.16583124],
  [{ shape: 'beta', alpha: 0.5, beta: 0.7 }, 0.41666667, 0.33238501],
  [{ shape: 'gamma', k: 2.3, scale: 3 }, 6.9, 4.5497253],
  [{ shape: 'student', median: 1, scale: 2, df: 8 }, 1, 2.3094011],
  [{ shape: 'truncated', of: { shape: 'normal', mean: 5, sd: 4 }, low: 0 }, 5.8169018, 3.353828],
  [{ shape: 'shifted', of: { shape: 'gamma', k: 2, scale: 3 }, by: -4 }, 2, 4.2426407],
];

describe('draws', () => {
  it.each(MOMENTS)('of %o have its mean and spread', (value, mean, sd) => {
    const net = drawAll(planOf({ a: value }, { draws: 65_536 }))['a'] as Float64Array;
    expect(Math.abs(meanOf(net) - mean)).toBeLessThan(1e-4 * sd);
    expect(Math.abs(sdOf(net) / sd - 1)).toBeLessThan(2e-3);
    // Standard errors of 65,536 independent draws: 0.0039 sd of the mean, about 1.5% of the heaviest sd.
    const random = drawAll(planOf({ a: value }, { draws: 65_536, method: 'random' }))['a'] as Float64Array;
    expect(Math.abs(meanOf(random) - mean)).toBeLessThan(0.016 * sd);
    expect(Math.abs(sdOf(random) / sd - 1)).toBeLessThan(0.05);
  });

  it('of a discrete shape have its probabilities', () => {
    const values = [3, 1, 2].map((value, k) => ({ value, probability: [0.5, 0.3, 0.2][k] ?? 0 }));
    const drawn = drawAll(planOf({ a: { shape: 'discrete', values } }, { draws: 4096 }))['a'] as Float64Array;
    for (const { value, probability } of values)
      expect(Math.abs(drawn.filter((x) => x === value).length / 4096 - probability)).toBeLessThan(1 / 1024);
  });

  it('of data have its median, and stay within it', () => {
    const values = [5, 1, 3, 8];
    const drawn = (
      drawAll(planOf({ a: { shape: 'data', values } }, { draws: 4096 }))['a'] as Float64Array
    ).sort();
    expect(drawn[0]).toBeGreaterThanOrEqual(1);
    expect(drawn[4095]).toBeLessThanOrEqual(8);
    expect(Math.abs((drawn[2048] as number) - 4)).toBeLessThan(0.01);
  });
});
