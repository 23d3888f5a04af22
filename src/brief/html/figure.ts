import type { Chart, DrawChart } from '../charts/index.ts';
import { html, type Markup } from '../markup.ts';
import type { Reading } from '../reading.ts';
import { citations } from './number.ts';
import { tableOf } from './table.ts';

/** Widths in pixels at which a chart is drawn: text in a chart must not shrink with a phone. */
export const WIDE = 880;
export const NARROW = 340;
export const HALF = 420;

/** A chart in its frame: finding, what is measured, picture, source line, table. One width, or a wide and a narrow one. */
export function figureOf<Data>(
  draw: DrawChart<Data>,
  data: Data,
  reading: Reading,
  widths: readonly number[],
): Markup {
  const charts = widths.map((width) => draw(data, reading, width));
  const [chart] = charts;
  if (chart === undefined) return html``;
  const picture =
    charts.length === 1
      ? chart.svg
      : html`<div class="wide">${chart.svg}</div><div class="narrow">${charts.at(-1)?.svg}</div>`;
  return html`<figure><figcaption><h3>${chart.title}</h3><p class="sub">${chart.subtitle}</p></figcaption>${picture}${sourceLine(chart, reading)}${twin(chart, reading)}</figure>`;
}

function sourceLine(chart: Chart, reading: Reading): Markup {
  const { t } = reading;
  const sources =
    chart.sources.length === 0
      ? t('brief.sources.none')
      : html`${t('brief.sources.line')} ${citations(chart.sources, reading)}`;
  const notes = [
    chart.recalled ? t('brief.legend.recalled') : '',
    chart.assumed ? t('brief.legend.assumed') : '',
  ].filter(Boolean);
  return html`<p class="from">${sources} · ${t('brief.as-of', { date: reading.findings.study.asOf })}${notes.map((note) => html` · ${note}`)}</p>`;
}

function twin(chart: Chart, reading: Reading): Markup {
  return html`<details><summary>${reading.t('brief.table')}</summary>${tableOf(chart.table, reading)}</details>`;
}
