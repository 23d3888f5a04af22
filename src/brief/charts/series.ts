import { parseDate } from '../../quantity/index.ts';
import type { Shown } from '../../study/index.ts';
import { type Reading, type Series, spread } from '../reading.ts';
import { type Cell, type Chart, evidenceOf, marked, subtitleOf } from './chart.ts';
import { drawSeries, type Point } from './series-picture.ts';

/** One measure over time, from zero. A gap breaks the line; observations that stand alone, like polls, are never joined. */
export function seriesChart(data: Series, reading: Reading, width: number): Chart {
  const points = pointsOf(data);
  const name = reading.w(data.title);
  const known = data.points.filter((point) => point.value !== null);
  const title = findingOf(name, known, reading);
  const ends = spread(known);
  const alt = [known[0], ends?.low, ends?.high, known.at(-1)]
    .filter((shown, index, all) => shown !== undefined && all.indexOf(shown) === index)
    .map((shown) => (shown === undefined ? '' : `${reading.period(shown.period)}: ${marked(shown, reading)}`))
    .join('; ');
  return {
    title,
    subtitle: subtitleOf([reading.unit(data.unit), reading.basis(data.basis), spanOf(known, reading)]),
    alt: `${name}. ${alt}`,
    svg: drawSeries(points, data, { title, alt, reading, width }),
    table: {
      columns: [
        { title: reading.t('brief.column.period') },
        { title: name, numeric: true },
        { title: reading.t('brief.column.source') },
      ],
      rows: rowsOf(data.points, reading),
    },
    ...evidenceOf(data.points),
  };
}

/** A row a value; years without one, in a row. */
function rowsOf(points: readonly Shown[], reading: Reading): readonly (readonly Cell[])[] {
  const runs: Shown[][] = [];
  for (const shown of points) {
    const run = runs.at(-1);
    if (shown.value === null && run?.[0]?.value === null && run[0].gap?.gap === shown.gap?.gap)
      run.push(shown);
    else runs.push([shown]);
  }
  return runs.flatMap((run): readonly (readonly Cell[])[] => {
    const [first] = run;
    if (first === undefined) return [];
    return first.value === null
      ? [[spanOf(run, reading), reading.number(first), '']]
      : [[reading.period(first.period), { shown: first }, { source: first.sources[0] ?? null }]];
  });
}

function pointsOf(data: Series): readonly Point[] {
  return data.points.flatMap((shown) =>
    shown.period === null
      ? []
      : [{ shown, start: dayIn(shown.period.start), end: dayIn(shown.period.end), value: shown.value }],
  );
}

function findingOf(name: string, known: readonly Shown[], reading: Reading): string {
  const [first, last, ends] = [known[0], known.at(-1), spread(known)];
  if (first === undefined || last === undefined || ends === undefined)
    return reading.t('brief.series.none', { name });
  const bare = (shown: Shown) => reading.bare(Number(shown.value), shown.unit);
  const change = Number(last.value) - Number(first.value);
  const key = change > 0 ? 'brief.series.up' : change < 0 ? 'brief.series.down' : 'brief.series.level';
  const sentence = reading.t(key, { name, first: bare(first), last: bare(last) });
  const peaks = [first, last].every((shown) => Number(shown.value) < Number(ends.high.value) * PEAK);
  return peaks ? reading.t('brief.series.peak', { sentence, high: bare(ends.high) }) : sentence;
}

/** A highest value is news when both ends stay below this share of it. */
const PEAK = 0.9;

/** From the first period to the last, as one span where they are of one calendar. */
function spanOf(known: readonly Shown[], reading: Reading): string {
  const [first, last] = [known[0]?.period, known.at(-1)?.period];
  if (first == null || last == null) return '';
  if (first.label === last.label) return reading.period(first);
  const label = `${first.label}..${last.label}`;
  const span = reading.period({ label });
  return span === label
    ? reading.t('brief.series.span', { from: reading.period(first), to: reading.period(last) })
    : span;
}

/** Days since 1970 of an ISO date. */
function dayIn(iso: string): number {
  return parseDate(iso) ?? 0;
}
