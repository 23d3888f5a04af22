import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Model } from '../../../src/ensemble/model.ts';
import type { IntervalEstimate } from '../../../src/ensemble/sensitivity/jackknife.ts';
import { measuringSobol, sobolIndices } from '../../../src/ensemble/sensitivity/sobol-indices.ts';
import { correlated, ishigami, linearModel, modelOf, normal, reordered, uniform } from './models.ts';

/** First and total index of each group of the only output, by its names. */
function indicesOf(model: Model): Map<string, { first: IntervalEstimate; total: IntervalEstimate }> {
  const [output] = sobolIndices(model).outputs;
  return new Map(output?.groups.map(({ inputs, ...indices }) => [inputs.join(' '), indices]));
}

function expectNear({ value, low, high }: IntervalEstimate, truth: number, tolerance: number): void {
  expect(Math.abs(value - truth)).toBeLessThan(tolerance);
  // Twice a 95% interval: three misses in a thousand estimates, with t of 15 degrees.
  const reach = high - low;
  expect(Math.abs(value - truth)).toBeLessThanOrEqual(reach + 1e-12);
}

describe('functions whose indices are known', () => {
  // Ishigami and Homma (1990), a = 7, b = 0.1: V = a^2/8 + b pi^4/5 + b^2 pi^8/18 + 1/2.
  const [a, b] = [7, 0.1];
  const v1 = 0.5 * (1 + (b * Math.PI ** 4) / 5) ** 2;
  const v2 = a ** 2 / 8;
  const v13 = b ** 2 * Math.PI ** 8 * (1 / 18 - 1 / 50);
  const v = v1 + v2 + v13;

  test.each([
    ['x1', v1 / v, (v1 + v13) / v],
    ['x2', v2 / v, v2 / v],
    ['x3', 0, v13 / v],
  ])('Ishigami, %s: %d and %d, within 0.03 at 16,384 pairs', (input, first, total) => {
    const found = indicesOf(ishigami({ draws: 16384 })).get(input);
    expectNear(found?.first as IntervalEstimate, first, 0.03);
    expectNear(found?.total as IntervalEstimate, total, 0.03);
  });

  test('the mean and the variance of Ishigami', () => {
    const [output] = sobolIndices(ishigami({ draws: 16384 })).outputs;
    expect(output?.mean).toBeCloseTo(3.5, 1);
    expect(output?.variance).toBeCloseTo(v, 0);
    expect(output?.undefinedShare).toBe(0);
  });

  // Sobol' (1993): product of (|4x - 2| + a) / (1 + a); V_i = 1 / (3 (1 + a)^2), V + 1 = product of (1 + V_i).
  test("the g function of Sobol', within 0.03 at 16,384 pairs", () => {
    const weights = [0, 0.5, 3, 9, 99];
    const names = weights.map((_, at) => `x${at}`);
    const model = modelOf(
      Object.fromEntries(names.map((name) => [name, uniform(0, 1)])),
      (build, input) => {
        const factors = weights.map((weight, at) => {
          const distance = build.abs(
            build.sub(build.mul(build.constant(4), input(names[at] as string)), build.constant(2)),
          );
          return build.div(build.add(distance, build.constant(weight)), build.constant(1 + weight));
        });
        return { y: factors.reduce((product, factor) => build.mul(product, factor)) };
      },
      { draws: 16384 },
    );
    const partial = weights.map((weight) => 1 / (3 * (1 + weight) ** 2));
    const all = partial.reduce((product, part) => product * (1 + part), 1);
    const found = indicesOf(model);
    for (const [at, part] of partial.entries()) {
      expectNear(found.get(names[at] as string)?.first as IntervalEstimate, part / (all - 1), 0.03);
      const total = (part * (all / (1 + part))) / (all - 1);
      expectNear(found.get(names[at] as string)?.total as IntervalEstimate, total, 0.03);
    }
  });

  test('a sum owes each input its own variance, first and total alike, however large its mean', () => {
    const found = indicesOf(linearModel({ a: 3, b: 2, c: 1 }, 1e6, { draws: 4096 }));
    for (const [name, share] of [
      ['a', 9 / 14],
      ['b', 4 / 14],
      ['c', 1 / 14],
    ] as const) {
      expectNear(found.get(name)?.first as IntervalEstimate, share, 0.05);
      expectNear(found.get(name)?.total as IntervalEstimate, share, 0.05);
    }
  });
});

