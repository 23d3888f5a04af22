import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { streamKey, streamState } from '../../../src/ensemble/sample/stream/key.ts';
import { digitalNet } from '../../../src/ensemble/sample/stream/net.ts';
import type { Uncertain } from '../../../src/quantity/index.ts';
import { ofNet, ofWords, ROOMS } from './rooms.ts';

const SHAPES: Uncertain[] = [
  { shape: 'normal', mean: 2, sd: 1e-3 },
  { shape: 'lognormal', median: 3, sigma: 0.7 },
  { shape: 'uniform', low: -1, high: 5 },
  { shape: 'triangular', low: 0, mode: 1, high: 4 },
  { shape: 'triangular', low: 0, mode: 0, high: 1 },
  { shape: 'truncated', of: { shape: 'triangular', low: 0, mode: 1, high: 4 }, low: 0.5, high: 2 },
  { shape: 'pert', low: 0, mode: 1, high: 4 },
  { shape: 'student', median: 0, scale: 1, df: 3 },
  discreteOf([0.2, 0.45, 0.25, 0.1]),
  discreteOf([1]),
  discreteOf(Array.from({ length: 40 }, () => 0.025)),
];

function discreteOf(probabilities: readonly number[]): Uncertain {
  return {
    shape: 'discrete',
    values: probabilities.map((probability, i) => ({ value: i * i - 3, probability })),
  };
}

/** Words at which a table changes cells, octaves and halves. */
const edges = fc.tuple(fc.nat(31), fc.integer({ min: -2, max: 2 }), fc.boolean()).map(([bit, by, above]) => {
  const word = ((1 << bit) + by) | 0;
  return above ? ~word : word;
});
const word = fc.oneof(edges, fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }));

describe('the loops of sampling', () => {
  it.each(SHAPES)('give $shape the same bits in script and in WebAssembly, word by word', (value) => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 512 }), (words) => {
        expect(ofWords(value, words, ROOMS.wasm)).toEqual(ofWords(value, words, ROOMS.script));
      }),
      { numRuns: 40, examples: [[[0, -1, 1, -2, 2 ** 31 - 1, -(2 ** 31)]]] },
    );
  });

  it.each(SHAPES)(
    'give $shape the same bits in script and in WebAssembly, block by block of a net',
    (value) => {
      const net = digitalNet(streamState(streamKey(5, value.shape), [0, -1]), 14);
      for (const block of [0, 1, 30, 31])
        expect(ofNet(value, net, block, ROOMS.wasm)).toEqual(ofNet(value, net, block, ROOMS.script));
    },
  );

  it.each([1, 2, 3])(
    'mix and stretch scores to the same bits in script and in WebAssembly (seed %i)',
    (seed) => {
      const scores = ofWords({ shape: 'normal', mean: 0, sd: 1 + seed }, everyKindOf(seed));
      const [script, wasm] = [ROOMS.script, ROOMS.wasm].map((make) => {
        const { loops, scores: own, out: writable } = make({ inputs: 1, scores: 2, tables: [] });
        const [first, second] = own as [Float64Array, Float64Array];
        const out = writable ?? new Float64Array(512);
        first.set(scores);
        second.set(scores.toReversed());
        loops.mix(second, 0.8, first, -0.6, 512);
        loops.affine(3, -0.1, second, 512, out);
        const affine = out.slice();
        loops.exponential(-1, 2, 30, second, 512, out);
        return { mixed: second.slice(0, 512), affine, exponential: out.slice() };
      });
      expect(wasm).toEqual(script);
    },
  );
});

const everyKindOf = (seed: number): number[] =>
  Array.from({ length: 512 }, (_, i) => (i < 32 ? 1 << i : Math.imul(i, 0x9e3779b1 + 2 * seed)));
