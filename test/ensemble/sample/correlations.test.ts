import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestCorrelation } from '../../../src/ensemble/sample/correlation/nearest.ts';
import { ofRanks, ofScores } from '../../../src/ensemble/sample/correlation/ranks.ts';
import {
  CorrelationError,
  type CorrelationFault,
  createSampler,
} from '../../../src/ensemble/sample/index.ts';
import type { Uncertain } from '../../../src/quantity/index.ts';
import { drawAll, NORMAL, planOf, rankCorrelation, UNIFORM } from './drawn.ts';

const PERT: Uncertain = { shape: 'pert', low: 0, mode: 1, high: 4 };
const GAMMA: Uncertain = { shape: 'gamma', k: 2, scale: 3 };
const TRIANGULAR: Uncertain = { shape: 'triangular', low: 0, mode: 1, high: 4 };
const LOGNORMAL: Uncertain = { shape: 'lognormal', median: 3, sigma: 0.4 };

function faultOf(correlations: [string, string, number][]): CorrelationFault | undefined {
  const pairs = correlations.map(([a, b, rank]) => ({ a, b, rank }));
  try {
    createSampler(planOf({ a: NORMAL, b: PERT, c: NORMAL, d: NORMAL }, { correlations: pairs }));
  } catch (error) {
    if (error instanceof CorrelationError) return error.fault;
    throw error;
  }
  return undefined;
}

