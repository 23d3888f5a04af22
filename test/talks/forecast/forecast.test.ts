import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { choiceOf } from '../../../src/talks/forecast/choose.ts';
import { forecast, type Score, wouldPay } from '../../../src/talks/forecast/index.ts';
import { settingOf } from '../../../src/talks/forecast/ratio.ts';
import { ruleFrom } from '../../../src/talks/forecast/rules.ts';
import { type KnownRound, knownOn } from '../../../src/talks/record/index.ts';
import { type Cells, recordOfCells } from '../record/records.ts';
import { sample } from './samples.ts';

const NOW = 20_000;

const past = (i: number, more: Cells): Cells => ({
  id: `p${i}`,
  alliance: 'X',
  direction: 'host_to_sender',
  opened: `${1950 + i}-01-01`,
  closed: `${1950 + i}-06-01`,
  outcome: 'settled',
  prior: 100,
  settled: 110,
  ...more,
});
const open: Cells = {
  id: 'open',
  alliance: 'X',
  direction: 'host_to_sender',
  opened: '2020-01-01',
  outcome: 'pending',
  prior: 100,
};

function forecastOf(rows: readonly Cells[]) {
  const known = knownOn(recordOfCells(rows), NOW);
  const round = known.rounds.find(({ id }) => id === 'open');
  if (round === undefined) throw new Error('no open round');
  return forecast(known, round);
}

