import { CHARTS } from '../charts/index.ts';
import { linkageLines, stakesTable } from '../linkage.ts';
import { html, type Part } from '../markup.ts';
import type { Reading, Talks, TalksForecast } from '../reading.ts';
import { bluffLines, forecastLines, ratesTable, scoresTable, signsTable, theoryLines } from '../talks.ts';
import { list } from './fairness.ts';
import { figureOf, HALF, NARROW, WIDE } from './figure.ts';
import { tableOf } from './table.ts';

/** Would the host pay more? The record and its forecast, what theory says, and whether a threat is meant. */
export function talks(reading: Reading): Part {
  const { findings, t } = reading;
  const data = findings.talks;
  if (data === null) return undefined;
  return html`
    <section id="talks">
      <h2>${t('brief.talks.title')}</h2>
      <p class="intro">${t('brief.talks.intro')}</p>
      ${data.forecast === null ? html`<p class="sub">${t('brief.talks.no-forecast')}</p>` : record(data.forecast, reading)}
      ${theory(data, reading)}
      ${bluff(data, reading)}
      ${linkage(data, reading)}
    </section>`;
}

function record(data: TalksForecast, reading: Reading): Part {
  const { t } = reading;
  return html`
    <h3>${t('brief.talks.record', { round: data.round })}</h3>
    <div class="multiples">
      ${figureOf(CHARTS['past-rounds'], data, reading, [HALF])}
      ${data.dots.length === 0 ? undefined : figureOf(CHARTS['forecast-dots'], data, reading, [HALF])}
    </div>
    ${list('', forecastLines(data, reading))}
    <details><summary>${t('brief.talks.scores')}</summary>${tableOf(scoresTable(data, reading), reading)}</details>
    <details><summary>${t('brief.talks.rates')}</summary>${tableOf(ratesTable(data, reading), reading)}</details>`;
}

function theory(data: Talks, reading: Reading): Part {
  const { t } = reading;
  return html`
    <h3>${t('brief.talks.theory')}</h3>
    <p class="sub">${t('brief.talks.theory-intro')}</p>
    ${data.theory === null ? undefined : figureOf(CHARTS['settlement-models'], data, reading, [WIDE, NARROW])}
    ${list('', theoryLines(data, reading))}`;
}

function bluff({ bluff: data }: Talks, reading: Reading): Part {
  if (data === null) return undefined;
  const { t, w } = reading;
  return html`
    <h3>${t('bluff.head', { threat: w(data.title) })}</h3>
    ${list('', bluffLines(data, reading))}
    <details><summary>${t('brief.talks.signs')}</summary><p class="sub">${t('bluff.about-signs')}</p>${tableOf(signsTable(data, reading), reading)}</details>`;
}

function linkage({ linkage: data }: Talks, reading: Reading): Part {
  if (data === null) return undefined;
  const { t, w } = reading;
  return html`
    <h3>${t('linked.title')}</h3>
    <p class="intro">${t('linked.about')} ${w(data.reason)}</p>
    <div class="multiples">
      ${data.solution === null ? undefined : figureOf(CHARTS['linkage-frontier'], data, reading, [HALF])}
      <div>
        ${list('', linkageLines(data, reading))}
      </div>
    </div>
    <details><summary>${t('linked.stakes')}</summary>${tableOf(stakesTable(data, reading), reading)}</details>`;
}
