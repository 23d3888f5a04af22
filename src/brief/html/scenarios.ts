import type { OpenFindings } from '../../study/index.ts';
import { html, type Markup, type Part } from '../markup.ts';
import type { Reading } from '../reading.ts';
import { numberLink } from './number.ts';

type Scenario = OpenFindings['scenarios'][number];

/** What named changes do to the answers, beside what they change. */
export function scenarios(reading: Reading): Part {
  const { findings, t } = reading;
  if (findings.scenarios.length === 0) return undefined;
  return html`
    <section id="scenarios">
      <h2>${t('brief.scenarios.title')}</h2>
      <p class="intro">${t('brief.scenarios.intro')}</p>
      ${findings.scenarios.map((scenario) => scenarioOf(scenario, reading))}
    </section>`;
}

function scenarioOf(scenario: Scenario, reading: Reading): Markup {
  const describes = reading.w(scenario.describes);
  // A reason is given per change; most often it is the scenario's own, which stands above.
  const sets = scenario.sets.map((set) => {
    const reason = reading.w(set.reason);
    return html`<li><code>${set.node} = ${set.formula}</code>${reason === '' || reason === describes ? undefined : ` ${reason}`}</li>`;
  });
  return html`
    <div class="scenario">
      <h3>${reading.w(scenario.title)}</h3>
      ${describes === '' ? undefined : html`<p class="sub">${describes}</p>`}
      ${sets.length === 0 ? undefined : html`<ul class="sets">${sets}</ul>`}
      ${scenario.answers.length === 0 ? undefined : changes(scenario, reading)}
    </div>`;
}

function changes(scenario: Scenario, reading: Reading): Markup {
  const { findings, t } = reading;
  const changed = scenario.answers.filter((answer) => answer.change !== 0);
  const same = scenario.answers.length - changed.length;
  const rows = changed.map((answer) => {
    const question = findings.answers.find((one) => one.id === answer.id)?.question ?? answer.id;
    return html`
      <tr>
        <th scope="row">${reading.w(question)}</th>
        <td class="r">${numberLink(answer.base, reading)}</td>
        <td class="r">${numberLink(answer.value, reading)}</td>
        <td class="r">${changeOf(answer, reading)}</td>
      </tr>`;
  });
  const table = html`
    <div class="scroll"><table>
      <thead><tr>
        <th scope="col">${t('brief.column.answer')}</th>
        <th scope="col" class="r">${t('brief.column.base')}</th>
        <th scope="col" class="r">${t('brief.column.scenario')}</th>
        <th scope="col" class="r">${t('brief.column.change')}</th>
      </tr></thead>
      <tbody>${rows}</tbody>
    </table></div>`;
  return html`
    ${changed.length === 0 ? undefined : table}
    ${same === 0 ? undefined : html`<p class="sub">${t('brief.scenarios.others', { count: same })}</p>`}`;
}

/** The change in the answer's unit (points for a percentage), and as a ratio where there is one. */
function changeOf({ change, ratio, value }: Scenario['answers'][number], reading: Reading): string {
  if (change === null) return reading.t('brief.unknown');
  const amount =
    value.unit === 'percent'
      ? reading.t('brief.scenarios.points', { points: reading.quantity(change, '') })
      : reading.quantity(change, value.unit);
  const times = ratio === null ? '' : ` (×${reading.quantity(Number(ratio.toPrecision(3)), '')})`;
  return `${change > 0 ? '+' : ''}${amount}${times}`;
}