describe('a forecast from little', () => {
  test.each<[string, Cells[], number, number]>([
    // Names, rows, and the widest range within which 90% has to lie and the narrowest which it has to fill.
    ['no past round at all: the prior, wide', [], 20, 4],
    [
      'three rounds',
      [past(0, {}), past(5, { settled: 115 }), past(9, { alliance: 'Y', settled: 120 })],
      4,
      1.3,
    ],
    ['one alliance that always settled alike', Array.from({ length: 12 }, (_, i) => past(i, {})), 1.1, 1.001],
    [
      'no demand anywhere, another alliance',
      Array.from({ length: 9 }, (_, i) => past(i, { alliance: `A${i % 3}`, settled: 100 + i })),
      1.5,
      1.05,
    ],
    [
      'ratios of 1e180 and 1e-180',
      Array.from({ length: 8 }, (_, i) =>
        past(i, i % 2 ? { prior: '1e-90', settled: '1e90' } : { prior: '1e90', settled: '1e-90' }),
      ),
      Number.POSITIVE_INFINITY,
      1e6,
    ],
  ])('%s', (_name, rows, widest, narrowest) => {
    const { ratio, noDeal, ended, lapse } = forecastOf([...rows, open]);
    const quantiles = Object.values(ratio?.quantiles ?? {});
    expect(quantiles).toHaveLength(7);
    const width = (quantiles[6] as number) / (quantiles[0] as number);
    expect(width).toBeLessThanOrEqual(widest);
    expect(width).toBeGreaterThan(narrowest);
    for (const { probability } of [noDeal, ended, lapse]) {
      expect(probability).toBeGreaterThan(0);
      expect(probability).toBeLessThan(1);
    }
  });

  it('has no ratio without a prior, or with a prior of nothing, and chances all the same', () => {
    const { prior: _, ...without } = open;
    for (const row of [without, { ...open, prior: 0 }]) {
      const made = forecastOf([past(0, {}), row]);
      expect(made.ratio).toBeNull();
      expect(made.noDeal.probability).toBeGreaterThan(0);
      expect(wouldPay(made, 50)).toBeUndefined();
    }
  });

  it('is plain numbers in rising order, whatever the record holds', { timeout: 60_000 }, () => {
    const amount = fc.oneof(
      fc.constant(0),
      fc.double({ min: 1e-3, max: 1e6, noNaN: true }).map((value) => Number(value.toPrecision(6))),
    );
    const row = fc.record({
      alliance: fc.constantFrom('X', 'Y', '__proto__', 'constructor'),
      direction: fc.constantFrom('host_to_sender', 'sender_to_host'),
      outcome: fc.constantFrom('settled', 'failed', 'ended', 'status_quo', 'unknown'),
      prior: amount,
      demand: amount,
      settled: amount,
      lapse: fc.constantFrom('yes', 'no', 'unknown'),
      exit_threat: fc.constantFrom('none', 'host', 'sender'),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 9 }), amount, (rows, demand) => {
        const made = forecastOf([...rows.map((one, i) => past(i, one)), { ...open, demand }]);
        const told = JSON.stringify(made);
        expect(told).not.toContain('null,null');
        const quantiles = Object.values(made.ratio?.quantiles ?? {});
        expect(quantiles.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
        expect(quantiles).toEqual(quantiles.toSorted((a, b) => a - b));
        const chances = (made.ratio?.curve ?? []).map(({ chance }) => chance);
        expect(chances).toEqual(chances.toSorted((a, b) => b - a));
        expect(chances.every((chance) => chance >= 0 && chance <= 1)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});

describe('would they pay X?', () => {
  it('is certain at nothing but for no deal and an end, and even at the median', () => {
    const made = forecastOf([...Array.from({ length: 8 }, (_, i) => past(i, { settled: 95 + 3 * i })), open]);
    const pays = (1 - made.noDeal.probability) * (1 - made.ended.probability);
    expect(wouldPay(made, 1e-9)?.chance).toBeCloseTo(pays, 9);
    const median = made.ratio?.quantiles[50] ?? Number.NaN;
    expect(wouldPay(made, 100 * median)?.givenDeal).toBeCloseTo(0.5, 9);
    expect(wouldPay(made, 1e9)?.chance).toBeLessThan(1e-3);
  });
});

describe('the chance of no deal', () => {
  const rounds = Array.from({ length: 12 }, (_, i) =>
    past(i, {
      alliance: `A${i % 4}`,
      outcome: i < 6 ? 'failed' : 'settled',
      exit_threat: i < 6 ? 'host' : 'none',
      exit_conditional: i < 6 ? 'no' : '',
    }),
  );

  it('is that of rounds with such a threat, once the threat is known', () => {
    const threat = { exit_threat: 'host', exit_conditional: 'no' };
    const without = forecastOf([...rounds, { ...open, alliance: 'A9', ...threat }]).noDeal;
    const known = forecastOf([
      ...rounds,
      { ...open, alliance: 'A9', ...threat, threat_known: '2020-02' },
    ]).noDeal;
    expect(without).toMatchObject({ among: 'renewals', times: 6, of: 12 });
    expect(known).toMatchObject({ among: 'threat', times: 6, of: 6 });
    expect(known.probability).toBeGreaterThan(0.8);
  });

  it('is that of the direction, or of all, where there are fewer than five', () => {
    expect(forecastOf([...rounds, { ...open, prior: '' }]).noDeal).toMatchObject({
      among: 'direction',
      of: 12,
    });
    expect(forecastOf([...rounds, { ...open, direction: 'pool' }]).noDeal).toMatchObject({
      among: 'all',
      of: 12,
    });
  });
});

describe('rules of thumb', () => {
  const round = { alliance: 'X', direction: 'host_to_sender' } as const;
  const fact = (value: number) => ({ value, from: 0 });
  const asked = { ...round, prior: fact(100), demand: fact(400) } as unknown as KnownRound;
  const offered = { ...asked, offer: fact(200) } as KnownRound;
  const samples = [sample(10, 'X', 0.1), sample(20, 'X', 0.2), sample(15, 'Y', 0.5)];

  // By hand: prior 100, demand 400, offer 200 or none.
  test.each([
    ['no-change', asked, 0],
    ['midpoint', asked, Math.log(2.5)],
    ['midpoint', offered, Math.log(3)],
    ['geometric-mean', asked, Math.log(2)],
    ['geometric-mean', offered, Math.log(Math.sqrt(8))],
    ['demand', asked, Math.log(4)],
    ['last-growth', asked, 0.1],
  ] as const)('%s', (id, known, expected) => {
    expect(ruleFrom(id, samples)(settingOf(known), 19)).toBeCloseTo(expected, 12);
  });

  it('say nothing without a demand or a past', () => {
    const bare = settingOf({ ...round, prior: fact(100) } as unknown as KnownRound);
    expect(ruleFrom('demand', samples)(bare, 99)).toBeUndefined();
    expect(ruleFrom('last-growth', samples)(bare, 9)).toBeUndefined();
  });

  it('are used where they did better on five rounds or more, and told of where on fewer', () => {
    const score = (forecaster: Score['forecaster'], rounds: number, crps: number, modelCrps: number) =>
      ({ forecaster, kind: 'rule', scheme: 'forward', direction: 'pool', rounds, crps, modelCrps }) as Score;
    const all = () => true;
    const few = [score('demand', 4, 0.1, 0.2)];
    expect(choiceOf(few, 'pool', all)).toEqual({ used: 'model', wouldBeUsed: 'demand' });
    const enough = [...few, score('no-change', 9, 0.19, 0.2), score('midpoint', 5, 0.15, 0.2)];
    expect(choiceOf(enough, 'pool', all)).toEqual({ used: 'midpoint', wouldBeUsed: null });
    expect(choiceOf(enough, 'pool', (id) => id === 'no-change').used).toBe('no-change');
    expect(choiceOf([score('no-change', 9, 0.2, 0.2)], 'pool', all).used).toBe('model');
    expect(choiceOf(enough, 'host_to_sender', all).used).toBe('model');
  });
});
