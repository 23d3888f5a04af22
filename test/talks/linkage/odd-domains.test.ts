import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  domainReport,
  domainYaml,
  geniusFiles,
  loadGenius,
  type SolvedReport,
  solveDomain,
} from '../../../src/talks/linkage/index.ts';
import { additive, domainOf, solved } from './domains.ts';

/** One issue over which the parties are opposed: (1, 0), (0.4, 0.4) and (0, 1). */
const opposed = (first: number, second: number) =>
  additive([
    { weights: [1], evaluations: [[10, 4, 0]], reservation: first },
    { weights: [1], evaluations: [[0, 4, 10]], reservation: second },
  ]);
const keys = (report: SolvedReport) => report.notes.map(({ key }) => key);

describe('no agreement', () => {
  it('is said with its reason, and no rule picks a point: two losses make a positive product', () => {
    const report = domainReport(solveDomain(opposed(0.5, 0.6))) as SolvedReport;
    expect(report.zopa).toMatchObject({ outcomes_at_or_above_both_reservations: 0, share: 0 });
    for (const rule of ['nash', 'kalai_smorodinsky', 'egalitarian', 'utilitarian'] as const)
      expect(report.discrete[rule].points).toEqual([]);
    expect(report.discrete.nash.product).toBeNull();
    expect(report.convexified.nash).toBeNull();
    expect(keys(report)).toContain('linkage.note.no-agreement');
  });

  it('names the party whose reservation no outcome reaches', () => {
    const report = domainReport(solveDomain(opposed(1.2, 0))) as SolvedReport;
    expect(report.notes.find(({ key }) => key === 'linkage.note.out-of-reach')?.params).toMatchObject({
      party: 'party-0',
      reservation: 1.2,
    });
  });

  it('may end where lotteries can be agreed: half and half gives both 0.5', () => {
    const report = domainReport(solveDomain(opposed(0.45, 0.45))) as SolvedReport;
    expect(report.discrete.nash.points).toEqual([]);
    expect(report.convexified.nash?.utilities).toEqual([0.5, 0.5]);
    expect(keys(report)).toContain('linkage.note.lottery-only');
  });
});

describe('degenerate frontiers', () => {
  it('of one outcome have one point', () => {
    const found = solved(
      additive([
        { weights: [1], evaluations: [[1]] },
        { weights: [1], evaluations: [[1]] },
      ]),
    );
    expect(found.points).toHaveLength(1);
    expect(found.kalaiSmorodinsky?.points).toHaveLength(1);
  });

  it('on which one party cannot gain pick the point that is best for the other', () => {
    const report = domainReport(solveDomain(opposed(1, 0))) as SolvedReport;
    expect(report.discrete.nash).toMatchObject({ product: 0, points: [{ utilities: [1, 0] }] });
    expect(keys(report)).toContain('linkage.note.no-gain');
  });

  it('list every tie', () => {
    const found = solved(opposed(0.45, 0));
    expect(found.nash?.points.map(({ utilities }) => utilities)).toEqual([[1, 0]]);
    const even = solved(
      additive([
        { weights: [1], evaluations: [[10, 6, 5, 0]] },
        { weights: [1], evaluations: [[0, 5, 6, 10]] },
      ]),
    );
    expect(even.kalaiSmorodinsky?.points).toHaveLength(2);
    expect(even.nash?.points).toHaveLength(2);
    expect(even.utilitarian?.points).toHaveLength(2);
  });

  it('where nobody values anything stay points: evaluations of zero are no division by zero', () => {
    const found = solved(
      additive([
        { weights: [1], evaluations: [[0, 0]] },
        { weights: [1], evaluations: [[0, 0]] },
      ]),
    );
    expect(found.points).toMatchObject([{ utilities: [0, 0], outcomes: 2n }]);
  });
});

