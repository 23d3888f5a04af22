import { type Cell, CHARTS } from '../charts/index.ts';
import { html, type Part } from '../markup.ts';
import type { Reading, RivalStrip } from '../reading.ts';
import { figureOf, HALF, NARROW, WIDE } from './figure.ts';
import { tableOf } from './table.ts';

/** Fewer values than this need no picture to be compared. */
const LEAST_VALUES = 3;
/** From here on a strip takes the whole width; smaller ones stand two abreast. */
const WIDE_VALUES = 6;

/** Rival published values of one thing: a strip a measure, and a table of the pairs. */
export function rivals(reading: Reading): Part {
  const { findings, t } = reading;
  if (findings.rivals.length === 0) return undefined;
  const wide = findings.rivals.filter((strip) => knownOf(strip) >= WIDE_VALUES);
  const half = findings.rivals.filter(
    (strip) => knownOf(strip) >= LEAST_VALUES && knownOf(strip) < WIDE_VALUES,
  );
  const pairs = findings.rivals.filter((strip) => knownOf(strip) < LEAST_VALUES);
  return html`
    <section id="rivals">
      <h2>${t('brief.rivals.title')}</h2>
      <p class="intro">${t('brief.rivals.intro')}</p>
      ${wide.map((strip) => figureOf(CHARTS.strip, strip, reading, [WIDE, NARROW]))}
      ${half.length === 0 ? undefined : html`<div class="multiples">${half.map((strip) => figureOf(CHARTS.strip, strip, reading, [HALF]))}</div>`}
      ${pairTable(pairs, reading)}
    </section>`;
}

function knownOf(strip: RivalStrip): number {
  return strip.values.filter((one) => one.value.value !== null).length;
}

function pairTable(pairs: readonly RivalStrip[], reading: Reading): Part {
  if (pairs.length === 0) return undefined;
  const { t } = reading;
  const rows = pairs.flatMap((strip) =>
    strip.values.map((one, index): readonly Cell[] => [
      index === 0 ? reading.w(strip.title) : '',
      [one.label, one.chosen ? `(${t('brief.rivals.chosen')})` : ''].filter(Boolean).join(' '),
      reading.period(one.period),
      { shown: one.value },
      { source: one.source },
    ]),
  );
  const columns = [
    { title: t('brief.column.measure') },
    { title: t('brief.column.scope') },
    { title: t('brief.column.period') },
    { title: t('brief.column.value'), numeric: true },
    { title: t('brief.column.source') },
  ];
  return html`
    <details>
      <summary>${t('brief.rivals.pairs', { count: pairs.length })}</summary>
      ${tableOf({ columns, rows }, reading)}
    </details>`;
}