describe('correlated inputs', () => {
  test('are one group, whose share is that of their joint variance', () => {
    // Var(a + b) = 2 + 2 r with r = 0.6; c adds 1.
    const model = linearModel({ a: 1, b: 1, c: 1 }, 0, { correlations: [correlated('a', 'b', 0.6)] });
    const found = indicesOf(model);
    expect([...found.keys()]).toEqual(['a b', 'c']);
    expectNear(found.get('a b')?.first as IntervalEstimate, 3.2 / 4.2, 0.05);
    expectNear(found.get('c')?.total as IntervalEstimate, 1 / 4.2, 0.05);
  });
});

describe('stability', () => {
  test('the order of the inputs changes no bit', () => {
    const model = linearModel({ a: 3, b: 2, c: 1, d: 0.5 }, 2, { draws: 1024 });
    const expected = sobolIndices(model);
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (order) => {
        expect(sobolIndices(reordered(model, order))).toEqual(expected);
      }),
      { numRuns: 8, seed: 1 },
    );
  });

  test('other seeds stay within three half intervals of the truth, and nine in ten within one', () => {
    const share = 9 / 14;
    let within = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const model = linearModel({ a: 3, b: 2, c: 1 }, 0, { seed, draws: 1024 });
      const { value, low, high } = indicesOf(model).get('a')?.first ?? { value: NaN, low: NaN, high: NaN };
      const half = (high - low) / 2;
      expect(Math.abs(value - share)).toBeLessThan(3 * half);
      if (Math.abs(value - share) <= half) within++;
    }
    expect(within).toBeGreaterThanOrEqual(34);
  });
});

test('the bits are the same where WebAssembly is forbidden', () => {
  // The last block of each randomisation has an odd number of rows, and the logarithm has no value in half of them.
  const model = () =>
    modelOf(
      { a: normal(0, 1), b: uniform(0, 1), c: normal(2, 3) },
      (b, input) => ({
        smooth: b.mul(b.exp(input('a')), b.add(input('b'), input('c'))),
        broken: b.add(b.log(input('a')), input('b')),
      }),
      { draws: 16 * 1101 },
    );
  const expected = sobolIndices(model());
  vi.stubGlobal('WebAssembly', undefined);
  try {
    expect(sobolIndices(model())).toEqual(expected);
  } finally {
    vi.unstubAllGlobals();
  }
});

test('progress is told block by block, up to all pairs', () => {
  const model = linearModel({ a: 1, b: 2 }, 0, { draws: 16_384, randomisations: 4 });
  const told: number[] = [];
  const steps = measuringSobol(model);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      expect(step.value).toEqual(sobolIndices(model));
      break;
    }
    expect(step.value.draws).toBe(16_384);
    told.push(step.value.done);
  }
  expect(told).toEqual(Array.from({ length: 32 }, (_, block) => 512 * (block + 1)));
});

describe('outputs that are not plain', () => {
  const model = modelOf(
    { a: normal(0, 1), b: normal(0, 1), idle: normal(0, 1) },
    (b, input) => ({
      root: b.add(b.sqrt(input('a')), input('b')),
      constant: b.constant(4),
      never: b.log(b.sub(b.constant(-1), b.mul(input('a'), input('a')))),
      alone: input('b'),
    }),
    { draws: 2048 },
  );
  const [root, constant, never, alone] = sobolIndices(model).outputs;

  test('draws without a value are left out and counted', () => {
    expect(root?.undefinedShare).toBeCloseTo(0.5, 1);
    expect(root?.groups.every(({ first, total }) => Number.isFinite(first.value + total.value))).toBe(true);
  });

  test('they change no bit of another output', () => {
    const without = modelOf(
      { a: normal(0, 1), b: normal(0, 1), idle: normal(0, 1) },
      (_, input) => ({ alone: input('b') }),
      { draws: 2048 },
    );
    expect(sobolIndices(without).outputs[0]).toEqual(alone);
  });

  test('an output that does not vary has no indices', () => {
    expect(constant).toMatchObject({ mean: 4, variance: 0, undefinedShare: 0, groups: [] });
  });

  test('an output that never has a value has none either', () => {
    expect(never).toMatchObject({ undefinedShare: 1, groups: [] });
  });

  test('an input that an output does not read owes it exactly nothing', () => {
    const found = new Map(alone?.groups.map((group) => [group.inputs[0], group]));
    expect(found.get('idle')?.total).toEqual({ value: 0, low: 0, high: 0 });
    expect(found.get('b')?.first.value).toBeCloseTo(1, 1);
  });
});