describe('tolerance', () => {
  it('makes 0.1 + 0.2 and 0.3 one utility, whichever way they are written', () => {
    // Third value: 0.30000000000000004 of the weight, as a program that adds doubles would write it.
    const found = solved(
      additive([
        { weights: [1], evaluations: [[1, 0.3, 0.30000000000000004]] },
        { weights: [1], evaluations: [[0, 1, 1]] },
      ]),
    );
    expect(found.points.map(({ outcomes }) => outcomes)).toEqual([1n, 2n]);
  });

  it('keeps apart what differs by more', () => {
    const made = additive([
      { weights: [1], evaluations: [[1, 0.3, 0.300001]] },
      { weights: [1], evaluations: [[0, 1, 1]] },
    ]);
    expect(solved(made).points.map(({ outcomes }) => outcomes)).toEqual([1n, 1n]);
    expect(solved(made, { tolerance: 1e-5 }).points.map(({ outcomes }) => outcomes)).toEqual([1n, 2n]);
  });
});

describe('sums above 1', () => {
  it('are capped after adding: outcomes beyond the cap become equal', () => {
    // First: 0.8 or 0.4, and 0.6 or 0.2; only both low values stay below 1. Second: the reverse, never above 1.
    const found = solved(
      additive([
        {
          weights: [0.8, 0.6],
          evaluations: [
            [2, 1],
            [3, 1],
          ],
        },
        {
          weights: [0.5, 0.5],
          evaluations: [
            [0, 1],
            [0, 1],
          ],
        },
      ]),
    );
    // By hand: (1.4, 0), (1.0, 0.5) with the second issue low, (1.0, 0.5) with the first low, (0.6, 1).
    expect(found.points.map(({ utilities, outcomes }) => [...utilities, outcomes])).toEqual([
      [1, 0.5, 2n],
      [0.6, 1, 1n],
    ]);
    expect(found.clamped).toEqual([1n, 0n]);
  });
});

describe('boxes', () => {
  const read = (name: string) => ({
    path: name,
    bytes: new Uint8Array(readFileSync(new URL(`./good/${name}`, import.meta.url))),
  });
  const integers = {
    path: 'domain.xml',
    bytes: new TextEncoder().encode(
      '<utility_space><objective index="0"><issue index="1" name="a" type="integer" lowerbound="0" upperbound="9"/><issue index="2" name="b" type="integer" lowerbound="0" upperbound="9"/></objective></utility_space>',
    ),
  };
  it('add up, divided by the largest utility', () => {
    const { domain } = loadGenius('boxes', {
      domain: integers,
      profiles: [read('boxes.xml'), read('boxes.xml')],
    });
    if (domain === undefined) throw new Error('not read');
    const found = solved(domain);
    // By hand: 4 in 5 x 5 outcomes, 6 more where a is 3, and 5 everywhere: at best 15 of 20, for a = 3 and b from 5.
    expect(found.points).toMatchObject([{ utilities: [0.75, 0.75], outcomes: 5n }]);
    expect(domainOf(domainYaml(domain)).parties[0].terms).toEqual(domain.parties[0].terms);
  });

  it('over too many issues together are sampled, with a bound, never solved wrongly', () => {
    const issues = Array.from({ length: 10 }, (_, at) => `  - { name: i${at}, lower: 0, upper: 9 }`);
    const within = Array.from({ length: 10 }, (_, at) => `i${at}: 2 to 7`);
    const party = (name: string, low: number) =>
      `  - name: ${name}\n    reservation: 0.5\n    boxes:\n      - { within: { ${within.join(', ')} }, value: 0.4 }\n      - { within: { i0: ${low} to ${low + 3} }, value: 0.5 }`;
    const found = solveDomain(
      domainOf(`name: big\nissues:\n${issues.join('\n')}\nparties:\n${party('A', 0)}\n${party('B', 3)}\n`),
    );
    if (found.kind !== 'too-large') throw new Error('solved');
    expect(found.options).toBe(10n ** 10n);
    expect(found.sampled.bound).toEqual([0.9, 0.9]);
    // By hand: both get all of it where i0 is 3 and the others lie from 2 to 7; i0 = 3 alone is acceptable to both.
    expect(found.sampled.found[0]?.utilities).toEqual([0.9, 0.9]);
    const { low, high } = found.sampled.acceptable;
    expect(low).toBeLessThan(0.1);
    expect(high).toBeGreaterThan(0.1);
  });
});

