import { expect, test } from 'vitest';
import { openFindings } from '../../src/brief/index.ts';
import { emptyCase, usJapan } from './fixture/index.ts';
import { render } from './rendered.ts';

test('JSON is the findings, whatever order their keys came in', () => {
  const text = render(usJapan(), 'json', 'en');
  expect(openFindings(JSON.parse(text))).toEqual(usJapan());
  const reversed = Object.fromEntries(Object.entries(usJapan()).reverse()) as ReturnType<typeof usJapan>;
  expect(render(reversed, 'json', 'en')).toBe(text);
});

/** RFC 4180 without a library: quoted cells may hold commas, quotes and line breaks. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end = ''] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|$)/g,
  )) {
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 1);
}

test('CSV is one table with the same columns in every row and numbers unrounded', () => {
  const findings = usJapan();
  const [header, ...rows] = parseCsv(render(findings, 'csv', 'en'));
  expect(header).toEqual([
    ...['section', 'id', 'title', 'party', 'definition', 'period', 'value', 'unit', 'low', 'high'],
    ...['recalled', 'sources'],
  ]);
  expect(rows.every((row) => row.length === 12)).toBe(true);
  const series = rows.filter((row) => row[0] === 'series' && row[1] === 'hns.budget');
  expect(series.map((row) => (row[6] === '' ? null : Number(row[6])))).toEqual(
    findings.series[0]?.points.map((point) => point.value),
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '  =1', '=cmd|" /C calc"!A0'])(
  'a text like %j is no formula for a spreadsheet, and numbers stay numbers',
  (text) => {
    const findings = usJapan();
    const [series] = findings.series.filter((one) => one.measure === 'trade.goods');
    if (series !== undefined) series.title = text;
    const rows = parseCsv(render(findings, 'csv', 'en')).filter((row) => row[1] === 'trade.goods');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row[2]).toBe(`'${text}`);
      expect(row[6]).toMatch(/^-\d+$/);
    }
  },
);

test('CSL-JSON has an item for every source, dates in parts', () => {
  const items = JSON.parse(render(usJapan(), 'csl', 'en')) as Record<string, unknown>[];
  expect(items).toHaveLength(40);
  expect(items[1]).toEqual({
    id: 'gao-21-270',
    type: 'report',
    title: expect.stringContaining('Burden Sharing'),
    publisher: 'US Government Accountability Office',
    issued: { 'date-parts': [[2021, 3, 17]] },
    accessed: { 'date-parts': [[2026, 10, 30]] },
    URL: 'https://www.gao.gov/products/gao-21-270',
    'citation-number': 2,
    note: 'grade: legislative-audit; verification: read',
  });
});

test('ClaimReview has a review for every claim with its verdict in words', () => {
  const graph = JSON.parse(render(usJapan(), 'claimreview', 'en'));
  expect(graph['@context']).toBe('https://schema.org');
  expect(graph['@graph']).toHaveLength(16);
  expect(graph['@graph'][2]).toMatchObject({
    '@type': 'ClaimReview',
    datePublished: '2026-11-24',
    author: { '@type': 'Organization', name: 'Treatyscope' },
    itemReviewed: { '@type': 'Claim', datePublished: '2025-03-06', author: { name: 'Donald Trump' } },
    reviewRating: { '@type': 'Rating', alternateName: 'depends on the definition' },
  });
});

test('Markdown has the sections of the page and no markup of the case', () => {
  const findings = usJapan();
  findings.study.title = '<b>Case</b> *of* | `a` [link](javascript:x)';
  const text = render(findings, 'md', 'en');
  expect(text.split('\n')[0]).toBe('# \\<b\\>Case\\</b\\> \\*of\\* \\| \\`a\\` \\[link\\](javascript:x)');
  for (const heading of [
    'Answers',
    'Who pays',
    'Rival figures',
    'Claims',
    'Scenarios',
    'Over time',
    'Sources',
  ])
    expect(text).toContain(`\n## ${heading}\n`);
  expect(text).toContain('[3] ');
});

test('Markdown of an empty case is its head and foot', () => {
  expect(render(emptyCase(), 'md', 'en')).not.toContain('## ');
});
