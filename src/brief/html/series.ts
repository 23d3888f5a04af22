import { type Cell, CHARTS } from '../charts/index.ts';
import { html, type Part } from '../markup.ts';
import type { Reading, Series } from '../reading.ts';
import { figureOf, HALF } from './figure.ts';
import { tableOf } from './table.ts';

/** A group shows this many charts; more would not be read. The others stand in its table. */
const CHARTS_A_GROUP = 4;
/** Fewer known points are no course over time. */
const LEAST_POINTS = 3;

/** Measures over time, in the groups of the case: small charts, then a table of everything else. */
export function series(reading: Reading): Part {
  const { findings, t } = reading;
  if (findings.series.length === 0) return undefined;
  const known = new Set(findings.groups.map((group) => group.id));
  const groups = findings.groups.map((group) => ({
    title: reading.w(group.title),
    members: findings.series.filter((one) => one.group === group.id),
  }));
  const others = findings.series.filter((one) => one.group === null || !known.has(one.group));
  return html`
    <section id="series">
      <h2>${t('brief.series.title')}</h2>
      <p class="intro">${t('brief.series.intro')}</p>
      ${groups.map(({ title, members }) => groupOf(title, members, reading))}
      ${groupOf(known.size === 0 ? '' : t('brief.series.others'), others, reading)}
    </section>`;
}

function groupOf(title: string, members: readonly Series[], reading: Reading): Part {
  if (members.length === 0) return undefined;
  const longest = members
    .filter((one) => pointsOf(one) >= LEAST_POINTS)
    .toSorted((a, b) => pointsOf(b) - pointsOf(a))
    .slice(0, CHARTS_A_GROUP);
  const charted = new Set(longest);
  const charts = members
    .filter((one) => charted.has(one))
    .map((one) => figureOf(CHARTS.series, one, reading, [HALF]));
  const rest = members.filter((one) => !charted.has(one));
  return html`
    ${title === '' ? undefined : html`<h3 class="group">${title}</h3>`}
    ${charts.length === 0 ? undefined : html`<div class="multiples">${charts}</div>`}
    ${restTable(rest, reading)}`;
}

function pointsOf(one: Series): number {
  return one.points.filter((point) => point.value !== null).length;
}

function restTable(rest: readonly Series[], reading: Reading): Part {
  const { t } = reading;
  const rows = rest.flatMap((one) =>
    one.points
      .filter((shown) => shown.value !== null)
      .map((shown, index): readonly Cell[] => [
        index === 0 ? reading.w(one.title) : '',
        reading.period(shown.period),
        { shown },
        { source: shown.sources[0] ?? null },
      ]),
  );
  if (rows.length === 0) return undefined;
  const columns = [
    { title: t('brief.column.measure') },
    { title: t('brief.column.period') },
    { title: t('brief.column.value'), numeric: true },
    { title: t('brief.column.source') },
  ];
  return html`<details><summary>${t('brief.series.rest', { count: rows.length })}</summary>${tableOf({ columns, rows }, reading)}</details>`;
}
