import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  centre,
  interval90,
  scaleUncertain,
  type Uncertain,
  validateUncertain,
} from '../../src/quantity/index.ts';

/** [shape, 5% quantile, median, 95% quantile, where the expected values come from] */
const QUANTILES: [Uncertain, number, number, number, string][] = [
  [{ shape: 'interval90', low: 2, high: 8 }, 2, 4, 8, 'geometric mean'],
  [{ shape: 'interval90', low: -2, high: 8 }, -2, 3, 8, 'arithmetic mean'],
  [{ shape: 'interval90', low: 0, high: 8 }, 0, 4, 8, 'zero is not positive: normal'],
  [{ shape: 'normal', mean: 10, sd: 2 }, 6.710292746, 10, 13.289707254, 'normal table, z = 1.644853627'],
  [
    { shape: 'lognormal', median: 10, sigma: 0.5 },
    4.393641049274925,
    10,
    22.76016608514317,
    '10 exp(-+0.8224268)',
  ],
  [{ shape: 'uniform', low: 1, high: 3 }, 1.1, 2, 2.9, 'by definition'],
  [{ shape: 'triangular', low: 0, mode: 0, high: 1 }, 0.02532056, 0.2928932, 0.7763932, '1 - sqrt(1 - p)'],
  [
    { shape: 'triangular', low: 0, mode: 1, high: 2 },
    0.3162278,
    1,
    1.6837722,
    'sqrt(2 p) and its mirror image',
  ],
  // Binomial tail, DLMF 8.17.5, solved in 60 decimal digits.
  [
    { shape: 'beta', alpha: 2, beta: 3 },
    0.09761146288641434,
    0.38572756813238956,
    0.7513953742698185,
    'binomial tail',
  ],
  [
    { shape: 'beta', alpha: 5, beta: 2 },
    0.4181965907479741,
    0.7355500167043401,
    0.9371501082916456,
    'binomial tail',
  ],
  [
    { shape: 'beta', alpha: 10, beta: 30 },
    0.14621863039059382,
    0.24580106752001282,
    0.36815290112883503,
    'binomial tail',
  ],
  [
    { shape: 'beta', alpha: 50, beta: 70 },
    0.34370504284929176,
    0.4162021911512256,
    0.49121446985979433,
    'binomial tail',
  ],
  [
    { shape: 'beta', alpha: 1, beta: 9 },
    0.005683044988048048,
    0.07412528771270957,
    0.2831288355631135,
    '1 - (1 - p)^(1/9)',
  ],
  // Arcsine law: sin(p pi / 2)^2.
  [{ shape: 'beta', alpha: 0.5, beta: 0.5 }, 0.00615582970243117, 0.5, 0.9938441702975689, 'arcsine law'],
  [
    { shape: 'beta', alpha: 0.5, beta: 0.7 },
    0.003921301529818253,
    0.3610839131320438,
    0.9693759361774907,
    'SciPy 1.17 beta.ppf',
  ],
  [
    { shape: 'beta', alpha: 2.5, beta: 1.3 },
    0.2579263775260837,
    0.687809821939156,
    0.9561680025182799,
    'SciPy 1.17 beta.ppf',
  ],
  [
    { shape: 'beta', alpha: 0.05, beta: 3 },
    2.1934957510612626e-27,
    2.1934966675234358e-7,
    0.09921222864313502,
    'SciPy 1.17',
  ],
  [
    { shape: 'beta', alpha: 1500.5, beta: 700.25 },
    0.6653916542201268,
    0.6818681034709908,
    0.6980464697974604,
    'SciPy 1.17',
  ],
  [
    { shape: 'beta', alpha: 2, beta: 2, scale: 100 },
    13.535036217158378,
    50,
    86.46496378284161,
    'binomial tail: 3x^2 - 2x^3 = p',
  ],
  // PERT(0, 1, 4) is 4 times a beta variable with alpha 2 and beta 4; median by the binomial tail.
  [
    { shape: 'pert', low: 0, mode: 1, high: 4 },
    0.30576156564931556,
    1.2552406818227897,
    2.6296332720045545,
    'binomial tail',
  ],
  [
    {
      shape: 'discrete',
      values: [
        { value: 3, probability: 0.5 },
        { value: 1, probability: 0.5 },
      ],
    },
    1,
    1,
    3,
    'by definition',
  ],
  [
    { shape: 'discrete', values: [0.1, 0.2, 0.2, 0.5].map((probability, value) => ({ value, probability })) },
    0,
    2,
    3,
    'by definition',
  ],
  [
    { shape: 'gamma', k: 2.3, scale: 3 },
    1.4460233983073913,
    5.9298760119412615,
    15.669005049386726,
    'SciPy 1.17 gamma.ppf',
  ],
  [
    { shape: 'gamma', k: 1e8, scale: 1 },
    99983552.03226459,
    99999999.66666667,
    100016449.10476437,
    'SciPy 1.17',
  ],
  [
    { shape: 'student', median: 1, scale: 2, df: 4 },
    -3.2636935726533016,
    1,
    5.263693572653299,
    'SciPy 1.17 t.ppf',
  ],
  [
    { shape: 'truncated', of: { shape: 'normal', mean: 5, sd: 4 }, low: 0 },
    0.860562334372089,
    5.531206716705927,
    11.793542092415882,
    'SciPy 1.17 truncnorm.ppf',
  ],
  [
    { shape: 'shifted', of: { shape: 'gamma', k: 2.3, scale: 3 }, by: -1 },
    0.44602339830739135,
    4.9298760119412615,
    14.669005049386726,
    'the gamma above, less 1',
  ],
  // Of 1 to 5 in thirds, what lies from 2 on: its middle is 3.5, its 5% and 95% quantiles 2.15 and 4.85.
  [
    { shape: 'truncated', of: { shape: 'data', values: [1, 3, 5] }, low: 2, high: 5 },
    2.15,
    3.5,
    4.85,
    'a uniform distribution in effect',
  ],
  [{ shape: 'data', values: [5, 1, 3] }, 1.2, 3, 4.8, 'R quantile(c(5, 1, 3), type = 7)'],
  [{ shape: 'data', values: [4, 1, 3, 2] }, 1.15, 2.5, 3.85, 'R quantile(1:4, type = 7)'],
];

