// What draws come to without keeping them, against the raw draws of the same case.
import { describe, expect, it } from 'vitest';
import { summarise } from '../../src/ensemble/index.ts';
import { type DrawsInShort, drawsInShort, drawTable } from '../../src/study/index.ts';
import { flagship } from '../cases/flagship.ts';

const { prepared } = flagship();
const options = { definition: 'rebased', drawing: { draws: 20_000, seed: 3, method: 'sobol' as const } };
const { period } = prepared.case;
const share = { name: 'share.ledger', node: 'share.ledger', period, definition: 'rebased' };

function finished<Found>(steps: Generator<unknown, Found, undefined> | undefined): Found {
  if (steps === undefined) throw new Error('nothing varies');
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value as Found;
  }
}

describe('draws in short', () => {
  const found: DrawsInShort = finished(drawsInShort(prepared, options, [share], 60));

  it('have the numbers of the raw draws, in the unit as shown', () => {
    const { columns, starts } = finished(drawTable(prepared, options, [share]));
    const column = columns.find(({ name }) => name === 'share.ledger');
    const { values } = summarise(column?.values as Float64Array, {
      ...{ starts, probabilities: [0.05, 0.25, 0.5, 0.75, 0.95], thresholds: [60] },
      ...{ dots: 0, histogram: false },
    });
    const [number] = found.numbers;
    expect(found).toMatchObject({ draws: 20_000, randomisations: 16, seed: 3, method: 'sobol' });
    expect(number).toMatchObject({ name: 'share.ledger', unit: 'percent' });
    const digest = number?.digest.values;
    // Divided by the unit before or after: the last digits may differ.
    const near = (value: number, wanted: number | undefined) =>
      expect(value / (wanted ?? 0)).toBeCloseTo(1, 12);
    near(digest?.mean.value ?? 0, values?.mean.value);
    near(digest?.sd.value ?? 0, values?.sd.value);
    near(digest?.mean.error?.halfWidth ?? 0, values?.mean.error?.halfWidth);
    for (const [i, { value }] of (digest?.quantiles ?? []).entries())
      near(value, values?.quantiles[i]?.value);
    expect(digest?.thresholds[0]?.threshold).toBeCloseTo(60, 12);
    expect(digest?.thresholds[0]?.above.value).toBe(values?.thresholds[0]?.above.value);
  });

  it('are of the answers and of the verdicts under the chosen definition, where nothing is named', () => {
    const names = finished(drawsInShort(prepared, options, undefined, undefined)).numbers.map(
      ({ name }) => name,
    );
    expect(names).toContain('gap:equal/JPN#rebased');
    expect(names.filter((name) => name.startsWith('gap:') && !name.endsWith('#rebased'))).toEqual([]);
  });

  it('are nothing where nothing varies', () => {
    const fixed = { ...share, definition: 'hns' };
    expect(drawsInShort(prepared, { ...options, definition: 'hns' }, [fixed], undefined)).toBeUndefined();
  });
});