describe('correlated inputs', () => {
  it.each([-0.9, -0.3, 0, 0.5, 0.95])('have the rank correlation %d, whatever their shapes', (rank) => {
    const correlations = [{ a: 'a', b: 'b', rank }];
    for (const [a, b] of [
      [NORMAL, NORMAL],
      [PERT, LOGNORMAL],
      [UNIFORM, TRIANGULAR],
      [GAMMA, NORMAL],
    ] as const) {
      const drawn = drawAll(planOf({ a, b }, { correlations, draws: 16_384 }));
      // Standard error of 16,384 independent pairs: below 0.008; of nets less.
      expect(
        Math.abs(rankCorrelation(drawn['a'] as Float64Array, drawn['b'] as Float64Array) - rank),
      ).toBeLessThan(0.012);
    }
  });

  it('keep their own distributions', () => {
    const correlations = [
      { a: 'a', b: 'b', rank: 0.7 },
      { a: 'c', b: 'b', rank: -0.4 },
    ];
    const drawn = drawAll(planOf({ a: PERT, b: GAMMA, c: TRIANGULAR }, { correlations, draws: 16_384 }));
    const alone = drawAll(planOf({ a: PERT, b: GAMMA, c: TRIANGULAR }, { draws: 16_384 }));
    for (const name of ['a', 'b', 'c']) {
      const [sorted, expected] = [drawn[name]?.slice().sort(), alone[name]?.slice().sort()];
      for (const p of [0.05, 0.25, 0.5, 0.75, 0.95]) {
        const at = Math.floor(16_384 * p);
        expect(Math.abs((sorted?.[at] as number) - (expected?.[at] as number))).toBeLessThan(0.12);
      }
    }
  });

  it('leave inputs outside the group, and the first by name, as they are', () => {
    const inputs = { a: PERT, b: PERT, c: NORMAL };
    const alone = drawAll(planOf(inputs));
    const drawn = drawAll(planOf(inputs, { correlations: [{ a: 'b', b: 'a', rank: 0.5 }] }));
    expect(drawn['a']).toEqual(alone['a']);
    expect(drawn['c']).toEqual(alone['c']);
    expect(drawn['b']).not.toEqual(alone['b']);
  });

  it('do not depend on the order of inputs or pairs', () => {
    const inputs: [string, Uncertain][] = [
      ['x', NORMAL],
      ['y', PERT],
      ['z', LOGNORMAL],
      ['w', UNIFORM],
    ];
    const pairs = [
      { a: 'x', b: 'y', rank: 0.5 },
      { a: 'z', b: 'y', rank: 0.3 },
      { a: 'z', b: 'w', rank: -0.2 },
    ];
    const plain = drawAll(planOf(Object.fromEntries(inputs), { correlations: pairs }));
    const shuffled = fc.tuple(
      fc.shuffledSubarray(inputs, { minLength: 4 }),
      fc.shuffledSubarray(pairs, { minLength: 3 }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(shuffled, ([inputs, pairs, turned]) => {
        const correlations = pairs.map(({ a, b, rank }) => (turned ? { a: b, b: a, rank } : { a, b, rank }));
        expect(drawAll(planOf(Object.fromEntries(inputs), { correlations }))).toEqual(plain);
      }),
      { numRuns: 20 },
    );
  });

  /** z1' = r z0 + sqrt(1 - r^2) z1 with r = 2 sin(pi rho / 6), in the order of the plan whatever that of the names. */
  it('are mixed by the rows of the factor', () => {
    const rank = 0.5;
    const r = 2 * Math.sin((Math.PI * rank) / 6);
    const inputs = { c: NORMAL, b: NORMAL, a: NORMAL };
    const correlations = [{ a: 'a', b: 'c', rank }];
    const { factor } = createSampler(planOf(inputs, { correlations }));
    const expected = [
      [Math.sqrt(1 - r * r), 0, r],
      [0, 1, 0],
      [0, 0, 1],
    ];
    for (const [i, row] of expected.entries())
      for (const [j, value] of row.entries()) expect(factor[i]?.[j]).toBeCloseTo(value, 14);
    const [alone, drawn] = [drawAll(planOf(inputs)), drawAll(planOf(inputs, { correlations }))];
    for (let i = 0; i < 1024; i++) {
      const mixed =
        (factor[0]?.[0] as number) * (alone['c']?.[i] as number) +
        (factor[0]?.[2] as number) * (alone['a']?.[i] as number);
      expect(drawn['c']?.[i]).toBeCloseTo(mixed, 12);
    }
  });

  it('that are one and the same rank rise together', () => {
    const drawn = drawAll(planOf({ a: NORMAL, b: NORMAL }, { correlations: [{ a: 'a', b: 'b', rank: 1 }] }));
    for (let i = 0; i < 1024; i++) expect(drawn['b']?.[i]).toBeCloseTo(drawn['a']?.[i] as number, 12);
  });
});

describe('rank correlations', () => {
  it('become those of normal scores and back', () => {
    expect([-1, 0, 1].map(ofScores)).toEqual([-1, 0, 1]);
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (rank) => {
        expect(ofScores(rank)).toBeCloseTo(2 * Math.sin((Math.PI * rank) / 6), 15);
        expect(ofRanks(ofScores(rank))).toBeCloseTo(rank, 14);
      }),
    );
  });

  it.each<[string, [string, string, number][], Partial<CorrelationFault>]>([
    ['an input that is not there', [['a', 'x', 0.5]], { fault: 'unknown-input', name: 'x' }],
    ['more than one', [['a', 'b', 1.01]], { fault: 'out-of-range' }],
    ['no number', [['a', 'b', Number.NaN]], { fault: 'out-of-range' }],
    ['an input with itself', [['a', 'a', 0.5]], { fault: 'with-itself' }],
    [
      'a pair twice',
      [
        ['a', 'b', 0.5],
        ['b', 'a', 0.5],
      ],
      { fault: 'stated-twice' },
    ],
  ])('of %s are refused', (_, correlations, fault) => {
    expect(faultOf(correlations)).toMatchObject(fault);
  });

  /** Expected: NumPy 2.4 eigvalsh, and Higham's projections run in NumPy with the same least eigenvalue of 1e-6. */
  it('that no three inputs can have are refused with the nearest that they can', () => {
    const fault = faultOf([
      ['a', 'b', 0.9],
      ['b', 'c', -0.9],
      ['a', 'c', 0.9],
    ]);
    if (fault?.fault !== 'impossible-together') throw new Error('Not refused');
    expect(fault.names).toEqual(['a', 'b', 'c']);
    expect(fault.smallestEigenvalue).toBeCloseTo(-0.815962, 6);
    expect(fault.nearest.map(({ a, b }) => a + b)).toEqual(['ab', 'ac', 'bc']);
    for (const [k, rank] of [0.48258325, 0.48258325, -0.48258325].entries())
      expect(fault.nearest[k]?.rank).toBeCloseTo(rank, 7);
    expect(faultOf(fault.nearest.map(({ a, b, rank }) => [a, b, rank]))).toBeUndefined();
  });

  /** Higham (2002), section 4: 1, 1, 0 become 0.7607, 0.7607, 0.1573. */
  it('are mended as in the paper', () => {
    const matrix = [
      [1, 1, 0],
      [1, 1, 1],
      [0, 1, 1],
    ].map((row) => Float64Array.from(row));
    const nearest = nearestCorrelation(matrix);
    expect(nearest[0]?.[1]).toBeCloseTo(0.7607, 4);
    expect(nearest[0]?.[2]).toBeCloseTo(0.1573, 4);
    expect(nearest[1]?.[2]).toBeCloseTo(0.7607, 4);
  });

  it('offered in place of any impossible ones are possible', () => {
    const rank = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(rank, { minLength: 6, maxLength: 6 }), (ranks) => {
        const names = ['ab', 'ac', 'ad', 'bc', 'bd', 'cd'];
        const fault = faultOf(names.map((pair, k) => [pair.charAt(0), pair.charAt(1), ranks[k] as number]));
        if (fault?.fault !== 'impossible-together') return;
        expect(fault.smallestEigenvalue).toBeLessThan(0);
        expect(faultOf(fault.nearest.map(({ a, b, rank }) => [a, b, rank]))).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });
});
