import fc from 'fast-check';
import { expect, it } from 'vitest';
import { longSum } from '../../../src/talks/linkage/long-sum.ts';
import { type Staircase, sum } from '../../../src/talks/linkage/staircase.ts';

/** Steps down for the first party and up for the second, of one to a few units: ties between sums are frequent. */
const anyStaircase: fc.Arbitrary<Staircase> = fc
  .array(
    fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 })),
    {
      minLength: 1,
      maxLength: 300,
      size: 'max',
    },
  )
  .map((steps) => {
    let [u1, u2] = [2000, 0];
    const points = steps.map(([down, up, outcomes]) => {
      u1 -= down;
      u2 += up;
      return [u1, u2, outcomes] as const;
    });
    return {
      first: Float64Array.from(points, ([own]) => own),
      second: Float64Array.from(points, ([, own]) => own),
      count: Float64Array.from(points, ([, , own]) => own),
    };
  });

it('the sum of long staircases that passes over most pairs is the sum of all pairs, counts included', () => {
  fc.assert(
    fc.property(anyStaircase, anyStaircase, (a, b) => {
      expect(longSum(a, b, [0, 0], Number.POSITIVE_INFINITY)).toEqual(sum(a, b, [0, 0]));
    }),
    { numRuns: 60 },
  );
});

it('keeps a sum that is the best of its pair of stretches: stretches of one point at the ends', () => {
  const line = Float64Array.from({ length: 65 }, (_, at) => at);
  const stairs = { first: line.toReversed(), second: line, count: line.map(() => 1) };
  const found = longSum(stairs, stairs, [0, 0], Number.POSITIVE_INFINITY);
  // By hand: 129 points from (128, 0) to (0, 128), attained in 1, 2, ..., 65, ..., 2, 1 ways.
  expect(found?.first).toHaveLength(129);
  expect(Array.from(found?.count ?? [])).toEqual(
    Array.from({ length: 129 }, (_, at) => Math.min(at + 1, 129 - at)),
  );
});
