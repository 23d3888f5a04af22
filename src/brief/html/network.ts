import { CHARTS } from '../charts/index.ts';
import { html, type Part } from '../markup.ts';
import { changesTable, memberLines, networkLines, similarityTable } from '../network.ts';
import { placesOnMap } from '../places.ts';
import type { Reading } from '../reading.ts';
import { figureOf, HALF } from './figure.ts';
import { tableOf } from './table.ts';

/** Who else is tied to whom, what is left without the alliance, and where its duties and facilities lie. */
export function network(reading: Reading): Part {
  const { findings, t, w } = reading;
  const data = findings.network;
  if (data === null || data.positions.length === 0) return undefined;
  const { places } = data;
  const members = memberLines(data, reading);
  return html`
    <section id="alliances">
      <h2>${t('brief.alliances.title')}</h2>
      <p class="intro">${t('brief.network.intro', { count: Object.keys(data.alliances).length, date: reading.date(data.asOf), alliance: w(data.alliances[data.alliance]) })}</p>
      <div class="multiples">
        ${figureOf(CHARTS['duty-matrix'], data, reading, [HALF])}
        ${figureOf(CHARTS['tie-ring'], data, reading, [HALF])}
      </div>
      ${members.length === 0 ? undefined : html`<details><summary>${t('brief.network.states')}</summary><ul class="sets">${members.map((line) => html`<li>${line}`)}</ul></details>`}
      <h3>${t('brief.network.without')}</h3>
      ${tableOf(changesTable(data, reading), reading)}
      <ul class="sets">${networkLines(data, reading).map((line) => html`<li>${line}`)}</ul>
      <details><summary>${t('brief.network.similar')}</summary><p class="sub">${t('brief.network.similar.about')}</p>${tableOf(similarityTable(data, reading), reading)}</details>
      ${places === null || placesOnMap(places).length === 0 ? undefined : figureOf(CHARTS['base-map'], places, reading, [HALF])}
    </section>`;
}
