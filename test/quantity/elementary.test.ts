import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, log } from '../../src/quantity/index.ts';
import table from './elementary.json' with { type: 'json' };

// The table holds results of mpmath at 200 bits, rounded to the nearest double.

describe('exp and log of our own', () => {
  it('exp is within one unit in the last place', () => {
    for (const [x, y] of table.exp as [number, number][])
      expect(Math.abs(exp(x) - y), `exp(${x})`).toBeLessThanOrEqual(ulp(y));
  });

  it('log is within one unit in the last place', () => {
    for (const [x, y] of table.log as [number, number][])
      expect(Math.abs(log(x) - y), `log(${x})`).toBeLessThanOrEqual(ulp(y));
  });

  it('ends where numbers end', () => {
    expect(exp(709.7827128933841)).toBe(Infinity);
    expect(exp(Infinity)).toBe(Infinity);
    expect(exp(-708.04)).toBeGreaterThan(0);
    expect(exp(-708.051)).toBe(0);
    expect(exp(-708.3)).toBe(0);
    expect(exp(-1e300)).toBe(0);
    expect(exp(-Infinity)).toBe(0);
    expect(exp(NaN)).toBeNaN();
    expect(log(0)).toBe(-Infinity);
    expect(log(-0)).toBe(-Infinity);
    expect(log(Infinity)).toBe(Infinity);
    expect(log(-1)).toBeNaN();
    expect(log(-Infinity)).toBeNaN();
    expect(log(NaN)).toBeNaN();
  });

  it('is exact where the answer is', () => {
    expect(exp(0)).toBe(1);
    expect(exp(-0)).toBe(1);
    expect(log(1)).toBe(0);
  });

  it('gives one set of bits, known beforehand, on every machine', () => {
    // FNV-1a over the bits of 20,000 results; recorded from Node 20 on x86-64.
    let hash = 0x811c9dc5;
    const value = new Float64Array(1);
    const bytes = new Uint8Array(value.buffer);
    for (let i = 0; i < 10_000; i++) {
      for (const result of [exp((i - 5000) * 0.1417), log(1e-3 + i * 0.3771)]) {
        value[0] = result;
        for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
      }
    }
    expect(hash.toString(16)).toBe('2e30ad65');
  });

  it('never falls as its argument rises', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -708, max: 709, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (x, step) => {
          // One ulp of error each allows a fall of two between neighbours, so the step is at least 2^-50 of x.
          const next = x + Math.max(step, Math.abs(x) * 2 ** -50);
          expect(exp(next)).toBeGreaterThanOrEqual(exp(x));
        },
      ),
    );
  });

  it('undo each other', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        // exp turns its own half ulp into a relative 2^-53, which log turns into an absolute one.
        expect(Math.abs(log(exp(x)) - x)).toBeLessThanOrEqual(Math.abs(x) * 2 ** -52 + 2 ** -51);
      }),
    );
  });

  it('agree with the engine to two ulps, whatever the engine does', () => {
    fc.assert(
      fc.property(fc.double({ min: -708.04, max: 709.78, noNaN: true }), (x) => {
        expect(Math.abs(exp(x) - Math.exp(x))).toBeLessThanOrEqual(2 * ulp(Math.exp(x)));
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: 0, max: Number.MAX_VALUE, minExcluded: true, noNaN: true }), (x) => {
        expect(Math.abs(log(x) - Math.log(x))).toBeLessThanOrEqual(2 * ulp(Math.log(x)));
      }),
    );
  });
});

/** Distance from |y| to the next greater number. */
function ulp(y: number): number {
  const value = new Float64Array([Math.abs(y)]);
  const bits = new BigUint64Array(value.buffer);
  bits[0] = (bits[0] as bigint) + 1n;
  const next = value[0] as number;
  return next === Infinity ? 2 ** 971 : next - Math.abs(y);
}
