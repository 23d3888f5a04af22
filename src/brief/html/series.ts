import { type Cell, CHARTS } from '../charts/index.ts';
import { html, type Part } from '../markup.ts';
import type { Reading, Series } from '../reading.ts';
import { knownPoints, listedSeries, type SeriesGroup } from '../told-series.ts';
import { figureOf, HALF } from './figure.ts';
import { citations, signs } from './number.ts';
import { tableOf } from './table.ts';

/** Measures over time, in the groups of the case: small charts, a table of what else the brief stands on, a list of the rest. */
export function series(reading: Reading): Part {
  const { findings, t } = reading;
  if (findings.series.length === 0) return undefined;
  const listed = listedSeries(findings, reading.told);
  return html`
    <section id="series">
      <h2>${t('brief.series.title')}</h2>
      <p class="intro">${t('brief.series.intro')}</p>
      ${reading.told.map((group) => groupOf(group, reading))}
      ${listed.length === 0 ? undefined : list(listed, reading)}
    </section>`;
}

function groupOf({ group, told, drawn }: SeriesGroup, reading: Reading): Part {
  if (told.length === 0) return undefined;
  const others = reading.findings.groups.length === 0 ? '' : reading.t('brief.series.others');
  const title = group === undefined ? others : reading.w(group.title);
  const charts = told
    .filter((one) => drawn.has(one))
    .map((one) => figureOf(CHARTS.series, one, reading, [HALF]));
  const rest = told.filter((one) => !drawn.has(one));
  return html`
    ${title === '' ? undefined : html`<h3 class="group">${title}</h3>`}
    ${charts.length === 0 ? undefined : html`<div class="multiples">${charts}</div>`}
    ${restTable(rest, reading)}`;
}

function restTable(rest: readonly Series[], reading: Reading): Part {
  const { t } = reading;
  const rows = rest.flatMap((one) =>
    knownPoints(one).map((shown, index): readonly Cell[] => [
      index === 0 ? reading.w(one.title) : '',
      reading.period(shown.period),
      { shown },
      { source: shown.sources[0] ?? null },
    ]),
  );
  if (rows.length === 0) return undefined;
  return html`<details><summary>${t('brief.series.rest', { count: rows.length })}</summary>${tableOf({ columns: columnsOf(reading), rows }, reading)}</details>`;
}

function columnsOf({ t }: Reading) {
  return [
    { title: t('brief.column.measure') },
    { title: t('brief.column.period') },
    { title: t('brief.column.value'), numeric: true },
    { title: t('brief.column.source') },
  ];
}

/** Evidence that nothing in this brief stands on: a row a measure, its latest value with its sources, without an explanation. */
function list(listed: readonly Series[], reading: Reading): Part {
  const { t } = reading;
  const values = listed.reduce((sum, one) => sum + knownPoints(one).length, 0);
  const heads = columnsOf(reading).map(({ title }) => html`<th scope="col">${title}</th>`);
  const rows = listed.flatMap((one) => {
    const known = knownPoints(one);
    const last = known.at(-1);
    if (last === undefined) return [];
    const label =
      known.length > 1 ? t('brief.series.of', { count: known.length }) : reading.trace(last.trace)?.label;
    const note = label ? html` <small>${label}</small>` : undefined;
    return html`<tr><th>${reading.w(one.title)}${note}<td>${reading.period(last.period)}<td>${reading.number(last)}${signs(last)}<td>${citations(last.sources, reading)}`;
  });
  return html`
    <h3 class="group">${t('brief.series.listed', { count: listed.length })}</h3>
    <p class="sub">${t('brief.series.listed.about', { values })}</p>
    <details><summary>${t('brief.series.listed.open', { count: listed.length })}</summary>
      <div class="scroll"><table class="r3"><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div>
    </details>`;
}
