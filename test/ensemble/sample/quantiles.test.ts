import { describe, expect, it } from 'vitest';
import { createSampler, exactQuantile } from '../../../src/ensemble/sample/index.ts';
import {
  levelOf,
  normalLevel,
  normalScore,
  type Uncertain,
  validateUncertain,
} from '../../../src/quantity/index.ts';
import table from './quantiles.json' with { type: 'json' };
import { ofWords, ROOMS } from './rooms.ts';

const SHAPES = table.shapes as unknown as { value: Uncertain; quantiles: [number, number][] }[];
/** Shapes that a table of ours has to interpolate less smoothly than any case has; only `exactQuantile` is judged by SciPy. */
const MORE: Uncertain[] = [
  { shape: 'range', low: 1, median: 2, high: 9 },
  { shape: 'range', low: -4, median: 2, high: 3 },
  { shape: 'data', values: [5, 1, 3, 3, 8] },
  { shape: 'truncated', of: { shape: 'data', values: [5, 1, 3, 3, 8] }, low: 2, high: 6 },
  { shape: 'beta', alpha: 0.05, beta: 3 },
  { shape: 'gamma', k: 0.12, scale: 1 },
];

/** Between the 0.1% and the 99.9% quantile lies what the errors are compared with. */
const spread = (value: Uncertain): number => exactQuantile(value, 0.999) - exactQuantile(value, 0.001);

/** Digit words over the middle and both tails. */
const WORDS = Array.from({ length: 508 }, (_, i) => {
  const part = (i * 0.6180339887498949) % 1;
  if (i % 3 === 0) return Math.floor(part * 4294967296) | 0;
  const near = Math.floor(2 ** (32 * part));
  return i % 3 === 1 ? near | 0 : ~near;
}).concat(0, -1, 2147483647, -2147483648);

describe('the normal distribution', () => {
  it.each(table.scores)('has the score of %d', (below, z) => {
    expect(Math.abs(normalScore({ below, above: 1 - below }) - z)).toBeLessThanOrEqual(
      2e-15 * (1 + Math.abs(z)),
    );
    expect(normalScore({ below: 1 - below, above: below })).toBe(z === 0 ? 0 : -normalScore(levelOf(below)));
  });

  it.each(table.tails)('has the tail beyond %d', (z, tail) => {
    expect(Math.abs(normalLevel(z).above / tail - 1)).toBeLessThanOrEqual(1e-15 * (2 + z * z));
    expect(normalLevel(-z)).toEqual({ below: normalLevel(z).above, above: normalLevel(z).below });
  });
});

describe('quantiles', () => {
  it.each(SHAPES)('$value agree with SciPy', ({ value, quantiles }) => {
    expect(validateUncertain(value)).toBeUndefined();
    for (const [u, x] of quantiles) {
      const slack = 1e-11 * (spread(value) + Math.abs(x));
      expect(Math.abs(exactQuantile(value, u) - x), `at ${u}`).toBeLessThanOrEqual(slack);
    }
  });

  it.each(SHAPES)('$value at a score are those of its probability', ({ value, quantiles }) => {
    const sampler = createSampler({
      ...{ inputs: [{ name: 'a', value }], correlations: [], seed: 1 },
      ...{ draws: 1, method: 'sobol', randomisations: 1 },
    });
    for (const [u, x] of quantiles) {
      const slack = 1e-10 * (spread(value) + Math.abs(x));
      expect(Math.abs(sampler.valueAt(0, normalScore(levelOf(u))) - x), `at ${u}`).toBeLessThanOrEqual(slack);
    }
  });

  it.each([...SHAPES.map(({ value }) => value), ...MORE])('%o from digits to 1e-9 of the spread', (value) => {
    const drawn = ofWords(value, WORDS);
    // To the last bit, whatever is allowed where it is drawn.
    expect(ofWords(value, WORDS, ROOMS.wasm)).toEqual(drawn);
    for (const [row, word] of WORDS.entries()) {
      const u = ((word >>> 0) + 0.5) / 4294967296;
      const x = exactQuantile(value, u);
      // Heavy tails run a thousand spreads further: there 1e-8 of the value itself.
      const isTail = u < 0.01 || u > 0.99;
      const slack = 1e-9 * spread(value) + (isTail ? 1e-8 * Math.abs(x) : 0);
      expect(Math.abs((drawn[row] ?? Number.NaN) - x), `at ${u}`).toBeLessThanOrEqual(slack);
    }
  });

  it('a symmetric shape is drawn symmetrically, to the last bit', () => {
    const mirrored = WORDS.map((word) => ~word);
    for (const value of [
      { shape: 'normal', mean: 0, sd: 3 },
      { shape: 'student', median: 0, scale: 2, df: 3 },
    ] satisfies Uncertain[]) {
      const drawn = ofWords(value, WORDS);
      const other = ofWords(value, mirrored);
      for (const row of WORDS.keys()) expect(other[row]).toBe(-(drawn[row] as number));
    }
  });

  it('a discrete shape takes the first value whose cumulative probability exceeds the uniform, in the order given', () => {
    const values = [0.7, 1, 1.3, 1.8].map((value, k) => ({
      value,
      probability: [0.2, 0.45, 0.25, 0.1][k] ?? 0,
    }));
    const value: Uncertain = { shape: 'discrete', values: [...values].reverse() };
    expect(
      [0, 0.0999, 0.1001, 0.3499, 0.3501, 0.7999, 0.8001, 1].map((u) => exactQuantile(value, u)),
    ).toEqual([1.8, 1.8, 1.3, 1.3, 1, 1, 0.7, 0.7]);
    const drawn = ofWords(value, WORDS);
    for (const [row, word] of WORDS.entries())
      expect(drawn[row]).toBe(exactQuantile(value, ((word >>> 0) + 0.5) / 4294967296));
  });

  it('a truncated discrete shape keeps what lies between its ends, in proportion', () => {
    const values = [1, 2, 3].map((value) => ({ value, probability: value / 6 }));
    const value: Uncertain = { shape: 'truncated', of: { shape: 'discrete', values }, low: 2, high: 3 };
    expect([0.39, 0.41].map((u) => exactQuantile(value, u))).toEqual([2, 3]);
  });

  it('refuses a point, which has no distribution', () => {
    expect(() => exactQuantile({ shape: 'point', value: 1 }, 0.5)).toThrow(RangeError);
  });
});
