import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastShift, nearestReversal, type Reversal } from '../../../src/fairness/weights/index.ts';
import scipy from './nearest.json' with { type: 'json' };

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const weighted = (gaps: readonly number[], weights: readonly number[]) =>
  total(gaps.map((gap, i) => gap * (weights[i] as number)));
const METHODS = [leastShift, nearestReversal];

/** Gaps with both signs and weights for them. */
const question = fc.integer({ min: 2, max: 9 }).chain((k) =>
  fc.record({
    gaps: fc
      .array(fc.integer({ min: -50, max: 50 }), { minLength: k, maxLength: k })
      .filter((list) => Math.min(...list) < 0 && Math.max(...list) > 0),
    weights: fc
      .array(fc.integer({ min: 0, max: 10 }), { minLength: k, maxLength: k })
      .filter((list) => total(list) > 0),
  }),
);

describe('least change of weights that reverses the sign', () => {
  it('is what scipy 1.17 finds on 20 cases', () => {
    for (const { gaps, weights, euclid, shift, nearest } of scipy) {
      const found = nearestReversal(gaps, weights) as Reversal;
      // SLSQP from 20 starts: tolerance 1e-6; HiGHS on the linear programme: 1e-9.
      expect(found.distance).toBeCloseTo(euclid, 6);
      found.weights.forEach((weight, i) => {
        expect(weight).toBeCloseTo(nearest[i] as number, 5);
      });
      expect(leastShift(gaps, weights)?.distance).toBeCloseTo(shift, 9);
    }
  });

  it('by hand: of 0.6 and 0.4 against gaps 1 and -1, a tenth moves', () => {
    const shift = leastShift([1, -1], [0.6, 0.4]);
    expect(shift?.distance).toBeCloseTo(0.1, 15);
    expect(nearestReversal([1, -1], [0.6, 0.4])?.distance).toBeCloseTo(0.1 * Math.SQRT2, 15);
  });

  it('ends with weights that sum to 1, none negative, and a weighted gap of 0', () => {
    fc.assert(
      fc.property(question, ({ gaps, weights }) => {
        for (const method of METHODS) {
          const found = method(gaps, weights) as Reversal;
          expect(total(found.weights)).toBeCloseTo(1, 12);
          expect(Math.min(...found.weights)).toBeGreaterThanOrEqual(0);
          expect(Math.abs(weighted(gaps, found.weights))).toBeLessThan(1e-11);
        }
      }),
    );
  });

  it('states the distance of the weights it ends with', () => {
    fc.assert(
      fc.property(question, ({ gaps, weights }) => {
        const start = weights.map((weight) => weight / total(weights));
        const moved = (found: Reversal) => found.weights.map((weight, i) => weight - (start[i] as number));
        const shift = leastShift(gaps, weights) as Reversal;
        expect(shift.distance).toBeCloseTo(total(moved(shift).map(Math.abs)) / 2, 12);
        const nearest = nearestReversal(gaps, weights) as Reversal;
        expect(nearest.distance).toBeCloseTo(Math.hypot(...moved(nearest)), 12);
      }),
    );
  });

  it('is no further than any other balance of two gaps', () => {
    // Every mix of corner weightings on either side of 0, drawn towards the start as far as it stays balanced.
    fc.assert(
      fc.property(question, fc.nat(8), fc.nat(8), ({ gaps, weights }, a, b) => {
        const i = a % gaps.length;
        const j = b % gaps.length;
        const [up, down] = [gaps[i] as number, gaps[j] as number];
        fc.pre(up > 0 && down < 0);
        const other = gaps.map((_, at) => (at === i ? -down / (up - down) : at === j ? up / (up - down) : 0));
        const start = weights.map((weight) => weight / total(weights));
        const away = other.map((weight, at) => weight - (start[at] as number));
        expect(leastShift(gaps, weights)?.distance).toBeLessThanOrEqual(
          total(away.map(Math.abs)) / 2 + 1e-12,
        );
        expect(nearestReversal(gaps, weights)?.distance).toBeLessThanOrEqual(Math.hypot(...away) + 1e-12);
      }),
    );
  });

  it('does not depend on the order of the gaps', () => {
    fc.assert(
      fc.property(question, ({ gaps, weights }) => {
        for (const method of METHODS) {
          const found = method(gaps, weights) as Reversal;
          const turned = method([...gaps].reverse(), [...weights].reverse()) as Reversal;
          [...turned.weights].reverse().forEach((weight, i) => {
            expect(weight).toBeCloseTo(found.weights[i] as number, 10);
          });
        }
      }),
    );
  });

  it('is null where no weighting reverses the sign, and 0 where the gap is 0 already', () => {
    for (const method of METHODS) {
      expect(method([1, 2], [0.5, 0.5])).toBeNull();
      expect(method([1, 0], [0.5, 0.5])).toBeNull();
      expect(method([0, 0], [1, 3])).toEqual({ weights: [0.25, 0.75], distance: 0 });
      expect(method([1, -1], [1, 1])).toEqual({ weights: [0.5, 0.5], distance: 0 });
    }
  });

  it('refuses weights that are none', () => {
    for (const wrong of [[1], [0, 0], [-1, 2], [Number.NaN, 1], [Infinity, 1]]) {
      expect(() => leastShift([1, -1], wrong)).toThrow(RangeError);
    }
  });
});
