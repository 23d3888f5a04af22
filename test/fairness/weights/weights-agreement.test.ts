import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, compositeRange } from '../../../src/fairness/weights/index.ts';

const gap = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const gaps = fc.array(gap, { minLength: 1, maxLength: 20 });

/** Uniform numbers that repeat: Park and Miller (1988). */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Share above 0 of weightings drawn at random: exponential numbers over their sum are uniform on the simplex. */
function sampled(list: readonly number[], draws: number): number {
  const next = uniform(12_345);
  let above = 0;
  for (let draw = 0; draw < draws; draw++) {
    if (list.reduce((sum, one) => sum - Math.log(next()) * one, 0) > 0) above++;
  }
  return above / draws;
}

/** Share below 0 for distinct gaps: sum over g_i < 0 of the product over j of g_i / (g_i - g_j) (divided differences). */
function dividedDifferences(list: readonly number[]): number {
  return list.reduce((sum, own, i) => {
    if (own >= 0) return sum;
    return sum + list.reduce((product, other, j) => (i === j ? product : (product * own) / (own - other)), 1);
  }, 0);
}

describe('share of weightings that agree', () => {
  it.each([
    [[1], 1, 0, 0, 'one lens decides'],
    [[1, -1], 0.5, 0.5, 0, 'two that balance'],
    [[3, -1], 0.75, 0.25, 0, 'w > 1/4'],
    [[1, 1, -1], 0.75, 0.25, 0, '1 - P(one of three weights > 1/2)'],
    [[1, 0, -1], 0.5, 0.5, 0, 'a gap of 0 takes no side'],
    [[2, 0, 0], 1, 0, 0, 'all weight on gaps of 0 has no volume'],
    [[0, 0], 0, 0, 1, 'nothing to agree on'],
    [[-0, 0, -2], 0, 1, 0, '-0 is 0'],
  ])('%j: above %f, below %f, tied %f (%s)', (list, positive, negative, tied) => {
    const found = agreement(list);
    expect(found.positive).toBeCloseTo(positive, 15);
    expect(found.negative).toBeCloseTo(negative, 15);
    expect(found.tied).toBe(tied);
  });

  it('is the closed formula where gaps are distinct, to 1e-9', () => {
    // Well-separated whole numbers: the formula cancels badly when gaps come close, the recursion does not.
    const distinct = fc.uniqueArray(
      fc.integer({ min: -20, max: 20 }).filter((x) => x !== 0),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(distinct, (list) => {
        expect(Math.abs(agreement(list).negative - dividedDifferences(list))).toBeLessThan(1e-9);
      }),
    );
  });

  it('is the share of weightings drawn at random, within 4 standard errors', () => {
    const next = uniform(99);
    for (let k = 1; k <= 20; k++) {
      const list = Array.from({ length: k }, (_, i) => (i % 4 === 3 ? (i % 8) - 3 : next() * 2 - 0.9));
      const exact = agreement(list).positive;
      const error = Math.sqrt((exact * (1 - exact)) / 20_000);
      expect(Math.abs(sampled(list, 20_000) - exact)).toBeLessThanOrEqual(4 * error + 1e-12);
    }
  });

  it('adds up to 1, between 0 and 1', () => {
    fc.assert(
      fc.property(gaps, (list) => {
        const { positive, negative, tied } = agreement(list);
        expect(positive + negative + tied).toBe(1);
        for (const share of [positive, negative]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('is the same in any order, to the bit', () => {
    const twice = gaps.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(twice, ([list, otherwise]) => {
        expect(agreement(otherwise)).toEqual(agreement(list));
      }),
    );
  });

  it('turns round with the signs', () => {
    fc.assert(
      fc.property(gaps, (list) => {
        const found = agreement(list);
        const turned = agreement(list.map((one) => -one));
        expect(turned.positive).toBeCloseTo(found.negative, 14);
        expect(turned.tied).toBe(found.tied);
      }),
    );
  });

  it('does not depend on the unit', () => {
    const whole = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(whole, fc.constantFrom(1e-300, 1e-9, 3, 1e300), (list, factor) => {
        const scaled = agreement(list.map((one) => one * factor));
        expect(scaled.positive).toBeCloseTo(agreement(list).positive, 12);
      }),
    );
  });

  it('is not moved by gaps of 0', () => {
    fc.assert(
      fc.property(gaps, fc.nat(5), (list, zeros) => {
        expect(agreement([...list, ...new Array(zeros).fill(0)])).toEqual(agreement(list));
      }),
    );
  });

  it('rises with a gap', () => {
    fc.assert(
      fc.property(gaps, fc.double({ min: 0, max: 1e6, noNaN: true }), (list, more) => {
        const raised = list.map((one, i) => (i === 0 ? one + more : one));
        expect(agreement(raised).positive).toBeGreaterThanOrEqual(agreement(list).positive - 1e-12);
      }),
    );
  });

  it('holds at the ends of the range of a double', () => {
    expect(agreement([1.7e308, -1.7e308]).positive).toBe(0.5);
    expect(agreement([5e-324, -5e-324]).positive).toBe(0.5);
    expect(agreement([1e308, -5e-324])).toEqual({ positive: 1, negative: 0, tied: 0 });
  });

  it('refuses no gaps, and gaps that are no numbers', () => {
    for (const wrong of [[], [Number.NaN], [1, Infinity]]) expect(() => agreement(wrong)).toThrow(RangeError);
  });
});

describe('range of the composite', () => {
  it('goes from the least gap to the largest, and names who gives them', () => {
    expect(compositeRange([2, -1, 5, -1])).toEqual({ least: -1, most: 5, leastAt: [1, 3], mostAt: [2] });
  });

  it('refuses no gaps', () => {
    expect(() => compositeRange([])).toThrow(RangeError);
  });
});
