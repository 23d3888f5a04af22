import { CHARTS } from '../charts/index.ts';
import { html, type Markup, type Part } from '../markup.ts';
import { type Answer, holeOf, type Reading } from '../reading.ts';
import { citations, numberLink, sentence } from './number.ts';
import { tableOf } from './table.ts';

const STRIP = 364;

/** The main message: one tile an answer, its number first, and how far it moves under rival ways of counting. */
export function answers(reading: Reading): Part {
  const { findings, t } = reading;
  if (findings.answers.length === 0) return undefined;
  return html`
    <section id="answers">
      <h2>${t('brief.answers.title')}</h2>
      <div class="tiles">${findings.answers.map((answer) => tile(answer, reading))}</div>
    </section>`;
}

function tile(answer: Answer, reading: Reading): Markup {
  const { value, holes, range } = answer;
  const numbers = [value, ...Object.values(holes), ...range.map((one) => one.value)];
  const cited = citations(
    numbers.flatMap((shown) => shown.sources),
    reading,
  );
  const when =
    value.period === null ? undefined : html` <span class="when">${reading.period(value.period)}</span>`;
  return html`
    <article class="tile">
      <h3>${reading.w(answer.question)}</h3>
      <p class="big">${numberLink(value, reading, 'text')}${when}</p>
      ${value.value === null ? html`<p class="reason">${reading.w(value.gap?.reason)}</p>` : said(answer, reading)}
      ${rangeOf(answer, reading)}
      ${cited === undefined ? undefined : html`<p class="from">${reading.t('brief.sources.line')} ${cited}</p>`}
    </article>`;
}

function said(answer: Answer, reading: Reading): Markup {
  const filled = sentence(reading.w(answer.sentence), (hole) => {
    if (hole === 'period') return reading.period(answer.value.period);
    const shown = holeOf(answer, hole);
    return shown === undefined ? undefined : numberLink(shown, reading, 'text');
  });
  return html`<p class="says">${filled}</p>`;
}

function rangeOf(answer: Answer, reading: Reading): Part {
  if (answer.range.length === 0) return undefined;
  const chart = CHARTS['range-strip'](answer, reading, STRIP);
  const drawable = answer.range.some(({ value }) => value.value !== null && value.unit === answer.value.unit);
  return html`
    <div class="range">
      ${drawable ? html`<p class="sub">${chart.title}</p>${chart.svg}` : undefined}
      <details><summary>${reading.t('brief.range.table', { count: answer.range.length })}</summary>${tableOf(chart.table, reading)}</details>
    </div>`;
}
