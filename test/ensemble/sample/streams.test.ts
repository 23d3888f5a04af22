import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSampler } from '../../../src/ensemble/sample/index.ts';
import { streamKey, streamState } from '../../../src/ensemble/sample/stream/key.ts';
import { fillRandom } from '../../../src/ensemble/sample/stream/random.ts';
import type { Uncertain } from '../../../src/quantity/index.ts';
import { drawAll, meanOf, NORMAL, planOf, sdOf, UNIFORM } from './drawn.ts';

const NAMES = ['cost', 'cost2', 'fx.jpy_usd', '[figure-1]', 'a', 'b', '日本'];
const METHODS = ['sobol', 'random'] as const;
const method = fc.constantFrom(...METHODS);
const seed = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
const SHAPES: Uncertain[] = [
  UNIFORM,
  NORMAL,
  { shape: 'pert', low: 0, mode: 1, high: 4 },
  { shape: 'triangular', low: 0, mode: 1, high: 4 },
];

describe('the stream of an input', () => {
  it('is not touched by adding, removing or reordering others', () => {
    const subsets = fc.shuffledSubarray(NAMES, { minLength: 1 });
    fc.assert(
      fc.property(subsets, seed, method, fc.constantFrom(...SHAPES), (names, seed, method, shape) => {
        const more = { seed, method, draws: 700, randomisations: 2 };
        const all = drawAll(planOf(Object.fromEntries(NAMES.map((name) => [name, shape])), more));
        const some = drawAll(planOf(Object.fromEntries(names.map((name) => [name, shape])), more));
        for (const name of names) expect(some[name]).toEqual(all[name]);
      }),
      { numRuns: 40 },
    );
  });

  it('gives any block in any order the same bits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 5 }),
        method,
        (draws, randomisations, method) => {
          const plan = planOf({ a: NORMAL, b: UNIFORM }, { draws, randomisations, method });
          const backwards = drawAll(plan, (blocks) =>
            Array.from({ length: blocks }, (_, b) => blocks - 1 - b),
          );
          expect(backwards).toEqual(drawAll(plan));
        },
      ),
      { numRuns: 30 },
    );
  });

  it.each(METHODS)('of one randomisation does not know how many there are (%s)', (method) => {
    const one = drawAll(planOf({ a: NORMAL }, { draws: 1000, randomisations: 1, method }));
    const four = drawAll(planOf({ a: NORMAL }, { draws: 4000, randomisations: 4, method }));
    expect(four['a']?.subarray(0, 1000)).toEqual(one['a']);
    expect(four['a']?.subarray(1000, 2000)).not.toEqual(one['a']);
  });

  it.each(METHODS)('goes on where fewer draws end (%s)', (method) => {
    const few = drawAll(planOf({ a: NORMAL }, { draws: 600, method }));
    const many = drawAll(planOf({ a: NORMAL }, { draws: 5000, method }));
    expect(many['a']?.subarray(0, 600)).toEqual(few['a']);
  });

  it('differs by seed, name, randomisation and block', () => {
    const states = [1, 2, -1, 0.5, 1e300].flatMap((seed) =>
      ['a', 'b', 'aa', ''].flatMap((name) =>
        [0, 1, 2].flatMap((r) => [-1, 0, 1].map((b) => streamState(streamKey(seed, name), [r, b]).join())),
      ),
    );
    expect(new Set(states).size).toBe(5 * 4 * 9);
    expect(streamKey(-0, 'a')).toEqual(streamKey(0, 'a'));
  });

  /** Half of 128 bits, 64, with a standard deviation of 5.7: outside 30 to 98 once in a thousand million. */
  it('changes about half of its bits for one bit of the seed or one letter', () => {
    const bits = (state: Int32Array): string =>
      [...state].map((word) => (word >>> 0).toString(2).padStart(32, '0')).join('');
    const state = (seed: number, name: string): string => bits(streamState(streamKey(seed, name), [0, 0]));
    const differing = (a: string, b: string): number => [...a].filter((bit, k) => bit !== b[k]).length;
    for (let k = 0; k < 200; k++) {
      expect(differing(state(k, 'cost'), state(k + 1, 'cost'))).toSatisfy((n: number) => n > 30 && n < 98);
      expect(differing(state(1, `x${k}`), state(1, `x${k + 1}`))).toSatisfy((n: number) => n > 30 && n < 98);
    }
  });

  it('of sequential seeds has no stretch in common', () => {
    const seen = new Set<string>();
    const words = new Int32Array(512);
    for (let seed = 0; seed < 100; seed++) {
      fillRandom(streamState(streamKey(seed, 'a'), [0, 0]), words, 512);
      for (let i = 0; i + 1 < 512; i++) seen.add(`${words[i]} ${words[i + 1]}`);
    }
    expect(seen.size).toBe(100 * 511);
  });

  /** First words of xoshiro128++ from the state 1, 2, 3, 4, worked out with a separate program from the published steps. */
  it('follows the published generator', () => {
    const words = new Int32Array(4);
    fillRandom(Int32Array.of(1, 2, 3, 4), words, 4);
    expect([...words].map((word) => word >>> 0)).toEqual([641, 1573767, 3222811527, 3517856514]);
  });
});

