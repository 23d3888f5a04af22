import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import {
  type Clue,
  type Evidence,
  jeffreys,
  posterior,
  posteriorQuantiles,
  ratioOf,
} from '../../../src/talks/index.ts';

interface Reference {
  readonly name: string;
  readonly prior: readonly [number, number];
  readonly clues: readonly (readonly [[number, number], [number, number], boolean])[];
  readonly dependence: number;
  readonly mean: number;
  readonly quantiles: readonly number[];
  readonly within: number;
}

const references = parse(readFileSync(join(import.meta.dirname, 'references.yaml'), 'utf8')) as Reference[];

function clue(
  [low1, high1]: readonly [number, number],
  [low0, high0]: readonly [number, number],
  seen: boolean,
): Clue {
  return { ifMeant: { low: low1, high: high1 }, ifBluff: { low: low0, high: high0 }, seen };
}

const range = fc
  .tuple(fc.double({ min: 0.01, max: 0.99, noNaN: true }), fc.double({ min: 0.01, max: 0.99, noNaN: true }))
  .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
const anyClue: fc.Arbitrary<Clue> = fc.record({ ifMeant: range, ifBluff: range, seen: fc.boolean() });
const anyEvidence: fc.Arbitrary<Evidence> = fc.record({
  prior: fc
    .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }))
    .map(([carriedOut, others]) => jeffreys({ n: carriedOut + others, carriedOut })),
  clues: fc.array(anyClue, { maxLength: 4 }),
  dependence: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('against values from elsewhere', () => {
  test.each(references.map((one): [string, Reference] => [one.name, one]))('%s', (_, one) => {
    const [n, carriedOut] = one.prior;
    const evidence = {
      prior: jeffreys({ n, carriedOut }),
      clues: one.clues.map(([meant, bluff, seen]) => clue(meant, bluff, seen)),
      dependence: one.dependence,
    };
    expect(Math.abs(posterior(evidence) - one.mean)).toBeLessThan(1e-14);
    posteriorQuantiles(evidence, [0.05, 0.5, 0.95]).forEach((found, i) => {
      expect(Math.abs(found - (one.quantiles[i] as number))).toBeLessThan(one.within);
    });
  });
});

describe('the chance that a threat is meant', () => {
  it('is that of the whole sum over the ranges', () =>
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const { prior, clues, dependence } = evidence;
        const mean = (one: { low: number; high: number }, seen: boolean) => {
          let sum = 0;
          for (let i = 0; i < 1000; i++) {
            const p = one.low + ((i + 0.5) / 1000) * (one.high - one.low);
            sum += (seen ? p : 1 - p) ** dependence / 1000;
          }
          return sum;
        };
        let odds = prior.a / prior.b;
        for (const { ifMeant, ifBluff, seen } of clues) odds *= mean(ifMeant, seen) / mean(ifBluff, seen);
        expect(posterior(evidence)).toBeCloseTo(odds / (1 + odds), 4);
      }),
      { numRuns: 60 },
    ));

  it('is the mean of the distribution whose quantiles are given', () =>
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const levels = Array.from({ length: 400 }, (_, i) => (i + 0.5) / 400);
        const quantiles = posteriorQuantiles(evidence, levels);
        const mean = quantiles.reduce((sum, one) => sum + one, 0) / levels.length;
        expect(Math.abs(mean - posterior(evidence))).toBeLessThan(2e-3);
        quantiles.forEach((one, i) => {
          expect(one).toBeGreaterThanOrEqual(quantiles[i - 1] ?? 0);
          expect(one).toBeLessThanOrEqual(1);
        });
      }),
      { numRuns: 25 },
    ));

  it('does not depend on the order of the signs', () =>
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const turned = { ...evidence, clues: [...evidence.clues].reverse() };
        expect(posterior(turned)).toBeCloseTo(posterior(evidence), 12);
      }),
    ));

  it('rises with a sign that is likelier if meant, and falls when that is looked for in vain', () => {
    const base: Evidence = { prior: jeffreys({ n: 11, carriedOut: 2 }), clues: [], dependence: 0.5 };
    const seen = { ...base, clues: [clue([0.6, 0.8], [0.1, 0.3], true)] };
    const missed = { ...base, clues: [clue([0.6, 0.8], [0.1, 0.3], false)] };
    expect(posterior(seen)).toBeGreaterThan(posterior(base));
    expect(posterior(missed)).toBeLessThan(posterior(base));
  });

  it('is that of the record when signs share everything', () =>
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const { a, b } = evidence.prior;
        expect(posterior({ ...evidence, dependence: 0 })).toBeCloseTo(a / (a + b), 12);
      }),
    ));

  it('stays a chance with hundreds of signs', () => {
    const clues = Array.from({ length: 500 }, () => clue([0.001, 0.002], [0.998, 0.999], true));
    const evidence = { prior: jeffreys({ n: 11, carriedOut: 2 }), clues, dependence: 1 };
    expect(posterior(evidence)).toBeGreaterThanOrEqual(0);
    expect(posterior(evidence)).toBeLessThan(1e-300);
  });

  it('takes exact chances, which have no width', () => {
    const evidence = {
      prior: jeffreys({ n: 1, carriedOut: 0 }),
      clues: [clue([0.6, 0.6], [0.2, 0.2], true)],
      dependence: 1,
    };
    // 1/4 x 0.6 over 1/4 x 0.6 + 3/4 x 0.2
    expect(posterior(evidence)).toBeCloseTo(0.5, 14);
    const [low, high] = posteriorQuantiles(evidence, [0.05, 0.95]) as [number, number];
    expect(low).toBeLessThan(0.5);
    expect(high).toBeGreaterThan(0.5);
  });
});

describe('likelihood ratios', () => {
  it('have the bounds that the ranges allow, and those of the absence where a sign is missing', () => {
    expect(ratioOf(clue([0.4, 0.8], [0.1, 0.2], true))).toMatchObject({ low: 0.4 / 0.2, high: 0.8 / 0.1 });
    expect(ratioOf(clue([0.4, 0.8], [0.1, 0.2], true)).middle).toBeCloseTo(0.6 / 0.15, 12);
    const missed = ratioOf(clue([0.4, 0.8], [0.1, 0.2], false));
    expect(missed.low).toBeCloseTo(0.2 / 0.9, 12);
    expect(missed.high).toBeCloseTo(0.6 / 0.8, 12);
  });
});

describe('counts that mean nothing', () => {
  test.each([
    [-1, 0],
    [3, 4],
    [3, -1],
    [Number.NaN, 0],
    [3, Number.NaN],
    [Number.POSITIVE_INFINITY, 0],
  ])('%d threats, %d carried out', (n, carriedOut) => {
    expect(() => jeffreys({ n, carriedOut })).toThrow(RangeError);
  });
});
