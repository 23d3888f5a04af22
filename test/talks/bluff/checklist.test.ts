import { describe, expect, it } from 'vitest';
import type { Sign, Threat, ThreatCount } from '../../../src/case/index.ts';
import { checklistOf, jeffreys, posterior } from '../../../src/talks/index.ts';

const at = { file: 'talks.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 };

function sign(id: string, more: Partial<Sign>): Sign {
  return {
    id,
    title: id,
    kind: 'sunk-cost',
    seen: 'yes',
    evidence: 'Invented.',
    ifMeant: { low: 0.5, high: 0.7 },
    ifBluff: { low: 0.1, high: 0.3 },
    reason: 'Invented.',
    at,
    ...more,
  };
}

const counts: ThreatCount[] = [
  { id: 'wide', title: 'Wide', threats: 10, carriedOut: 3, until: '2020-06-30', reason: 'Invented.', at },
  { id: 'narrow', title: 'Narrow', threats: 4, carriedOut: 0, reason: 'Invented.', at },
];

const threat: Threat = {
  by: 'sender',
  title: 'Leave',
  counts,
  references: [],
  dependence: { value: 1, reason: 'Invented.' },
  signs: [
    sign('early', { on: '2019-01-01' }),
    sign('late', {
      on: '2021-01-01',
      kind: 'counter',
      ifMeant: { low: 0.1, high: 0.2 },
      ifBluff: { low: 0.6, high: 0.8 },
    }),
    sign('open', { seen: 'unknown' }),
    sign('missed', { seen: 'no' }),
  ],
  costs: [],
  at,
};

const clue = (of: number, seen: boolean) => {
  const { ifMeant, ifBluff } = threat.signs[of] as Sign;
  return { ifMeant, ifBluff, seen };
};
const chance = (clues: ReturnType<typeof clue>[], n = 10, carriedOut = 3) =>
  posterior({ prior: jeffreys({ n, carriedOut }), clues, dependence: 1 });

describe('the checklist of a threat', () => {
  const asOf = '2022-01-01';
  const found = checklistOf(threat, { asOf, counts });

  it('weighs the record and every sign whose result is known', () => {
    expect(found.prior.mean).toBeCloseTo(3.5 / 11, 14);
    expect(found.chance.mean).toBeCloseTo(chance([clue(0, true), clue(1, true), clue(3, false)]), 14);
    expect(found.chance.low).toBeLessThan(found.chance.mean);
    expect(found.chance.high).toBeGreaterThan(found.chance.mean);
  });

  it('says of each sign what the chance is without it, and with the other result', () => {
    const late = found.signs[1];
    expect(late?.without).toBeCloseTo(chance([clue(0, true), clue(3, false)]), 14);
    expect(late?.ifSeen).toBeCloseTo(found.chance.mean, 14);
    expect(late?.ifNotSeen).toBeCloseTo(chance([clue(0, true), clue(1, false), clue(3, false)]), 14);
    expect(late?.ratio?.middle).toBeCloseTo(0.15 / 0.7, 12);
  });

  it('gives an unknown sign no weight, and says what either result would do', () => {
    const open = found.signs[2];
    expect(open).toMatchObject({ seen: 'unknown', ratio: null });
    expect(open?.without).toBeCloseTo(found.chance.mean, 14);
    expect(open?.ifSeen).toBeGreaterThan(found.chance.mean);
    expect(open?.ifNotSeen).toBeLessThan(found.chance.mean);
  });

  it('does not know a sign before the day on which it was public', () => {
    const earlier = checklistOf(threat, { asOf: '2020-01-01', counts });
    expect(earlier.signs.map(({ seen }) => seen)).toEqual(['yes', 'unknown', 'unknown', 'no']);
    expect(earlier.chance.mean).toBeCloseTo(chance([clue(0, true), clue(3, false)]), 14);
  });

  it('says when the record counts threats that ended later', () => {
    expect(checklistOf(threat, { asOf: '2020-06-29', counts }).countIsLater).toBe(true);
    expect(checklistOf(threat, { asOf: '2020-06-30', counts }).countIsLater).toBe(false);
  });

  it('takes another counting, of the case or of a record', () => {
    const narrow = checklistOf(threat, { asOf, count: 'narrow', counts });
    expect(narrow.prior.mean).toBeCloseTo(0.5 / 5, 14);
    expect(narrow.counts.map(({ chance: one }) => one)).toEqual(found.counts.map(({ chance: one }) => one));
    const record = [{ id: 'record', title: 'Record', threats: 50, carriedOut: 50, reason: 'Invented.', at }];
    expect(checklistOf(threat, { asOf, counts: record }).prior.mean).toBeCloseTo(50.5 / 51, 14);
    expect(() => checklistOf(threat, { asOf, count: 'none', counts })).toThrow(RangeError);
  });

  it('says what the chance would be if each sign had a cause of its own', () => {
    const shared = checklistOf(
      { ...threat, dependence: { value: 0.5, reason: 'Invented.' } },
      { asOf, counts },
    );
    expect(shared.independent).toBeCloseTo(found.chance.mean, 14);
    expect(shared.chance.mean).not.toBeCloseTo(found.chance.mean, 3);
  });
});