describe('a digital net', () => {
  it.each([16, 64, 512, 1024, 8192])(
    'of %d points has one in each of as many cells, in every dimension',
    (points) => {
      const names = Object.fromEntries(NAMES.map((name) => [name, UNIFORM]));
      const drawn = drawAll(planOf(names, { draws: 3 * points, randomisations: 3, seed: points }));
      for (const values of Object.values(drawn))
        for (let r = 0; r < 3; r++) {
          const cells = new Set<number>();
          for (const value of values.subarray(r * points, (r + 1) * points))
            cells.add(Math.floor(value * points));
          expect(cells.size).toBe(points);
        }
    },
  );

  /** A shift alone would put all points at one place of their cells; the mean of 2^13 places has an sd of 0.0032. */
  it('spreads its points within their cells', () => {
    const values = drawAll(planOf({ a: UNIFORM }, { draws: 8192 }))['a'] as Float64Array;
    const places = values.map((value) => (value * 8192) % 1);
    expect(Math.abs(meanOf(places) - 0.5)).toBeLessThan(0.02);
    expect(Math.abs(sdOf(places) - Math.sqrt(1 / 12))).toBeLessThan(0.02);
  });

  /** A pseudo-random mean of 1,024 normal values has an sd of 0.031. */
  it('has a mean far closer than pseudo-random draws', () => {
    for (let seed = 0; seed < 10; seed++)
      expect(Math.abs(meanOf(drawAll(planOf({ a: NORMAL }, { seed }))['a'] as Float64Array))).toBeLessThan(
        3e-3,
      );
  });

  /** Pairs of dimensions as of random nets: the mean of a product, over 64 randomisations, about 0 with its own error. */
  it('leaves two inputs independent', () => {
    const { a, b } = drawAll(planOf({ a: NORMAL, b: NORMAL }, { draws: 65536, randomisations: 64 }));
    const product = (a as Float64Array).map((x, i) => x * (b?.[i] as number));
    const means = Float64Array.from({ length: 64 }, (_, r) =>
      meanOf(product.subarray(r * 1024, (r + 1) * 1024)),
    );
    expect(Math.abs(meanOf(means))).toBeLessThan(4 * (sdOf(means) / 8));
    expect(sdOf(means)).toBeLessThan(1 / 32);
  });
});

describe('a plan', () => {
  it('rounds draws up and keeps blocks within randomisations', () => {
    const sampler = createSampler(planOf({ a: NORMAL }, { draws: 10_001, randomisations: 16 }));
    expect([sampler.draws, sampler.blocks]).toEqual([10_016, 32]);
    let next = 0;
    for (let b = 0; b < sampler.blocks; b++) {
      const { first, rows, randomisation } = sampler.block(b);
      expect(first).toBe(next);
      expect(rows).toBeLessThanOrEqual(512);
      expect(Math.floor(first / 626)).toBe(randomisation);
      expect(Math.floor((first + rows - 1) / 626)).toBe(randomisation);
      next = first + rows;
    }
    expect(next).toBe(10_016);
  });

  it.each<[string, Parameters<typeof planOf>]>([
    ['no draws', [{ a: NORMAL }, { draws: 0 }]],
    ['half a draw', [{ a: NORMAL }, { draws: 0.5 }]],
    ['no randomisation', [{ a: NORMAL }, { randomisations: 0 }]],
    ['a seed that is no number', [{ a: NORMAL }, { seed: Number.NaN }]],
    ['a point', [{ a: { shape: 'point', value: 1 } }]],
    [
      'a name twice',
      [
        {},
        {
          inputs: [
            { name: 'a', value: NORMAL },
            { name: 'a', value: UNIFORM },
          ],
        },
      ],
    ],
  ])('with %s is refused', (_, args) => {
    expect(() => createSampler(planOf(...args))).toThrow(RangeError);
  });

  it('knows its blocks and inputs', () => {
    const sampler = createSampler(planOf({ a: NORMAL }));
    expect(() => sampler.block(2)).toThrow(RangeError);
    expect(() => sampler.valueAt(1, 0)).toThrow(RangeError);
  });
});
