import type { Shown } from '../../study/index.ts';
import { CHARTS } from '../charts/index.ts';
import { html, type Markup, type Part } from '../markup.ts';
import { type Answer, type Reading, spread } from '../reading.ts';
import { citations, numberLink, sentence } from './number.ts';
import { tableOf } from './table.ts';

/** The main message: one tile an answer, its number first, and how far it moves under rival ways of counting. */
export function answers(reading: Reading): Markup | undefined {
  const { findings, t } = reading;
  if (findings.answers.length === 0) return undefined;
  return html`<section id="answers"><h2>${t('brief.answers.title')}</h2><div class="tiles">${findings.answers.map((answer) => tile(answer, reading))}</div></section>`;
}

function tile(answer: Answer, reading: Reading): Markup {
  const { value } = answer;
  const sources = [
    ...new Set(
      [value, ...Object.values(answer.holes), ...answer.range.map((one) => one.value)].flatMap(
        (one) => one.sources,
      ),
    ),
  ];
  const gap =
    value.value === null && value.gap !== undefined
      ? html`<p class="reason">${reading.w(value.gap.reason)}</p>`
      : undefined;
  return html`<article class="tile"><h3>${reading.w(answer.question)}</h3><p class="big">${numberLink(value, reading)}${value.period === null ? undefined : html` <span class="when">${reading.period(value.period)}</span>`}</p><p class="says">${saidOf(answer, reading)}</p>${gap}${range(answer, reading)}${sources.length === 0 ? undefined : html`<p class="from">${reading.t('brief.sources.line')} ${citations(sources, reading)}</p>`}</article>`;
}

function saidOf(answer: Answer, reading: Reading): Markup {
  return sentence(reading.w(answer.sentence), (hole) => {
    if (hole === 'period') return reading.period(answer.value.period);
    const shown = holeOf(answer, hole);
    return shown === undefined ? undefined : numberLink(shown, reading);
  });
}

/** What fills a hole of an answer's sentence; `{low}` and `{high}` are the ends of the range unless named otherwise. */
export function holeOf(answer: Answer, hole: string): Shown | undefined {
  if (Object.hasOwn(answer.holes, hole)) return answer.holes[hole];
  if (hole === 'value') return answer.value;
  return hole === 'low' || hole === 'high' ? spread(answer.range.map((one) => one.value))?.[hole] : undefined;
}

function range(answer: Answer, reading: Reading): Part {
  if (answer.range.length === 0) return undefined;
  const chart = CHARTS['range-strip'](answer, reading, 384);
  const drawn = answer.range.filter(
    (one) => one.value.value !== null && one.value.unit === answer.value.unit,
  ).length;
  return html`<div class="range">${drawn > 0 ? html`<p class="sub">${chart.title}</p>${chart.svg}` : undefined}<details><summary>${reading.t('brief.table')}</summary>${tableOf(chart.table, reading)}</details></div>`;
}
