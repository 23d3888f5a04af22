import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHARTS, letterOf, type Swings } from '../../src/brief/charts/index.ts';
import { axisForDots, axisFromZero } from '../../src/brief/charts/scale.ts';
import { textWidth, wrapped } from '../../src/brief/charts/text.ts';
import { html } from '../../src/brief/markup.ts';
import { type Reading, readingOf, type Uncertainty } from '../../src/brief/reading.ts';
import { swingsOf } from '../../src/brief/uncertainty.ts';
import type { OpenFindings } from '../../src/study/index.ts';
import { LANGS } from '../../src/text/index.ts';
import { usJapan } from './fixture/index.ts';

const findings = usJapan();
const en = readingOf(findings, 'en');
type Series = OpenFindings['series'][number];
const seriesNamed = (measure: string) => findings.series.find((one) => one.measure === measure) as Series;

const swings = (reading: Reading) => swingsOf(findings.uncertainty as Uncertainty, reading);

/** One picture of each kind, read in review. */
const golden = [
  ['diverging-bars', () => CHARTS['diverging-bars'](findings.ledger as never, en, 840)],
  ['strip', () => CHARTS.strip(findings.rivals[3] as never, en, 840)],
  ['range-strip', () => CHARTS['range-strip'](findings.answers[2] as never, en, 364)],
  ['quantile-dots', () => CHARTS['quantile-dots'](findings.uncertainty?.answers[0] as never, en, 372)],
  ['past-rounds', () => CHARTS['past-rounds'](findings.talks?.forecast as never, en, 372)],
  ['forecast-dots', () => CHARTS['forecast-dots'](findings.talks?.forecast as never, en, 372)],
  ['linkage-frontier', () => CHARTS['linkage-frontier'](findings.talks?.linkage as never, en, 372)],
  ['settlement-models', () => CHARTS['settlement-models'](findings.talks as never, en, 840)],
  ['with-without', () => CHARTS['with-without'](findings.balance?.theatres[0] as never, en, 372)],
  ['duty-matrix', () => CHARTS['duty-matrix'](findings.network as never, en, 372)],
  ['tie-ring', () => CHARTS['tie-ring'](findings.network as never, en, 372)],
  ['tornado', () => CHARTS.tornado(swings(en)[0] as Swings, en, 372)],
  ['base-map', () => CHARTS['base-map'](findings.network?.places as never, en, 372)],
  ['series', () => CHARTS.series(seriesNamed('jpn.defence_share'), en, 372)],
] as const;

test.each(golden)('the %s looks as reviewed', async (name, draw) => {
  const picture = draw().svg.text.replaceAll('><', '>\n<');
  await expect(`${picture}\n`).toMatchFileSnapshot(`golden/${name}.svg`);
});

test('every chart of the registry has a reviewed picture', () => {
  expect(golden.map(([name]) => name).toSorted()).toEqual(Object.keys(CHARTS).toSorted());
});

test.each(LANGS)('a chart says in %s what it finds, of what, from where, and gives its numbers', (lang) => {
  const reading = readingOf(findings, lang);
  const charts = [
    CHARTS['diverging-bars'](findings.ledger as never, reading, 840),
    ...findings.rivals.map((strip) => CHARTS.strip(strip, reading, 340)),
    ...findings.series.map((one) => CHARTS.series(one, reading, 372)),
    ...findings.answers
      .filter((one) => one.range.length > 0)
      .map((one) => CHARTS['range-strip'](one, reading, 364)),
    ...(findings.uncertainty?.answers ?? []).map((one) => CHARTS['quantile-dots'](one, reading, 372)),
    ...swings(reading).map((one) => CHARTS.tornado(one, reading, 372)),
    CHARTS['linkage-frontier'](findings.talks?.linkage as never, reading, 372),
    CHARTS['duty-matrix'](findings.network as never, reading, 372),
    CHARTS['tie-ring'](findings.network as never, reading, 372),
    CHARTS['base-map'](findings.network?.places as never, reading, 372),
  ];
  for (const chart of charts) {
    for (const text of [chart.title, chart.subtitle, chart.alt])
      expect(text).not.toMatch(/^$|\{|undefined|NaN/);
    expect(chart.svg.text).toMatch(/^<svg [^>]*role="img"><title>[^<]+<\/title><desc>/);
    expect(chart.svg.text).not.toMatch(/NaN|Infinity|undefined/);
    for (const row of chart.table.rows) expect(row).toHaveLength(chart.table.columns.length);
  }
});

test('the finding of the ledger names the party, the ends and how many definitions can be computed', () => {
  const { title } = CHARTS['diverging-bars'](findings.ledger as never, en, 840);
  expect(title).toBe(
    'Japan bears 36.5% to 56.9% of the total under the 2 of 4 definitions that can be computed',
  );
});

test('the finding of a series tells its way and its peak', () => {
  const title = CHARTS.series(seriesNamed('hns.budget'), en, 372).title;
  expect(title).toBe('Host-nation support, initial budget: up from ¥6.2bn to ¥227.4bn; peak ¥275.6bn');
});

/** How many separate lines a series is drawn as, and how many dots. */
const lines = (one: Series) => {
  const picture = CHARTS.series(one, en, 372).svg.text;
  const path = / class="line"/.test(picture)
    ? (/<path d="([^"]*)" class="line"/.exec(picture)?.[1] ?? '')
    : '';
  return { lines: path.split('M').length - 1, dots: picture.split('<circle').length - 1 };
};

