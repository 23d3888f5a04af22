import { describe, expect, test } from 'vitest';
import { openFindings } from '../../src/brief/index.ts';
import { claimsText, claimText } from '../../src/cli/render/claims.ts';
import { compare, compareText } from '../../src/cli/render/compare.ts';
import { columns } from '../../src/cli/render/layout.ts';
import { measureRows, measuresText } from '../../src/cli/render/measures.ts';
import { sensitivityText } from '../../src/cli/render/sensitivity.ts';
import { studyText } from '../../src/cli/render/study.ts';
import { study } from '../../src/study/index.ts';
import { LANGS } from '../../src/text/index.ts';
import { usJapan } from '../brief/fixture/index.ts';
import { exampleCase, plainPage } from './example.ts';

const { prepared } = exampleCase();
const findings = openFindings(study(prepared));

describe('a study as text', () => {
  test('golden: English in 80 columns', async () => {
    const text = `${studyText(findings, 'example', plainPage(80), false).join('\n')}\n`;
    await expect(text).toMatchFileSnapshot('golden/study-80-en.txt');
  });

  test('golden: Japanese in 60 columns', async () => {
    const text = `${studyText(findings, 'example', plainPage(60, 'ja'), false).join('\n')}\n`;
    await expect(text).toMatchFileSnapshot('golden/study-60-ja.txt');
  });

  test.each([40, 60, 80, 160])('no line of prose or tables is wider than %i columns', (width) => {
    const page = plainPage(width);
    const [claim] = findings.claims;
    const lines = [
      ...studyText(findings, 'example', page, true),
      ...claimsText(findings.claims, page),
      ...(claim === undefined ? [] : claimText(claim, findings, page)),
      ...measuresText(measureRows(prepared.case, undefined), page),
    ];
    // Fixed columns (names, numbers) may not fit forty columns; nothing is lost then, the line is long.
    const allowed = Math.max(width, 80);
    for (const line of lines) expect(columns(line), line).toBeLessThanOrEqual(allowed);
  });

  test('every number of the sentence is filled in', () => {
    const text = studyText(findings, 'example', plainPage(80), false).join('\n');
    expect(text).not.toMatch(/\{\w+\}/);
  });
});

describe('what the ranges do, as text', () => {
  const spread = usJapan();
  const [verdict] = spread.uncertainty?.verdicts ?? [];
  if (verdict !== undefined)
    verdict.indices = [
      {
        inputs: ['rent.ratio'],
        first: 0.9,
        firstLow: 0.88,
        firstHigh: 0.92,
        total: 0.93,
        totalLow: 0.91,
        totalHigh: 0.95,
      },
      { inputs: ['[fx-2016]'], first: 0, firstLow: 0, firstHigh: 0, total: 0, totalLow: 0, totalHigh: 0 },
    ];

  test.each(LANGS)('golden: %s', async (lang) => {
    const text = `${sensitivityText(spread, plainPage(80, lang)).join('\n')}\n`;
    await expect(text).toMatchFileSnapshot(`golden/sensitivity-80-${lang}.txt`);
  });
});

describe('two scenarios', () => {
  const comparison = compare(findings, openFindings(study(prepared, { scenario: 'double-support' })));

  test('the change is in the unit of the answer, and a ratio', () => {
    // Invented: 100m USD over 10,000 persons is 10,000 USD a head; twice the support is twice that.
    const perHead = comparison.answers.find(({ id }) => id === 'support-per-head');
    expect(perHead?.change).toBeCloseTo(10_000, 6);
    expect(perHead?.ratio).toBeCloseTo(2, 12);
  });

  test('shares change in points, amounts with their percentage', () => {
    const text = compareText(comparison, plainPage(100)).join('\n');
    // 100 / 740 is 13.5%, 200 / 840 is 23.8%.
    expect(text).toContain('+10.3 points');
    expect(text).toContain('+$10,000 per person (+100%)');
  });
});

describe('measures', () => {
  const names = (pattern?: string) => measureRows(prepared.case, pattern).map(({ name }) => name);

  test.each([
    ['support.*', ['support.cash', 'support.per_head']],
    ['RENT', ['land.area', 'land.forgone_rent', 'land.market_rent']],
    ['*.area', ['land.area']],
    ['(', []],
  ])('%s finds %j', (pattern, expected) => {
    expect(names(pattern)).toEqual(expected);
  });
});
