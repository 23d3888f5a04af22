import { describe, expect, it } from 'vitest';
import { Evaluator } from '../../../../src/graph/index.ts';
import { domainReport, domainYaml, loadDomainYaml, solveDomain } from '../../../../src/talks/index.ts';
import { bytes } from '../../../case/folders.ts';
import { linkageIn, linked, loadLinked } from './linked.ts';

const BN = 1e9;

describe('support for units, worked out by hand', () => {
  const { findings, domain } = linkageIn(linked);
  const { solution } = findings;
  if (solution === null || domain === undefined) throw new Error('no solution');
  const picked = (rule: string) => solution.picks.find((one) => one.rule === rule);

  it('has 21 x 5 x 2 outcomes', () => {
    expect(solution.outcomes).toBe('210');
  });

  it('of which five leave neither side worse off: two units for 4 to 5 bn, and nothing for nothing', () => {
    // y = 1: the host gains 2.75, the sender loses 2: 2, 2.5; y = 3: 6.75 and 6: 6, 6.5; y = 4: 8 and 8: 8; y = 0: 0.
    expect(solution.acceptable).toBe(String(3 + 1 + 2 + 2 + 1));
  });

  it('settles at two units for 4.5 bn by Nash, Kalai-Smorodinsky and equal gains', () => {
    for (const rule of ['nash', 'kalaiSmorodinsky', 'egalitarian']) {
      expect(picked(rule)).toMatchObject({ host: 0.5 * BN, sender: 0.5 * BN, tied: 1 });
      expect(picked(rule)?.outcome.slice(0, 2)).toEqual([4.5 * BN, 2]);
    }
  });

  it('has the largest sum at two units, for 4, 4.5 or 5 bn alike', () => {
    const pick = picked('utilitarian');
    expect(pick?.tied).toBe(3);
    expect((pick?.host ?? 0) + (pick?.sender ?? 0)).toBeCloseTo(BN, 0);
  });

  it('settled one by one leaves the host with a loss', () => {
    // Support: 5 of 10 bn. Units: at two the host has 5/8 of its best and the sender 4/8; at one 2.75/8. The base: on
    // both sides staying is best. Host 5 - 5, sender 5 - 4.
    expect(solution.separate.host).toBeCloseTo(0, 0);
    expect(solution.separate.sender).toBeCloseTo(BN, 0);
  });

  it('gives the worth of a further unit at the Nash outcome', () => {
    // Over the neighbours of two units: ((6.75 - 2.75) / 2, -2).
    expect(solution.exchange).toEqual([
      { issue: 'support', host: -1, sender: 1 },
      { issue: 'units', host: 2 * BN, sender: -2 * BN },
    ]);
  });

  it('is solved exactly, and the same once written as YAML and read', () => {
    const report = domainReport(solveDomain(domain));
    expect(report).toMatchObject({ arithmetic: 'exact', exact: true });
    const read = loadDomainYaml({ path: 'made.yaml', bytes: bytes(domainYaml(domain)) });
    // Money is one scale for both: the weights of one side add up to less than 1, which is told.
    expect(read.problems.map(({ severity }) => severity)).toEqual(['warning']);
    if (read.domain === undefined) throw new Error('not read');
    const { pareto, discrete } = report as Extract<typeof report, { pareto: unknown }>;
    expect(domainReport(solveDomain(read.domain))).toMatchObject({ pareto, discrete });
  });
});

describe('the worth of a unit to both together', () => {
  it('is the sum of what it is worth to each, and a node that can be drawn', () => {
    const { prepared } = loadLinked(linked);
    if (prepared === undefined) throw new Error('not prepared');
    const evaluator = new Evaluator(prepared.graph, prepared.case.asOf);
    const both = (issue: string) => evaluator.node(`linkage:${issue}/both`, prepared.case.period);
    expect(both('units')).toBeCloseTo(BN, 0);
    expect(both('support')).toBe(0);
  });
});

describe('linked talks without an answer', () => {
  it.each([
    ['a step of nothing', 'step: 1 count', 'step: 0 count', 'The step has to be above zero'],
    ['bounds the wrong way round', 'to: 4 count', 'to: -4 count', 'No step lies between'],
    ['too many steps', 'step: 0.5bn JPY', 'step: 1 JPY', 'at most 10000 are looked at'],
    ['a number that is not known', 'to: 10bn JPY', 'to: AT(hns.budget, JFY1950)', ''],
  ])('say why: %s', (_, from, to, why) => {
    expect(linked).toContain(from);
    const { findings, domain } = linkageIn(linked.replace(from, to));
    expect(findings.solution).toBeNull();
    expect(domain).toBeUndefined();
    expect(findings.absent).toHaveLength(1);
    expect(JSON.stringify(findings.absent)).toContain(why);
  });

  it('name every number that is missing', () => {
    const text = linked
      .replace('to: 10bn JPY', 'to: AT(hns.budget, JFY1950)')
      .replace('step: 1 count', 'step: 0 count');
    expect(linkageIn(text).findings.absent).toHaveLength(2);
  });

  it.each([
    // At best four units for 9 bn: 8 - 9.
    ['from: 0 JPY', 'from: 9bn JPY', { side: 'host', short: BN, alone: true }],
    // Only four units repay the host 7 or 7.5 bn; they cost the sender 8.
    [
      'from: 0 JPY\n      to: 10bn JPY',
      'from: 7bn JPY\n      to: 7.5bn JPY',
      { side: 'sender', short: BN / 2, alone: false },
    ],
  ])('pick nothing, and say by how much a side falls short: %s', (from, to, lack) => {
    expect(linked).toContain(from);
    const { solution } = linkageIn(linked.replace(from, to)).findings;
    expect(solution).toMatchObject({ picks: [], exchange: [], acceptable: '0', lack });
    expect(solution?.frontier.length).toBeGreaterThan(0);
  });

  it('have no worth at all', () => {
    const text = `linkage:
  reason: Invented
  issues:
    - id: name
      title: The name
      options:
        - { id: a, title: A, host: 1 JPY, sender: 2 JPY }
        - { id: b, title: B, host: 1 JPY, sender: 2 JPY }
      without: a
      reason: Invented
`;
    const { findings } = linkageIn(text);
    expect(findings.solution).toBeNull();
    expect(JSON.stringify(findings.absent)).toContain('No issue is worth anything');
  });
});
