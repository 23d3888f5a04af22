import type { Findings } from '../../study/index.ts';
import { html, type Markup } from '../markup.ts';
import type { Reading } from '../reading.ts';
import { numberLink } from './number.ts';

type Scenario = Findings['scenarios'][number];

/** What named changes do to the answers, beside what they change. */
export function scenarios(reading: Reading): Markup | undefined {
  const { findings, t } = reading;
  if (findings.scenarios.length === 0) return undefined;
  return html`<section id="scenarios"><h2>${t('brief.scenarios.title')}</h2><p class="intro">${t('brief.scenarios.intro')}</p>${findings.scenarios.map((scenario) => scenarioTable(scenario, reading))}</section>`;
}

function scenarioTable(scenario: Scenario, reading: Reading): Markup {
  const { findings, t } = reading;
  const sets = scenario.sets.map(
    (set) => html`<li><code>${set.node} = ${set.formula}</code> ${reading.w(set.reason)}</li>`,
  );
  const rows = scenario.answers.map((answer) => {
    const question = findings.answers.find((one) => one.id === answer.id)?.question ?? answer.id;
    return html`<tr><th scope="row">${reading.w(question)}</th><td class="r">${numberLink(answer.base, reading)}</td><td class="r">${numberLink(answer.value, reading)}</td><td class="r">${changeOf(answer, reading)}</td></tr>`;
  });
  return html`<div class="scenario"><h3>${reading.w(scenario.title)}</h3>${scenario.describes === null ? undefined : html`<p class="sub">${reading.w(scenario.describes)}</p>`}${sets.length === 0 ? undefined : html`<ul class="sets">${sets}</ul>`}${rows.length === 0 ? undefined : html`<div class="scroll"><table><thead><tr><th scope="col">${t('brief.column.answer')}</th><th scope="col" class="r">${t('brief.column.base')}</th><th scope="col" class="r">${t('brief.column.scenario')}</th><th scope="col" class="r">${t('brief.column.change')}</th></tr></thead><tbody>${rows}</tbody></table></div>`}</div>`;
}

/** The change in the answer's unit, and as a ratio where there is one. */
function changeOf({ change, ratio, value }: Scenario['answers'][number], reading: Reading): string {
  if (change === null) return reading.t('brief.unknown');
  if (change === 0) return reading.t('brief.scenarios.same');
  const sign = change > 0 ? '+' : '';
  const times = ratio === null ? '' : ` (×${reading.quantity(ratio, '')})`;
  return `${sign}${reading.quantity(change, value.unit)}${times}`;
}
