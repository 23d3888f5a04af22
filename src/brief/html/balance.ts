import { indexLines, scenariosTable } from '../balance.ts';
import { CHARTS } from '../charts/index.ts';
import { html, type Part } from '../markup.ts';
import type { Reading } from '../reading.ts';
import { figureOf, HALF } from './figure.ts';
import { tableOf } from './table.ts';

/** What shifts in power if the deal changes or ends: theatre by theatre, index by index, scenario by scenario. */
export function balance(reading: Reading): Part {
  const { findings, t, w } = reading;
  const data = findings.balance;
  if (data === null || data.theatres.length === 0) return undefined;
  return html`
    <section id="balance">
      <h2>${t('brief.balance.title')}</h2>
      <p class="intro">${t('brief.balance.intro', { ally: w(data.ally), period: reading.period(data.period) })}</p>
      <div class="multiples">${data.theatres.map((theatre) => figureOf(CHARTS['with-without'], theatre, reading, [HALF]))}</div>
      <h3>${t('brief.balance.scenarios')}</h3>
      <p class="sub">${t('brief.balance.scenarios-note')}</p>
      ${tableOf(scenariosTable(data, reading), reading)}
      <details><summary>${t('brief.balance.indices', { count: data.indices.length })}</summary><ul class="sets">${indexLines(data, reading).map((line) => html`<li>${line}`)}</ul></details>
    </section>`;
}
