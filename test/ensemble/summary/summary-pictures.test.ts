import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotProbabilities, histogram, quantiles } from '../../../src/ensemble/summary/index.ts';
import { columnNamed, uniforms } from './columns.ts';
import numpy from './fixtures/numpy.json' with { type: 'json' };

describe('histogram', () => {
  it('has as many bins as numpy finds by the rule of Freedman and Diaconis', () => {
    for (const name of ['uniform', 'far from zero'] as const) {
      // numpy.histogram_bin_edges(values, bins='fd') on the same numbers.
      expect(histogram(columnNamed(name))?.counts).toHaveLength(numpy.shapes[name].fd);
    }
  });

  it('counts every draw with a value once, between the edges it lies between', () => {
    const odd = fc.oneof(
      fc.double(),
      fc.integer({ min: -3, max: 3 }),
      fc.constantFrom(Number.NaN, Infinity, 1e300),
    );
    fc.assert(
      fc.property(fc.array(odd, { maxLength: 300 }), (list) => {
        const finite = list.filter(Number.isFinite);
        const found = histogram(Float64Array.from(list));
        if (found === null) {
          expect(finite).toHaveLength(0);
          return;
        }
        const { edges, counts, below, above } = found;
        expect(counts.length).toBeLessThanOrEqual(60);
        expect(edges).toHaveLength(counts.length + 1);
        expect(counts.reduce((sum, count) => sum + count, below + above)).toBe(finite.length);
        const last = counts.length - 1;
        counts.forEach((count, bin) => {
          const [from, to] = [edges[bin] as number, edges[bin + 1] as number];
          if (counts.length === 1) return;
          const inside = finite.filter((x) => x >= from && (x < to || (bin === last && x === to)));
          expect(count).toBe(inside.length);
        });
      }),
    );
  });

  it('puts a draw on an edge into the bin that begins there', () => {
    // Ranges whose edges are no round numbers in binary; the last edge belongs to the last bin.
    const range = fc.tuple(
      fc.integer({ min: -99, max: 98 }),
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 1, max: 97 }),
    );
    fc.assert(
      fc.property(range, fc.integer({ min: 8, max: 100_000 }), ([from, size, parts], count) => {
        const least = from / parts;
        const most = (from + size) / parts;
        const at = (share: number) => least + share * (most - least);
        const known = {
          least,
          low: at(0.01),
          firstQuarter: at(0.25),
          thirdQuarter: at(0.75),
          high: at(0.99),
          most,
        };
        const extent = { count, ...known };
        const edges = histogram(Float64Array.of(least, most), extent)?.edges ?? [];
        const found = histogram(Float64Array.from(edges), extent);
        expect(found?.counts).toEqual(edges.slice(1).map((_, bin) => (bin === edges.length - 2 ? 2 : 1)));
      }),
    );
  });

  it('does not let a far tail flatten the middle', () => {
    const found = histogram(columnNamed('squared ratio (heavy tail)'));
    expect(found?.below).toBe(50);
    expect(found?.above).toBe(50);
  });

  it('shows equal draws as one bin without width', () => {
    const found = histogram(new Float64Array(9).fill(4));
    expect(found).toEqual({ edges: [4, 4], counts: [9], below: 0, above: 0 });
  });

  it('is null without a draw that has a value', () => {
    expect(histogram(Float64Array.of(Number.NaN))).toBeNull();
  });
});

describe('quantile dots', () => {
  it('stand at the middles of equal parts (Kay et al. 2016)', () => {
    expect(dotProbabilities(4)).toEqual([0.125, 0.375, 0.625, 0.875]);
  });

  it('tell a probability by counting, to within half a dot', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, t) => {
          const column = uniforms(2000, 5);
          const dots = quantiles(column, dotProbabilities(count)) ?? [];
          const share = column.filter((x) => x > t).length / column.length;
          const counted = dots.filter((dot) => dot > t).length / count;
          // Half a dot, and one draw for the place between two.
          expect(Math.abs(counted - share)).toBeLessThanOrEqual(0.5 / count + 1 / column.length);
        },
      ),
    );
  });

  it('refuses a number of dots that is none', () => {
    expect(() => dotProbabilities(0)).toThrow(RangeError);
    expect(() => dotProbabilities(2.5)).toThrow(RangeError);
  });
});
