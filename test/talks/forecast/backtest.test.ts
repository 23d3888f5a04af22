import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { parseDate } from '../../../src/quantity/index.ts';
import { backtestReport, type Score } from '../../../src/talks/forecast/index.ts';
import { scoresOf } from '../../../src/talks/forecast/scores.ts';
import { knownOn } from '../../../src/talks/record/index.ts';
import { shippedRecord } from '../record/records.ts';

const DAY = '2026-11-27';
const record = shippedRecord();
const report = backtestReport(knownOn(record, parseDate(DAY) as number), DAY);

function score(scheme: string, direction: string, forecaster: string): Score {
  const found = report.scores.find(
    (one) => one.scheme === scheme && one.direction === direction && one.forecaster === forecaster,
  );
  if (found === undefined) throw new Error('no such score');
  return found;
}

describe('the back-test of the shipped record', () => {
  // Origin: a second implementation in Python (NumPy, SciPy; a fixed lattice of 14 scales, numerical CRPS). It reads the
  // dates a little differently where an opening is imprecise, which moves single rounds: 0.01 of the CRPS,
  // 0.03 of the log score.
  test.each([
    ['left-out', 'all', 'model', 0.2335, -0.408],
    ['left-out', 'host_to_sender', 'model', 0.1464, -0.032],
    ['left-out', 'sender_to_host', 'model', 0.4076, -1.16],
    ['left-out', 'all', 'without-terms', 0.2519, -0.448],
    ['left-out', 'all', 'no-change', 0.2957, -0.54],
    ['forward', 'all', 'model', 0.2349, -0.351],
    ['forward', 'host_to_sender', 'model', 0.1643, 0.035],
    ['forward', 'all', 'no-change', 0.2982, -0.513],
  ])('%s, %s, %s: CRPS %f, log score %f', (scheme, direction, forecaster, crps, logScore) => {
    const found = score(scheme, direction, forecaster);
    expect(Math.abs(found.crps - crps)).toBeLessThan(0.01);
    expect(Math.abs(found.logScore - logScore)).toBeLessThan(0.03);
  });

  it('gives a rule at its word its absolute error', () => {
    // Origin: mean of |log(settled / prior)| over the 48 rounds, NumPy: 0.3671.
    expect(score('forward', 'all', 'no-change').bare).toBeCloseTo(0.3671, 4);
  });

  it('counts every round once in the tenths, and more of them in wider bands', () => {
    for (const { pit, rounds, coverage } of report.scores) {
      expect(pit.reduce((sum, count) => sum + count, 0)).toBe(rounds);
      expect(coverage[50]).toBeLessThanOrEqual(coverage[80]);
      expect(coverage[80]).toBeLessThanOrEqual(coverage[95]);
    }
  });

  it('is the same to the byte a second time, and with the rows in another order', () => {
    const turned = { ...record, rounds: [...record.rounds].reverse() };
    const again = backtestReport(
      knownOn(
        { ...turned, rounds: turned.rounds.toSorted((a, b) => (a.id < b.id ? -1 : 1)) },
        parseDate(DAY) as number,
      ),
      DAY,
    );
    expect(JSON.stringify(again)).toBe(JSON.stringify(report));
  });

  it('is what docs/records.md says', () => {
    const page = readFileSync(new URL('../../../docs/records.md', import.meta.url), 'utf8');
    const row = (...cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
    const three = (value: number | null) => (value ?? Number.NaN).toFixed(3);
    const percents = ({ coverage }: Score) =>
      Object.values(coverage)
        .map((part) => Math.round(part * 100))
        .join(' / ');
    const plain = page.replaceAll('**', '');
    for (const [name, id] of [
      ['model', 'model'],
      ['without demand and relief', 'without-terms'],
      ['one spread for every alliance', 'one-scale'],
      ['one spread, directions together', 'pooled'],
      ['no change, with its past errors', 'no-change'],
    ] as const) {
      const found = score('left-out', 'all', id);
      expect(plain).toContain(row(name, three(found.crps), found.logScore.toFixed(2), percents(found)));
    }
    for (const [name, direction] of [
      ['host pays sender', 'host_to_sender'],
      ['sender pays host', 'sender_to_host'],
      ['all', 'all'],
    ] as const) {
      const rule = score('forward', direction, 'no-change');
      expect(plain).toContain(
        row(name, rule.rounds, three(rule.modelCrps), three(rule.crps), three(rule.bare)),
      );
    }
    for (const [name, id] of [
      ['as the last time', 'last-growth'],
      ['midpoint of demand and offer (or prior)', 'midpoint'],
      ['geometric mean of both', 'geometric-mean'],
      ['the demand', 'demand'],
    ] as const) {
      const rule = score('forward', 'all', id);
      expect(plain).toContain(
        row(name, rule.rounds, three(rule.bare), three(rule.crps), three(rule.modelCrps)),
      );
    }
  });
});

describe('scores', () => {
  it('of two rounds, by hand', () => {
    const trial = { direction: 'pool', scheme: 'forward', logScore: -1, pit: 0.5 } as const;
    const scores = scoresOf([
      { ...trial, id: 'a', alliance: 'X', forecaster: 'model', crps: 0.1 },
      { ...trial, id: 'b', alliance: 'Y', forecaster: 'model', crps: 0.3 },
      { ...trial, id: 'b', alliance: 'Y', forecaster: 'demand', crps: 0.2, bare: 0.25, pit: 0.97 },
      { ...trial, id: 'a', alliance: 'X', forecaster: 'demand', crps: 0.4, bare: 0.5, pit: 0.02 },
    ]);
    const demand = scores.find(
      ({ forecaster, direction }) => forecaster === 'demand' && direction === 'pool',
    );
    expect(demand).toMatchObject({
      rounds: 2,
      alliances: 2,
      coverage: { 50: 0, 80: 0, 95: 0.5 },
      pit: [1, 0, 0, 0, 0, 0, 0, 0, 0, 1],
    });
    expect(demand?.crps).toBeCloseTo(0.3, 12);
    expect(demand?.bare).toBeCloseTo(0.375, 12);
    expect(demand?.modelCrps).toBeCloseTo(0.2, 12);
    // Gaps 0.3 and -0.1 about their mean 0.1: sqrt(2 / 1 (0.2² + 0.2²)) / 2 = 0.2.
    expect(demand?.gapError).toBeCloseTo(0.2, 12);
  });
});
