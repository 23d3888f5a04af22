import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEASURES, type Measure } from '../../src/network/index.ts';
import { Agreement, agreementOf } from '../../src/network/similarity/agreement.ts';
import { absolute, different } from '../../src/network/similarity/distance.ts';
import { kappa } from '../../src/network/similarity/kappa.ts';
import { Comparison, MORE_MEASURES } from '../../src/network/similarity/measures.ts';
import { scottPi } from '../../src/network/similarity/pi.ts';
import { Portfolios } from '../../src/network/similarity/portfolios.ts';
import { similarity, weightedSimilarity } from '../../src/network/similarity/s.ts';
import { tauB } from '../../src/network/similarity/tau-b.ts';
import { naiveMeasures } from './naive.ts';

const ALL = [...MEASURES, ...MORE_MEASURES];

function measured(x: readonly number[], y: readonly number[]): Record<Measure, number> {
  const comparison = new Comparison(ALL);
  comparison.valued.counts.set(agreementOf(x, y).counts);
  const found = new Float64Array(ALL.length);
  comparison.write(found, 0);
  return Object.fromEntries(ALL.map((measure, k) => [measure, found[k]])) as Record<Measure, number>;
}

function tableOf(...rows: readonly (readonly number[])[]): Agreement {
  const agreement = new Agreement(rows.length);
  agreement.counts.set(rows.flat());
  return agreement.addUp();
}

/**
 * Germany and Russia in 1914 over the 20 states of Europe, and their shares of its capabilities: Signorino and Ritter
 * (1999), table 6. In the order GMY RUS UKG FRN AUH ITA BEL SPN TUR NTH SWD RUM POR SWZ, then six of no weight.
 */
