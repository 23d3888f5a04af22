import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankedDraws } from '../../../src/ensemble/sensitivity/index.ts';
import { relativeWeights } from '../../../src/ensemble/sensitivity/lmg.ts';
import { standardRanks } from '../../../src/ensemble/sensitivity/ranks.ts';
import { drawn } from './draws.ts';
import { correlated, linearModel } from './models.ts';

/** Of the three variables below, by numpy. */
const LMG = [0.2113492586180942, 0.026067665211500824, 0.11669266521150085];

const meanProduct = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, value, row) => sum + value * (b[row] as number), 0) / a.length;

test("Spearman's rho with ties is that of scipy.stats.spearmanr", () => {
  const x = standardRanks(Float64Array.of(3, 1, 4, 1, 5, 9, 2, 6));
  const y = standardRanks(Float64Array.of(2, 7, 1, 8, 2, 8, 1, 8));
  expect(meanProduct(x, y)).toBeCloseTo(0.19885368120992467, 12);
});

describe('shares of R^2', () => {
  const among = [
    [1, 0.6, 0.2],
    [0.6, 1, -0.3],
    [0.2, -0.3, 1],
  ];

  test('are the means over all orders (numpy, all six orders by linear solves)', () => {
    const shares = relativeWeights(among, [0.5, 0.1, 0.4]);
    for (const [at, share] of LMG.entries()) expect(shares[at]).toBeCloseTo(share, 12);
  });

  test('are the squared correlations where the variables do not correlate, in any number up to ten', () => {
    const size = 10;
    const apart = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_, j) => Number(i === j)),
    );
    const shares = relativeWeights(
      apart,
      apart.map((_, at) => at / 20),
    );
    for (const [at, share] of shares.entries()) expect(share).toBeCloseTo((at / 20) ** 2, 12);
  });

  test('are halves where two variables are the same', () => {
    const shares = relativeWeights(
      [
        [1, 1],
        [1, 1],
      ],
      [0.8, 0.8],
    );
    expect(shares[0]).toBeCloseTo(0.32, 12);
    expect(shares[1]).toBeCloseTo(0.32, 12);
  });

  test('follow their variables when these change places', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (order) => {
        const r = [0.5, 0.1, 0.4];
        const shuffled = relativeWeights(
          order.map((i) => order.map((j) => among[i]?.[j] as number)),
          order.map((i) => r[i] as number),
        );
        for (const [at, i] of order.entries()) expect(shuffled[at]).toBeCloseTo(LMG[i] as number, 12);
      }),
      { numRuns: 6, seed: 1 },
    );
  });

  test('are not told for more than ten', () => {
    expect(
      relativeWeights(
        [],
        Array.from({ length: 11 }, () => 0),
      )[0],
    ).toBeNaN();
  });
});

describe('inputs ranked on draws', () => {
  const model = linearModel({ a: 2, b: 0, c: 0.5 }, 0, { correlations: [correlated('a', 'b', 0.7)] });
  const { inputs, outputs } = drawn(model);
  const ranked = rankedDraws(
    model.plan,
    inputs.map(({ values }) => values),
  );
  const result = ranked.rank(outputs[0] as (typeof outputs)[number]);
  const of = (input: string) => result.inputs.find((one) => one.input === input);

  test('an input that matters only through another shows, and its group is named', () => {
    // Normal scores correlate by 2 / sqrt 4.25 and 1.4 / sqrt 4.25; Spearman's rho is 6 / pi asin(r / 2).
    const rho = (r: number): number => (6 / Math.PI) * Math.asin(r / 2);
    expect(of('a')?.spearman).toBeCloseTo(rho(2 / Math.sqrt(4.25)), 1);
    expect(of('b')?.spearman).toBeCloseTo(rho(1.4 / Math.sqrt(4.25)), 1);
    expect(of('b')?.group).toEqual(['a', 'b']);
    expect(of('c')?.group).toEqual(['c']);
  });

  test('shares sum to what is explained; alone, an input keeps its whole square', () => {
    const sum = result.inputs.reduce((total, { share }) => total + share, 0);
    expect(result.explained).toBeCloseTo(sum, 12);
    expect(result.explained).toBeGreaterThan(0.9);
    expect(of('c')?.share).toBeCloseTo(of('c')?.alone as number, 12);
    expect(result.inputs.map(({ input }) => input)).toEqual(['a', 'b', 'c']);
  });

  test('draws without a value are left out and counted', () => {
    const values = Float64Array.from(outputs[0]?.values ?? [], (y) => (y > 0 ? y : Number.NaN));
    const half = ranked.rank({ name: 'y', values });
    expect(half.definedShare).toBeCloseTo(0.5, 2);
    expect(half.inputs[0]?.input).toBe('a');
    expect(Number.isFinite(half.explained)).toBe(true);
  });

  test('an output that does not vary ranks nothing', () => {
    const flat = ranked.rank({ name: 'y', values: new Float64Array(outputs[0]?.values.length as number) });
    expect(flat.explained).toBe(0);
  });
});