test.each([
  ['a budget with one year missing breaks there', 'hns.budget', { lines: 2, dots: 47 }],
  ['years far apart are not joined', 'hns.utilities', { lines: 0, dots: 5 }],
  ['yearly counts of a stock are joined, earlier ones are not', 'usfj.active', { lines: 1, dots: 24 }],
  ['yearly shares are joined', 'jpn.defence_share', { lines: 1, dots: 11 }],
  ['polls are never joined', 'poll.us_help', { lines: 0, dots: 3 }],
])('%s', (_, measure, expected) => {
  expect(lines(seriesNamed(measure))).toEqual(expected);
});

test('recalled points are hollow', () => {
  const picture = CHARTS.series(seriesNamed('hns.budget'), en, 372).svg.text;
  const recalled = seriesNamed('hns.budget').points.filter((point) => point.recalled).length;
  expect(picture.split('class="hollow"').length - 1).toBe(recalled);
});

test('a chart of nothing known has a title and no picture that fails', () => {
  const empty = { ...seriesNamed('hns.budget'), points: [] };
  expect(CHARTS.series(empty, en, 372).svg.text).not.toMatch(/NaN|Infinity/);
  expect(
    CHARTS.strip({ ...(findings.rivals[0] as never as object), values: [] } as never, en, 840).svg.text,
  ).not.toMatch(/NaN|Infinity/);
});

const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), {
  minLength: 1,
});

test('bars begin at zero and every value lies on its axis', () =>
  fc.assert(
    fc.property(numbers, (values) => {
      for (const axis of [axisFromZero(values, 0, 100, 4), axisForDots(values, 0, 100, 4)]) {
        for (const value of values) {
          expect(axis.at(value)).toBeGreaterThanOrEqual(-1e-6);
          expect(axis.at(value)).toBeLessThanOrEqual(100 + 1e-6);
        }
      }
      const [low, high] = axisFromZero(values, 0, 100, 4).domain;
      expect(low <= 0 && high >= 0).toBe(true);
    }),
  ));

test('wrapped text keeps within its width and number of lines, and loses nothing unless it says so', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.integer({ min: 40, max: 300 }),
      (text, width) => {
        const made = wrapped(text, width, 13, 2);
        expect(made.length).toBeLessThanOrEqual(2);
        for (const line of made) expect([...line].length <= 2 || textWidth(line, 13) <= width).toBe(true);
        const squeeze = (value: string) => value.replace(/\s/g, '');
        if (!made.some((line) => line.endsWith('…'))) expect(squeeze(made.join(''))).toBe(squeeze(text));
      },
    ),
  ));

test('definitions go by letters that never repeat', () => {
  const letters = Array.from({ length: 800 }, (_, index) => letterOf(index));
  expect(letters.slice(24, 28)).toEqual(['Y', 'Z', 'AA', 'AB']);
  expect(new Set(letters).size).toBe(800);
});

test('whatever text goes into a hole, it stays text', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const made = html`<p title="${text}">${text}</p>`.text;
      expect(made.match(/[<>]/g)).toHaveLength(4);
      expect(made.match(/"/g)).toHaveLength(2);
    }),
  ));