describe('uncertain values', () => {
  it.each(QUANTILES)('%o', (shape, low, median, high) => {
    const range = interval90(shape);
    const close = (found: number | undefined, expected: number): void => {
      const slack = Number.isInteger(expected) || String(expected).length > 12 ? 1e-12 : 1e-6;
      expect(Math.abs((found ?? Number.NaN) - expected)).toBeLessThanOrEqual(
        slack * Math.abs(expected) + 1e-300,
      );
    };
    expect(validateUncertain(shape)).toBeUndefined();
    close(centre(shape), median);
    close(range?.low, low);
    close(range?.high, high);
  });

  it('a point states no range', () => {
    expect(centre({ shape: 'point', value: 7 })).toBe(7);
    expect(interval90({ shape: 'point', value: 7 })).toBeUndefined();
  });

  it.each<[Uncertain, string]>([
    [{ shape: 'interval90', low: 3, high: 2 }, 'interval-reversed'],
    [{ shape: 'interval90', low: 2, high: 2 }, 'shape-invalid'],
    [{ shape: 'uniform', low: 2, high: 2 }, 'shape-invalid'],
    [{ shape: 'triangular', low: 1, mode: 5, high: 3 }, 'interval-reversed'],
    [{ shape: 'pert', low: 1, mode: 1, high: 1 }, 'shape-invalid'],
    [{ shape: 'normal', mean: 1, sd: 0 }, 'shape-invalid'],
    [{ shape: 'normal', mean: 1, sd: -1 }, 'shape-invalid'],
    [{ shape: 'lognormal', median: 0, sigma: 1 }, 'shape-invalid'],
    [{ shape: 'lognormal', median: 1, sigma: 0 }, 'shape-invalid'],
    [{ shape: 'beta', alpha: 0, beta: 1 }, 'shape-invalid'],
    [{ shape: 'discrete', values: [{ value: 1, probability: 0.9 }] }, 'shape-invalid'],
    [
      {
        shape: 'discrete',
        values: [
          { value: 1, probability: 1.5 },
          { value: 2, probability: -0.5 },
        ],
      },
      'shape-invalid',
    ],
    [{ shape: 'discrete', values: [] }, 'shape-invalid'],
    [{ shape: 'data', values: [1] }, 'shape-invalid'],
    [{ shape: 'gamma', k: 0, scale: 1 }, 'shape-invalid'],
    [{ shape: 'gamma', k: 1, scale: -1 }, 'shape-invalid'],
    [{ shape: 'gamma', k: 2e8, scale: 1 }, 'number-out-of-range'],
    [{ shape: 'student', median: 0, scale: 1, df: 0.9 }, 'shape-invalid'],
    [{ shape: 'student', median: 0, scale: 0, df: 3 }, 'shape-invalid'],
    [{ shape: 'shifted', of: { shape: 'point', value: 1 }, by: 1 }, 'shape-invalid'],
    [{ shape: 'shifted', of: { shape: 'normal', mean: 1, sd: 1 }, by: Number.NaN }, 'number-out-of-range'],
    [{ shape: 'shifted', of: { shape: 'normal', mean: 1, sd: Number.NaN }, by: 1 }, 'number-out-of-range'],
    [{ shape: 'truncated', of: { shape: 'normal', mean: 0, sd: 1 } }, 'shape-invalid'],
    [{ shape: 'truncated', of: { shape: 'normal', mean: 0, sd: 1 }, low: 1, high: 1 }, 'shape-invalid'],
    [{ shape: 'truncated', of: { shape: 'normal', mean: 0, sd: 1 }, low: 2, high: 1 }, 'interval-reversed'],
    [{ shape: 'truncated', of: { shape: 'uniform', low: 2, high: 1 }, low: 0 }, 'interval-reversed'],
    [{ shape: 'truncated', of: { shape: 'data', values: [1, 2, 3] }, low: 4 }, 'shape-invalid'],
    [{ shape: 'data', values: [1, Number.NaN] }, 'number-out-of-range'],
    [{ shape: 'point', value: Number.POSITIVE_INFINITY }, 'number-out-of-range'],
  ])('%o is %s', (shape, problem) => {
    expect(validateUncertain(shape)).toBe(problem);
  });

  it('refuses a factor that no two units have between them', () => {
    for (const factor of [0, -1, Number.NaN])
      expect(() => scaleUncertain({ shape: 'point', value: 1 }, factor)).toThrow(RangeError);
  });

  it('a change of units moves median and range with it, and back', () => {
    const shapes = fc.constantFrom(...QUANTILES.map(([shape]) => shape), {
      shape: 'point',
      value: 3,
    } satisfies Uncertain);
    fc.assert(
      fc.property(shapes, fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (shape, factor) => {
        const there = scaleUncertain(shape, factor);
        expect(validateUncertain(there)).toBeUndefined();
        const near = (a: number, b: number): void =>
          expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.abs(b) + 1e-300);
        near(centre(there), centre(shape) * factor);
        near(interval90(there)?.low ?? 0, (interval90(shape)?.low ?? 0) * factor);
        near(centre(scaleUncertain(there, 1 / factor)), centre(shape));
      }),
    );
  });

  it('the median lies in the range for every beta', () => {
    const parameter = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(parameter, parameter, (alpha, beta) => {
        const shape: Uncertain = { shape: 'beta', alpha, beta };
        const { low, high } = interval90(shape) ?? { low: 1, high: 0 };
        expect(low).toBeGreaterThanOrEqual(0);
        expect(centre(shape)).toBeGreaterThanOrEqual(low);
        expect(high).toBeGreaterThanOrEqual(centre(shape));
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });
});
