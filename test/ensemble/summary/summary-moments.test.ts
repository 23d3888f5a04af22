import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockMoments,
  exceedance,
  meanAndSpread,
  mergeMoments,
  momentsByPart,
  NO_MOMENTS,
} from '../../../src/ensemble/summary/index.ts';
import { columnNamed, uniforms } from './columns.ts';
import numpy from './fixtures/numpy.json' with { type: 'json' };

describe('mean and standard deviation', () => {
  it.each(Object.entries(numpy.shapes))('are those of numpy 2.4 within 1e-12: %s', (name, expected) => {
    const found = meanAndSpread(columnNamed(name));
    // numpy.mean and numpy.std (divided by n); far from zero, 1e9 + the mean and the sd of what was added, as the
    // values themselves have lost digits: hence 1e-6 there.
    const slack = name === 'far from zero' ? 1e-6 : 1e-12;
    expect(Math.abs((found?.mean ?? 0) / expected.mean - 1)).toBeLessThan(1e-12);
    expect(Math.abs((found?.sd ?? 0) - expected.sd)).toBeLessThanOrEqual(slack * Math.max(expected.sd, 1));
  });

  it('leave out draws without a value and count them', () => {
    const column = Float64Array.of(1, Number.NaN, 3, Infinity, -Infinity);
    expect(meanAndSpread(column)).toEqual({ count: 2, missing: 3, mean: 2, sd: 1 });
    expect(meanAndSpread(Float64Array.of(Number.NaN))).toBeNull();
    expect(meanAndSpread(new Float64Array(0))).toBeNull();
  });

  it('hold at both ends of the range of a double', () => {
    for (const size of [1e-320, 1e-200, 1, 1e200, 1.5e308]) {
      const found = meanAndSpread(Float64Array.of(-size, size, -size, size));
      expect(found?.mean).toBe(0);
      expect(Math.abs((found?.sd ?? 0) / size - 1)).toBeLessThan(1e-3);
    }
    const equal = meanAndSpread(new Float64Array(1000).fill(1e308));
    expect(equal).toEqual({ count: 1000, missing: 0, mean: 1e308, sd: 0 });
  });

  it('are of a constant column the constant and 0, to the bit', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e150, max: 1e150 }), fc.nat(2000), (value, more) => {
        const found = meanAndSpread(new Float64Array(more + 1).fill(value));
        expect(found?.mean).toBe(value + 0);
        expect(found?.sd).toBe(0);
      }),
    );
  });

  it('come out the same from blocks that several workers made, merged in order', () => {
    const column = uniforms(5000, 3);
    let merged = NO_MOMENTS;
    for (let start = 0; start < column.length; start += 512) {
      const own = column.slice(start, start + 512);
      merged = mergeMoments(merged, blockMoments(own, 0, own.length));
    }
    const whole = meanAndSpread(column);
    expect(whole?.mean).toBe(merged.mean);
    expect(whole?.sd).toBe(Math.sqrt(merged.squares / merged.count));
  });

  it('of parts are those of the parts alone', () => {
    const column = uniforms(4000, 4);
    const { parts } = momentsByPart(column, [0, 1000, 2500]);
    expect(parts[1]).toEqual(meanAndSpread(column.slice(1000, 2500)));
  });
});

describe('probability of passing a threshold', () => {
  it.each(Object.entries(numpy.shapes))('counts like numpy: %s', (name, expected) => {
    const found = exceedance(columnNamed(name), 0.4);
    expect([found.above, found.below]).toEqual([expected.above, expected.below]);
  });

  it('counts each draw with a value once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.double(), fc.constantFrom(0, 1, 1, Number.NaN, Infinity, -Infinity))),
        fc.constantFrom(0, 1, -1e300),
        (list, threshold) => {
          const values = Float64Array.from(list);
          const { above, below, equal } = exceedance(values, threshold);
          const finite = list.filter(Number.isFinite);
          expect(above).toBe(finite.filter((x) => x > threshold).length);
          expect(below).toBe(finite.filter((x) => x < threshold).length);
          expect(above + below + equal).toBe(finite.length);
        },
      ),
    );
  });

  it('refuses a threshold that is no number', () => {
    expect(() => exceedance(Float64Array.of(1), Number.NaN)).toThrow(RangeError);
  });
});
