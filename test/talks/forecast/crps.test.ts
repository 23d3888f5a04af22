import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { crps } from '../../../src/talks/forecast/crps.ts';
import { cdf, type Mixture, mixtureOf, quantileOf } from '../../../src/talks/forecast/mixture.ts';
import { logGamma, studentCdf, studentDensity } from '../../../src/talks/forecast/student.ts';

/** CRPS of a standard Student variable in closed form (Jordan, Krueger and Lerch 2019, appendix A, Student's t). */
function closedForm(z: number, df: number): number {
  const standard = { df, location: 0, scale: 1 };
  const logBeta = (a: number, b: number) => logGamma(a) + logGamma(b) - logGamma(a + b);
  return (
    z * (2 * studentCdf(standard, z) - 1) +
    (2 * studentDensity(standard, z) * (df + z * z)) / (df - 1) -
    ((2 * Math.sqrt(df)) / (df - 1)) * Math.exp(logBeta(0.5, df - 0.5) - 2 * logBeta(0.5, df / 2))
  );
}

const alone = (df: number, location: number, scale: number): Mixture => ({
  parts: [{ df, location, scale, weight: 1 }],
});

/** Three parts of different width; the numbers of SciPy below are for these. */
const three: Mixture = {
  parts: [
    { weight: 0.5, df: 2, location: 0, scale: 0.5 },
    { weight: 0.3, df: 6, location: 0.4, scale: 0.3 },
    { weight: 0.2, df: 11, location: -0.2, scale: 0.1 },
  ],
};

describe('continuous ranked probability score', () => {
  it('of one Student variable is the closed form', () => {
    const z = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(
        z,
        fc.integer({ min: 2, max: 60 }),
        fc.double({ min: 0.01, max: 9, noNaN: true }),
        (at, df, scale) => {
          const expected = scale * closedForm(at, df);
          expect(Math.abs(crps(alone(df, 1, scale), 1 + scale * at) - expected)).toBeLessThan(1e-7 * scale);
        },
      ),
      { numRuns: 60 },
    );
  });

  // Origin: the two integrals by scipy.integrate.quad, SciPy 1.x, to 1e-12.
  test.each([
    [-2, 1.7388089099495145],
    [0, 0.12799121581074335],
    [0.35, 0.1862379484185708],
    [5, 4.5429950136631225],
  ])('of three together at %f', (y, expected) => expect(crps(three, y)).toBeCloseTo(expected, 7));

  it('of a narrow forecast is the absolute error', () => {
    expect(crps(alone(9, 2, 1e-9), 5)).toBeCloseTo(3, 8);
  });

  it('is proper: on average nothing beats the distribution that the values come from', () => {
    // The mean over 400 quantiles of equal weight stands for the expectation.
    const values = Array.from({ length: 400 }, (_, i) => quantileOf(three, (i + 0.5) / 400));
    const mean = (forecast: Mixture) => values.reduce((sum, y) => sum + crps(forecast, y), 0) / values.length;
    const own = mean(three);
    for (const other of [alone(4, 0, 0.4), alone(4, 0.3, 0.3), alone(2, 0, 0.5), alone(30, 0.1, 0.4)])
      expect(mean(other)).toBeGreaterThan(own);
  });
});

describe('mixtures', () => {
  it('have quantiles that their probabilities lead back to, rising with the level', () => {
    const part = fc.record({
      df: fc.integer({ min: 2, max: 40 }),
      location: fc.double({ min: -5, max: 5, noNaN: true }),
      scale: fc.double({ min: 1e-3, max: 10, noNaN: true }),
      logWeight: fc.double({ min: -6, max: 0, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        const mixture = mixtureOf(parts);
        let before = Number.NEGATIVE_INFINITY;
        for (const level of [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99]) {
          const x = quantileOf(mixture, level);
          expect(Math.abs(cdf(mixture, x) - level)).toBeLessThan(1e-9);
          expect(x).toBeGreaterThan(before);
          before = x;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('have them where narrow parts stand beside wide ones', () => {
    // Newton's steps alone creep in such mixtures; in one they ended where the probability was off by 0.11.
    const mixture = mixtureOf([
      { df: 3, location: 4.338, scale: 0.001816, logWeight: -0.6648 },
      { df: 22, location: -0.02032, scale: 0.001475, logWeight: -2.354 },
      { df: 34, location: 0.0, scale: 0.001917, logWeight: -4.042 },
      { df: 9, location: -3.408, scale: 10.0, logWeight: -1.01 },
      { df: 24, location: -0.5249, scale: 0.001424, logWeight: -2.609 },
      { df: 12, location: -4.961, scale: 10.0, logWeight: -0.1607 },
      { df: 22, location: 1.502, scale: 1.715, logWeight: -1.944 },
    ]);
    for (const level of [0.01, 0.1, 0.31, 0.5, 0.77, 0.9])
      expect(Math.abs(cdf(mixture, quantileOf(mixture, level)) - level)).toBeLessThan(1e-12);
  });

  it('that are symmetric have symmetric quantiles', () => {
    const mixture = mixtureOf([
      { df: 2, location: 0, scale: 0.5, logWeight: 0 },
      { df: 6, location: 0, scale: 0.3, logWeight: 0 },
    ]);
    for (const level of [0.05, 0.1, 0.25])
      expect(quantileOf(mixture, 1 - level)).toBeCloseTo(-quantileOf(mixture, level), 12);
  });

  it('with parts that say nearly the same keep their probabilities when these become one', () => {
    const parts = Array.from({ length: 30 }, (_, i) => ({
      df: 9,
      location: 0.001 * (i % 3),
      scale: 1 + 0.0005 * (i % 5),
      logWeight: 0,
    }));
    const one = mixtureOf(parts);
    expect(one.parts.length).toBeLessThan(6);
    for (const x of [-3, -1, 0, 0.4, 2]) {
      const all = parts.reduce((sum, part) => sum + studentCdf(part, x) / parts.length, 0);
      expect(Math.abs(cdf(one, x) - all)).toBeLessThan(1e-6);
    }
  });
});
