import { describe, expect, test } from 'vitest';
import { drawsText } from '../../src/cli/render/draws.ts';
import { columns } from '../../src/cli/render/layout.ts';
import type { DrawsInShort } from '../../src/study/index.ts';
import { LANGS } from '../../src/text/index.ts';
import { plainPage } from './example.ts';

const error = (halfWidth: number) => ({ standardError: halfWidth / 2.131, halfWidth, randomisations: 16 });
const probabilities = [0.05, 0.25, 0.5, 0.75, 0.95];

/** A number with every remark there can be, one without a single value, and one that a narrow terminal has to wrap. */
const found: DrawsInShort = {
  ...{ draws: 1_000_000, randomisations: 16, seed: 1, method: 'sobol' },
  numbers: [
    {
      ...{ name: 'share.ledger', node: 'share.ledger', unit: 'percent' },
      digest: {
        draws: 1_000_000,
        missing: { count: 1200, share: 0.0012, example: 17 },
        values: {
          mean: { value: 61.7, error: error(0.0002) },
          sd: { value: 7.18, error: error(0.001) },
          quantiles: [49.3, 58, 62, 66.5, 73].map((value, i) => ({
            ...{ probability: probabilities[i] as number, value, error: error(0.01) },
          })),
          thresholds: [
            {
              threshold: 60,
              above: { value: 0.607, error: error(0.0008) },
              below: { value: 0.393, error: error(0.0008) },
              equal: 0,
            },
          ],
        },
      },
    },
    {
      ...{ name: 'ratio.of.nothing', node: 'ratio.of.nothing', unit: '1' },
      digest: {
        draws: 1_000_000,
        missing: { count: 1_000_000, share: 1, example: 0 },
        values: null,
      },
    },
    {
      ...{
        name: 'gap:ability-per-head/JPN#stationing-nopay',
        node: 'gap:ability-per-head/JPN',
        unit: 'bn USD',
      },
      digest: {
        draws: 1_000_000,
        missing: { count: 0, share: 0, example: null },
        values: {
          mean: { value: -3.25, error: null },
          sd: { value: 0.4, error: null },
          quantiles: [-4, -3.5, -3.2, -3, -2.6].map((value, i) => ({
            ...{ probability: probabilities[i] as number, value, error: null },
          })),
          thresholds: [
            {
              threshold: 0,
              above: { value: 0, error: null },
              below: { value: 1, error: null },
              equal: 0,
            },
          ],
        },
      },
    },
  ],
};

describe('draws in short, as text', () => {
  test.each(LANGS)('golden: %s in 80 columns', async (lang) => {
    const text = `${drawsText(found, plainPage(80, lang)).join('\n')}\n`;
    expect(text).not.toMatch(/\{\w+\}|NaN/);
    await expect(text).toMatchFileSnapshot(`golden/draws-80-${lang}.txt`);
  });

  test('golden: 60 columns are too few for one table', async () => {
    const text = `${drawsText(found, plainPage(60)).join('\n')}\n`;
    await expect(text).toMatchFileSnapshot('golden/draws-60-en.txt');
  });

  test.each([60, 80, 120])('no line is wider than %i columns', (width) => {
    for (const line of drawsText(found, plainPage(width))) expect(columns(line)).toBeLessThanOrEqual(width);
  });
});
