import { describe, expect, it } from 'vitest';
import { openFindings } from '../../src/brief/index.ts';
import { study } from '../../src/study/index.ts';
import { flagship } from '../cases/flagship.ts';

const { prepared } = flagship();
const findings = openFindings(study(prepared));
const { fairness, uncertainty } = findings;
if (fairness === null || uncertainty === null) throw new Error('the flagship has stakes and ranges');

const rowOf = (lens: string, party: string, definition: string | null = 'usfj') => {
  const row = fairness.rows.find(
    (one) => one.lens === lens && one.party === party && one.definition === definition,
  );
  if (row === undefined) throw new Error(`${lens} ${party}`);
  return row;
};

describe('lenses on the flagship, fiscal 2015', () => {
  // By hand from the case: GDP of 2015 is 4,444.931bn and 18,295.019bn USD, borne under `usfj` are 519.7 and 645.2bn yen.
  it('divides by ability to pay as a pocket calculator does', () => {
    const share = rowOf('ability', 'JPN').fair as number;
    expect(share).toBeCloseTo(19.5, 1);
    const { pays, due, gap } = rowOf('ability', 'JPN');
    const joint = (pays as number) + (rowOf('ability', 'USA').pays as number);
    expect(due).toBeCloseTo((share / 100) * joint, 0);
    expect(gap).toBeCloseTo((pays as number) - (due as number), 0);
  });

  // Shapley value of two players: own stand-alone cost less half of what standing together saves.
  it('splits the saving of two parties in halves', () => {
    const stake = (party: string) =>
      fairness.lenses.find(({ id }) => id === 'shapley')?.stakes.find((one) => one.party === party)?.value
        .value as number;
    const joint = (rowOf('shapley', 'JPN').pays as number) + (rowOf('shapley', 'USA').pays as number);
    const saved = stake('JPN') + stake('USA') - joint;
    expect((rowOf('shapley', 'JPN').due as number) / (stake('JPN') - saved / 2)).toBeCloseTo(1, 9);
    // With two parties the separable-cost rule gives the same split (Young 1985).
    expect((rowOf('separable', 'JPN').due as number) / (rowOf('shapley', 'JPN').due as number)).toBeCloseTo(
      1,
      9,
    );
  });

  it('gives shares that sum to the whole, and gaps that sum to nothing', () => {
    for (const { lens, definition, fair, gap, pays } of fairness.rows) {
      if (fair === null || gap === null || pays === null) continue;
      const other = rowOf(lens, 'USA', definition);
      const one = rowOf(lens, 'JPN', definition);
      expect((one.fair as number) + (other.fair as number)).toBeCloseTo(100, 9);
      expect(Math.abs((one.gap as number) + (other.gap as number))).toBeLessThan(1e-9 * Math.abs(pays) + 1);
    }
  });

  it('finds for each weighting either one party or the other paying less than is fair', () => {
    for (const { definition, party, less } of fairness.agreement) {
      if (party !== 'JPN') continue;
      const other = fairness.agreement.find((one) => one.definition === definition && one.party === 'USA');
      expect(less + (other?.less ?? Number.NaN), definition).toBeCloseTo(1, 9);
    }
  });

  it('names the choice among rival estimates that reverses a verdict', () => {
    expect(fairness.switches).toContainEqual(
      expect.objectContaining({
        lens: 'exposure',
        definition: 'usfj',
        party: 'JPN',
        choice: 'exposure-by-share',
        verdict: 'less',
      }),
    );
  });
});

describe('ranges on the flagship', () => {
  it('give the same bytes for the same seed, others for another, and nothing without draws', () => {
    const again = openFindings(study(flagship().prepared)).uncertainty;
    expect(JSON.stringify(again)).toBe(JSON.stringify(uncertainty));
    const other = openFindings(study(prepared, { drawing: { seed: 2 } })).uncertainty;
    expect(JSON.stringify(other)).not.toBe(JSON.stringify(uncertainty));
    expect(openFindings(study(prepared, { drawing: { draws: 0 } })).uncertainty).toBeNull();
  });

  it('stand around the value at the medians, with the chance on its side', () => {
    for (const { spread, gap, lens, definition } of fairness.rows) {
      if (spread === undefined || gap === null) continue;
      expect(spread.low, `${lens} ${definition}`).toBeLessThanOrEqual(gap);
      expect(spread.high, `${lens} ${definition}`).toBeGreaterThanOrEqual(gap);
      expect(spread.less > 0.5).toBe(spread.middle < 0);
    }
  });

  it('flip where moved units cost so much that Japan pays less than half', () => {
    const verdict = uncertainty.verdicts.find(
      ({ lens, definition }) => lens === 'equal' && definition === 'rebased',
    );
    const flip = verdict?.flips.find(({ input }) => input === 'premium.per_base');
    const { gap } = rowOf('equal', 'JPN', 'rebased');
    const atMedian = uncertainty.inputs.find(({ name }) => name === 'premium.per_base')?.median as number;
    expect(flip?.reverses).toBe('above');
    expect(flip?.value).toBeGreaterThan(atMedian);
    expect(gap).toBeGreaterThan(0);
  });
});
