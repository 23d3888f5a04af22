import type { Chart, DrawChart } from '../charts/index.ts';
import { html, type Markup, type Part } from '../markup.ts';
import type { Reading } from '../reading.ts';
import { citations } from './number.ts';
import { tableOf } from './table.ts';

/** Widths in pixels at which charts are drawn: the text of a chart must not shrink with a phone. */
export const WIDE = 840;
export const NARROW = 340;
export const HALF = 372;

/** A chart in its frame: finding, what is measured, picture, source line, table. One width, or a wide and a narrow one. */
export function figureOf<Data>(
  draw: DrawChart<Data>,
  data: Data,
  reading: Reading,
  [wide, narrow]: readonly [number, number?],
): Markup {
  const chart = draw(data, reading, wide);
  const picture =
    narrow === undefined
      ? chart.svg
      : html`
        <div class="wide">${chart.svg}</div>
        <div class="narrow">${draw(data, reading, narrow).svg}</div>`;
  if (chart.keyed)
    return html`
    <figure>
      <figcaption><h3>${chart.title}</h3><p class="sub">${chart.subtitle}</p></figcaption>
      <div class="keyed">${picture}${tableOf(chart.table, reading)}</div>${sourceLine(chart, reading)}
    </figure>`;
  return html`
    <figure>
      <figcaption><h3>${chart.title}</h3><p class="sub">${chart.subtitle}</p></figcaption>
      ${picture}${sourceLine(chart, reading)}
      <details><summary>${reading.t('brief.table')}</summary>${tableOf(chart.table, reading)}</details>
    </figure>`;
}

function sourceLine(chart: Chart, reading: Reading): Markup {
  const { t } = reading;
  const cited = citations(chart.sources, reading);
  const parts: readonly Part[] = [
    cited === undefined
      ? (chart.origin ?? t('brief.sources.none'))
      : html`${t('brief.sources.line')} ${cited}`,
    t('brief.as-of', { date: reading.date(reading.findings.study.asOf) }),
    ...(chart.recalled ? [t('brief.legend.recalled')] : []),
    ...(chart.assumed ? [t('brief.legend.assumed')] : []),
  ];
  return html`<p class="from">${parts.map((part, index) => (index === 0 ? part : html` · ${part}`))}</p>`;
}