const GERMANY = [3, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0];
const RUSSIA = [0, 3, 1, 3, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
const SHARES = [
  0.25, 0.21, 0.2, 0.08, 0.08, 0.05, 0.03, 0.03, 0.02, 0.01, 0.01, 0.01, 0.01, 0.01, 0, 0, 0, 0, 0, 0,
];

describe('published examples', () => {
  // Signorino and Ritter (1999), table 6, print 0.40, -0.46 and 0.03; the digits of pi, kappa and tau-b are those of the
  // examples of the R package fpsim 0.1.0 (levels 0 to 3), which are exact to the 8 digits printed.
  it('Germany and Russia, 1914', () => {
    const found = measured(GERMANY, RUSSIA);
    expect(found.s_valued_absolute).toBeCloseTo(0.4, 12);
    expect(found.tau_b).toBeCloseTo(0.03031695, 8);
    expect(found.pi_valued).toBeCloseTo(-0.04477612, 8);
    expect(found.kappa_valued).toBeCloseTo(-0.07758621, 8);
  });

  it('Germany and Russia, 1914, weighed by capabilities', () => {
    expect(weightedSimilarity(GERMANY, RUSSIA, SHARES, { power: 1, span: 3 })).toBeCloseTo(-0.46, 12);
  });

  // Cohen (1968), table 1: 200 cases, disagreement weights 0, 1, 3 / 1, 0, 6 / 3, 6, 0. He prints .492 and .348.
  it('diagnoses of 200 patients: kappa 0.492, weighted 0.348', () => {
    const patients = tableOf([88, 14, 18], [10, 40, 10], [2, 6, 12]);
    expect(kappa(patients, different(patients))).toBeCloseTo(0.492, 3);
    expect(kappa(patients, Float64Array.of(0, 1, 3, 1, 0, 6, 3, 6, 0))).toBeCloseTo(0.348, 3);
  });

  // Pooled margins 18, 30 and 42 of 90: Pe = (18^2 + 30^2 + 42^2) / 90^2, Po = 15 / 45. By hand.
  it("Scott's pi of the table 1 to 9", () => {
    const expected = (18 ** 2 + 30 ** 2 + 42 ** 2) / 90 ** 2;
    const found = scottPi(tableOf([1, 2, 3], [4, 5, 6], [7, 8, 9]));
    expect(found).toBeCloseTo((1 / 3 - expected) / (1 - expected), 14);
  });

  // The example of scipy.stats.kendalltau, x = 12 2 1 12 2 and y = 1 4 7 1 0 by ranks: -0.47140452079103173.
  it('tau-b with ties on both sides', () => {
    expect(tauB(agreementOf([2, 1, 0, 2, 1], [1, 2, 3, 1, 0]))).toBeCloseTo(-0.47140452079103173, 15);
  });

  // By hand: one of two states apart by the whole scale.
  it('S of two states apart by 3 in one of four', () => {
    const agreement = agreementOf([3, 0, 0, 0], [0, 0, 0, 0]);
    expect(similarity(agreement, absolute(agreement))).toBe(0.5);
  });
});

describe('choices that docs/network.md states', () => {
  it('the scale counts in full, though 1 and 2 never occur', () => {
    expect(measured([3, 0], [0, 3]).s_valued_absolute).toBe(-1);
    expect(measured([1, 0], [0, 1]).s_valued_absolute).toBeCloseTo(1 / 3, 15);
  });

  it('by ranks, 0, 1 and 3 are as far apart as 0, 1 and 2', () => {
    const { kappa_valued, kappa_valued_ranks } = measured([3, 0, 1, 0], [1, 3, 3, 0]);
    expect(kappa_valued_ranks).toBeCloseTo(measured([2, 0, 1, 0], [1, 2, 2, 0]).kappa_valued, 15);
    expect(kappa_valued_ranks).not.toBeCloseTo(kappa_valued, 2);
  });

  it('values as names: pi does not mind how far apart they are', () => {
    expect(measured([3, 0, 1, 0], [1, 0, 1, 0]).pi_valued).toBe(
      measured([2, 0, 1, 0], [1, 0, 1, 0]).pi_valued,
    );
  });

  it.each([
    [
      'both tied to all by 3',
      [3, 3],
      [3, 3],
      { s_valued_squared: 1, kappa_valued: NaN, pi_valued: NaN, tau_b: NaN },
    ],
    ['one of them always the same', [3, 3], [3, 0], { s_binary: 0, kappa_valued: 0, tau_b: NaN }],
    ['nobody to compare over', [], [], { s_valued_squared: NaN, s_binary: NaN, pi_binary: NaN, tau_b: NaN }],
    [
      'opposite',
      [3, 0],
      [0, 3],
      { s_binary: -1, pi_valued: -1, kappa_valued: -1, kappa_binary: -1, tau_b: -1 },
    ],
  ] as const)('%s', (_, x, y, expected) => {
    expect(measured(x, y)).toMatchObject(expected);
  });

  it.each([
    [[4], [0]],
    [[-1], [0]],
    [[1.5], [0]],
    [[NaN], [0]],
    [[1, 2], [1]],
  ])('no commitments: %j and %j', (x, y) => {
    expect(() => agreementOf(x, y)).toThrow(RangeError);
  });
});

const portfolio = (length: number) =>
  fc.array(fc.constantFrom(0, 0, 0, 1, 2, 3), { minLength: length, maxLength: length });
const twoPortfolios = fc.integer({ min: 1, max: 40 }).chain((n) => fc.tuple(portfolio(n), portfolio(n)));

/** Numbers up to rounding; what is not defined is not defined in both. */
function expectSame(found: Record<Measure, number>, expected: Record<Measure, number>): void {
  for (const measure of ALL) {
    const [value, wanted] = [found[measure], expected[measure]];
    if (Number.isNaN(wanted)) expect(value, measure).toBeNaN();
    else expect(Math.abs(value - wanted), measure).toBeLessThan(1e-12);
  }
}

describe('properties', () => {
  it('agree with the definitions taken at their word', () => {
    fc.assert(fc.property(twoPortfolios, ([x, y]) => expectSame(measured(x, y), naiveMeasures(x, y))));
  });

  it('are the same whichever of the two comes first', () => {
    fc.assert(fc.property(twoPortfolios, ([x, y]) => expectSame(measured(x, y), measured(y, x))));
  });

  it('are the same in whatever order the states stand', () => {
    fc.assert(
      fc.property(
        twoPortfolios,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        ([x, y], keys) => {
          const order = x
            .map((_, i) => ({ i, key: keys.next().value as number }))
            .sort((a, b) => a.key - b.key);
          const moved = (values: number[]) => order.map(({ i }) => values[i] as number);
          expectSame(measured(moved(x), moved(y)), measured(x, y));
        },
      ),
    );
  });

  it('are 1 for a portfolio and itself, where they are defined', () => {
    fc.assert(
      fc.property(twoPortfolios, ([x]) => {
        for (const value of Object.values(measured(x, x)))
          if (!Number.isNaN(value)) expect(value).toBeCloseTo(1, 14);
        expect(measured(x, x).s_valued_squared).toBe(1);
      }),
    );
  });

  it('stay within -1 and 1, and kappa never below pi', () => {
    fc.assert(
      fc.property(twoPortfolios, ([x, y]) => {
        const found = measured(x, y);
        for (const value of Object.values(found))
          if (!Number.isNaN(value)) expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-12);
        // Own margins make less chance agreement than pooled ones.
        if (!Number.isNaN(found.pi_binary) && !Number.isNaN(found.kappa_binary))
          expect(found.kappa_binary).toBeGreaterThanOrEqual(found.pi_binary - 1e-12);
      }),
    );
  });

  it('equal weights give the unweighted S', () => {
    fc.assert(
      fc.property(twoPortfolios, fc.double({ min: 0.1, max: 10, noNaN: true }), ([x, y], weight) => {
        const weights = x.map(() => weight);
        const { s_valued_absolute, s_valued_squared } = measured(x, y);
        expect(weightedSimilarity(x, y, weights, { power: 1, span: 3 })).toBeCloseTo(s_valued_absolute, 12);
        expect(weightedSimilarity(x, y, weights, { power: 2, span: 3 })).toBeCloseTo(s_valued_squared, 12);
      }),
    );
  });

  it('counting bits is counting states', () => {
    // Up to 70 states: three words of bits; who owes whom need not be mutual.
    const matrix = fc.integer({ min: 1, max: 70 }).chain((n) => fc.tuple(fc.constant(n), portfolio(n * n)));
    fc.assert(
      fc.property(matrix, fc.nat(), fc.nat(), ([n, values], a, b) => {
        const portfolios = new Portfolios(
          Array.from({ length: n }, (_, i) => String(i)),
          Uint8Array.from(values),
        );
        const [i, j] = [a % n, b % n];
        const counted = new Agreement(4);
        counted.counts.fill(9);
        portfolios.count(i, j, counted);
        expect(counted.counts).toEqual(agreementOf(portfolios.row(i), portfolios.row(j)).counts);
      }),
    );
  });
});
