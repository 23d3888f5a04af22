import { CHARTS } from '../charts/index.ts';
import { html, type Part } from '../markup.ts';
import type { Reading } from '../reading.ts';
import { drawsText, inputsTable, otherVerdicts, swingsOf, verdictsTold } from '../uncertainty.ts';
import { list } from './fairness.ts';
import { figureOf, HALF } from './figure.ts';
import { tableOf } from './table.ts';

/** What the ranges of the numbers do: to the answers, drawn as dots, and to the verdicts, with what reverses each. */
export function uncertainty(reading: Reading): Part {
  const { findings, t } = reading;
  const data = findings.uncertainty;
  // Without any number there is nothing to say a range of; the page then says that it is empty.
  if (findings.answers.length === 0 && findings.fairness === null && data === null) return undefined;
  if (data === null)
    return html`
      <section id="uncertainty">
        <h2>${t('brief.uncertainty.title')}</h2>
        <p class="intro">${t('brief.uncertainty.none')}</p>
      </section>`;
  const dots = data.answers.map((answer) => figureOf(CHARTS['quantile-dots'], answer, reading, [HALF]));
  const verdicts = verdictsTold(data, reading);
  const swings = swingsOf(data, reading).map((one) => figureOf(CHARTS.tornado, one, reading, [HALF]));
  const others = otherVerdicts(data, reading);
  return html`
    <section id="uncertainty">
      <h2>${t('brief.uncertainty.title')}</h2>
      <p class="intro">${t('brief.uncertainty.intro')} ${drawsText(data, reading)}</p>
      ${dots.length === 0 ? undefined : html`<div class="multiples">${dots}</div>`}
      ${data.answers.length === 0 ? html`<p class="sub">${t('brief.uncertainty.no-answer')}</p>` : undefined}
      ${verdicts.length === 0 ? html`<p class="sub">${t('cli.sensitivity.no-verdict')}</p>` : undefined}
      ${verdicts.map(({ title, lines }) => list(title, lines))}
      ${verdicts.length === 0 ? undefined : html`<p class="sub">${t('likelihood.source')}</p>`}
      ${swings.length === 0 ? undefined : html`<div class="multiples">${swings}</div>`}
      ${others.length === 0 ? undefined : html`<details><summary>${t('brief.uncertainty.others', { count: others.length })}</summary><ul class="sets">${others.map((line) => html`<li>${line}`)}</ul></details>`}
      <h3>${t('cli.sensitivity.inputs')}</h3>
      ${tableOf(inputsTable(data, reading), reading)}
    </section>`;
}
