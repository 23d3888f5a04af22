import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantiles, quantilesByPart } from '../../../src/ensemble/summary/index.ts';
import { columnNamed, sortedQuantiles, uniforms } from './columns.ts';
import numpy from './fixtures/numpy.json' with { type: 'json' };

const PROBABILITIES = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1];

/** Values that make selection difficult, more of them than a plain sort would be used for. */
const difficult = fc
  .tuple(
    fc.integer({ min: 0, max: 5000 }),
    fc.integer({ min: 1, max: 0xffff }),
    fc.constantFrom('plain', 'ties', 'constant', 'tails', 'gaps', 'tiny', 'huge', 'outlier', 'sorted'),
  )
  .map(([count, seed, kind]) => {
    const u = uniforms(count, seed);
    const shapes: Record<typeof kind, (x: number, i: number) => number> = {
      plain: (x) => x - 0.5,
      ties: (x) => Math.floor(x * 4),
      constant: () => -2.5,
      tails: (x) => (x < 0.5 ? -1 : 1) / (x * x * x * x * x * x),
      gaps: (x, i) => (i % 7 === 0 ? Number.NaN : i % 11 === 0 ? Number.POSITIVE_INFINITY : x),
      tiny: (x) => x * 5e-322,
      huge: (x) => (2 * x - 1) * 1.7e308,
      outlier: (x, i) => (i === 17 ? 1e300 : i % 100 === 3 ? x : 1),
      sorted: (_, i) => i / 8,
    };
    return u.map(shapes[kind]);
  });

describe('exact quantiles', () => {
  it.each(Object.entries(numpy.shapes))('are those of numpy 2.4, to the bit: %s', (name, expected) => {
    const found = quantiles(columnNamed(name), numpy.probabilities);
    // numpy.quantile with its default method on the same 10,000 numbers.
    expect(found).toEqual(expected.quantiles.map((value) => value + 0));
  });

  it('are those of a full sort, whatever the values', () => {
    fc.assert(
      fc.property(difficult, fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (values, more) => {
        const asked = [...PROBABILITIES, ...more];
        const found = quantiles(values, asked);
        sortedQuantiles(values, asked).forEach((sorted, i) => {
          // Half of the way between -1e308 and 1e308 has no plain difference; see the next test.
          if (sorted === null || Number.isFinite(sorted)) expect(found?.[i] ?? null).toBe(sorted);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('are those of a full sort for few values with any bits', () => {
    const values = fc.array(fc.double(), { maxLength: 40 }).map((list) => Float64Array.from(list));
    fc.assert(
      fc.property(values, (column) => {
        const found = quantiles(column, PROBABILITIES);
        sortedQuantiles(column, PROBABILITIES).forEach((sorted, i) => {
          if (sorted === null || Number.isFinite(sorted)) expect(found?.[i] ?? null).toBe(sorted);
          else expect(Number.isFinite(found?.[i])).toBe(true);
        });
      }),
    );
  });

  it('lie between neighbours whose difference is beyond a double', () => {
    expect(quantiles(Float64Array.of(-1.5e308, 1.5e308), [0.5])).toEqual([0]);
  });

  it('leave the column as it was and its order without effect', () => {
    fc.assert(
      fc.property(difficult, (values) => {
        const before = values.slice();
        const found = quantiles(values, PROBABILITIES);
        expect(values).toEqual(before);
        expect(quantiles(values.slice().reverse(), PROBABILITIES)).toEqual(found);
      }),
      { numRuns: 50 },
    );
  });

  it('are null where no draw has a value', () => {
    expect(quantiles(Float64Array.of(Number.NaN, Infinity), [0.5])).toBeNull();
    expect(quantiles(new Float64Array(0), [0.5])).toBeNull();
  });

  it('refuse what is no probability', () => {
    for (const p of [-0.1, 1.1, Number.NaN])
      expect(() => quantiles(Float64Array.of(1), [p])).toThrow(RangeError);
  });
});

describe('quantiles by part', () => {
  it('are those of the whole and of each part alone', () => {
    const cut = fc.uniqueArray(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 16 });
    fc.assert(
      fc.property(difficult, cut, (values, cuts) => {
        const inner = cuts.map((share) => Math.floor(share * values.length)).filter((at) => at > 0);
        const starts = [0, ...new Set(inner.sort((a, b) => a - b))];
        const found = quantilesByPart(values, starts, PROBABILITIES, [0.5, 0.05]);
        expect(found.whole).toEqual(quantiles(values, PROBABILITIES));
        starts.forEach((start, part) => {
          const own = values.slice(start, starts[part + 1] ?? values.length);
          expect(found.parts[part]).toEqual(quantiles(own, [0.5, 0.05]));
        });
      }),
      { numRuns: 200 },
    );
  });
});
