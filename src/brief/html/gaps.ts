import { html, type Part } from '../markup.ts';
import type { Reading } from '../reading.ts';

/** What is not known or does not apply, each with its reason, and what else to mind. */
export function gaps(reading: Reading): Part {
  const { findings, t } = reading;
  if (findings.gaps.length === 0 && findings.caveats.length === 0) return undefined;
  const caveats = findings.caveats.map((caveat) => html`<li>${reading.w(caveat)}</li>`);
  return html`
    <section id="gaps">
      <h2>${t('brief.gaps.title')}</h2>
      ${caveats.length === 0 ? undefined : html`<ul class="caveats">${caveats}</ul>`}
      ${findings.gaps.length === 0 ? undefined : gapTable(reading)}
    </section>`;
}

function gapTable(reading: Reading): Part {
  const { findings, t } = reading;
  const rows = findings.gaps.map(
    ({ title, period, gap }) => html`
      <tr>
        <th scope="row">${reading.w(title)}</th>
        <td>${reading.period(period)}</td>
        <td>${t(gap.gap === 'unknown' ? 'brief.unknown' : 'brief.inapplicable')}</td>
        <td>${reading.w(gap.reason)}</td>
      </tr>`,
  );
  return html`
    <div class="scroll"><table>
      <thead><tr>
        <th scope="col">${t('brief.column.measure')}</th>
        <th scope="col">${t('brief.column.period')}</th>
        <th scope="col">${t('brief.column.value')}</th>
        <th scope="col">${t('brief.column.reason')}</th>
      </tr></thead>
      <tbody>${rows}</tbody>
    </table></div>`;
}