describe('real issues', () => {
  it('are cut into steps, and the frontier is off by no more than is said', () => {
    const domain = domainOf(`name: real
issues:
  - { name: x, kind: real, lower: 0, upper: 1 }
parties:
  - { name: A, evaluations: [{ issue: x, weight: 1, points: { "0": 0, "0.3": 0.8, "1": 1 } }] }
  - { name: B, evaluations: [{ issue: x, weight: 1, offset: 1, slope: -1 }] }
`);
    const found = solved(domain);
    expect(found.outcomes).toBeUndefined();
    // Closed form: the product f(x)(1 - x) is largest at x = 0.3, a bend: 0.8 x 0.7.
    expect(found.nash?.value).toBeCloseTo(0.56, 12);
    expect(found.loss[0]).toBeCloseTo((0.8 / 0.3) * 0.0025, 12);
    expect(found.loss[1]).toBeCloseTo(0.0025, 12);
  });
});

describe('talks issue by issue', () => {
  it('lose what trading across issues would bring (by hand)', () => {
    // Each cares four times as much for another issue. Halving both gives 0.5 each, giving way on the minor one 0.8.
    const found = solved(
      additive([
        {
          weights: [0.8, 0.2],
          evaluations: [
            [2, 1, 0],
            [2, 1, 0],
          ],
        },
        {
          weights: [0.2, 0.8],
          evaluations: [
            [0, 1, 2],
            [0, 1, 2],
          ],
        },
      ]),
    );
    expect(found.separate.utilities).toEqual([0.5, 0.5]);
    expect(found.separate.better?.even.utilities).toEqual([0.8, 0.8]);
  });

  it('tell at what rate a party would exchange units of two issues (by hand)', () => {
    const domain = domainOf(`name: rates
issues:
  - { name: tariff, lower: 0, upper: 20, unit: percent }
  - { name: support, lower: 0, upper: 100, unit: billion JPY }
parties:
  - name: A
    evaluations:
      - { issue: tariff, weight: 0.5, offset: 1, slope: -0.05 }
      - { issue: support, weight: 0.5, offset: 1, slope: -0.01 }
  - name: B
    evaluations:
      - { issue: tariff, weight: 0.2, offset: 0, slope: 0.05 }
      - { issue: support, weight: 0.8, offset: 0, slope: 0.01 }
`);
    const found = solved(domain);
    // One point of tariff costs A 0.025, one billion 0.005: five billion. For B it brings 0.01 against 0.008.
    const [rate] = found.rates?.rates ?? [];
    expect(rate?.rates[0]).toBeCloseTo(5, 9);
    expect(rate?.rates[1]).toBeCloseTo(1.25, 9);
  });
});

describe('files written', () => {
  it('are read as the same domain again, with marks and signs in names', () => {
    const domain = domainOf(`name: "a <b> & \\"c\\""
issues:
  - { name: "x & y", values: ["<1>", "\\"2\\"", "三"] }
  - { name: n, lower: -2, upper: 2, unit: JPY }
parties:
  - name: P
    reservation: 0.25
    discount: 0.5
    evaluations:
      - { issue: "x & y", weight: 0.3, values: { "<1>": 1, "\\"2\\"": 2.5, "三": 0 } }
      - { issue: n, weight: 0.7, offset: 0.125, slope: 0.2 }
  - name: Q
    evaluations:
      - { issue: "x & y", weight: 1e-3, values: { "<1>": 1, "\\"2\\"": 1, "三": 1 } }
      - { issue: n, weight: 0.999, offset: 1, slope: -0.3 }
`);
    expect(domainOf(domainYaml(domain))).toEqual(domain);
    const files = geniusFiles(domain);
    if ('term' in files) throw new Error('no form');
    const bytes = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
    const again = loadGenius(domain.name, {
      domain: bytes('domain.xml', files.domain),
      profiles: [bytes('profile1.xml', files.profiles[0]), bytes('profile2.xml', files.profiles[1])],
    });
    expect(again.problems).toEqual([]);
    const { unit: _unit, ...plain } = domain.issues[1] as { unit?: string };
    expect(again.domain).toEqual({ ...domain, issues: [domain.issues[0], plain] });
  });
});
