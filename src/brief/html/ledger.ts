import { CHARTS, letterOf } from '../charts/index.ts';
import { html, type Markup, type Part } from '../markup.ts';
import type { Ledger, Reading } from '../reading.ts';
import { figureOf, NARROW, WIDE } from './figure.ts';
import { citations, numberLink } from './number.ts';

type Entry = Ledger['entries'][number];

/** Who bears what: the sums under each cost definition, then every entry with the definitions that count it. */
export function ledger(reading: Reading): Part {
  const { findings, t } = reading;
  const data = findings.ledger;
  if (data === null || data.entries.length === 0) return undefined;
  const chart = CHARTS['diverging-bars'];
  return html`
    <section id="ledger">
      <h2>${t('brief.ledger.title')}</h2>
      <p class="intro">${t('brief.ledger.intro')}</p>
      ${data.definitions.length === 0 ? undefined : figureOf(chart, data, reading, [WIDE, NARROW])}
      <h3>${t('brief.ledger.entries')}</h3>
      ${key(data, reading)}${entryTable(data, reading)}
    </section>`;
}

/** What the letters of the definitions stand for. */
function key(data: Ledger, reading: Reading): Part {
  if (data.definitions.length === 0) return undefined;
  const items = data.definitions.map((definition, index) => {
    const names = definition.missing.map((id) =>
      reading.w(data.entries.find((entry) => entry.id === id)?.title ?? id),
    );
    const missing = reading.t('brief.ledger.missing', { names: names.join(reading.t('brief.list')) });
    const describes = [reading.w(definition.describes), names.length === 0 ? '' : missing]
      .filter(Boolean)
      .join(' ');
    return html`<li><b class="letter">${letterOf(index)}</b> <span>${reading.w(definition.title)} <small>${describes}</small></span></li>`;
  });
  return html`<ol class="key">${items}</ol>`;
}

function entryTable(data: Ledger, reading: Reading): Markup {
  const { t } = reading;
  const payers = new Set([...data.parties, ...data.entries.map((entry) => entry.payer)]);
  const bodies = [...payers].map((payer) => {
    const own = inOrder(data.entries.filter((entry) => entry.payer === payer));
    if (own.length === 0) return undefined;
    const name = t('brief.ledger.pays', { party: reading.party(payer) });
    return html`
      <tbody>
        <tr class="group"><th colspan="4" scope="rowgroup"><span class="party p${reading.partyIndex(payer)}">${name}</span></th></tr>
        ${own.map((entry) => entryRow(entry, data, reading))}
      </tbody>`;
  });
  return html`
    <div class="scroll"><table class="entries">
      <thead><tr>
        <th scope="col">${t('brief.column.entry')}</th>
        <th scope="col" class="r">${t('brief.column.amount')}</th>
        <th scope="col">${t('brief.column.counts')}</th>
        <th scope="col">${t('brief.column.source')}</th>
      </tr></thead>
      ${bodies}
    </table></div>`;
}

/** Entries with their parts right behind them. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const ids = new Set(entries.map((entry) => entry.id));
  const withParts = (entry: Entry, above: readonly string[]): readonly Entry[] => [
    entry,
    ...entries
      .filter((part) => part.partOf === entry.id && !above.includes(part.id))
      .flatMap((part) => withParts(part, [...above, entry.id])),
  ];
  return entries
    .filter((entry) => entry.partOf === null || !ids.has(entry.partOf))
    .flatMap((entry) => withParts(entry, []));
}

function entryRow(entry: Entry, data: Ledger, reading: Reading): Markup {
  const { t } = reading;
  const about = `${t('brief.ledger.for', { party: reading.party(entry.beneficiary) })} · ${t(`brief.form.${entry.form}`)}`;
  const reason = reading.w(entry.unpriced ?? entry.amount?.gap?.reason);
  const amount =
    entry.amount === null
      ? html`<span class="gap">${t('brief.unpriced')}</span>`
      : numberLink(entry.amount, reading);
  return html`
    <tr class="${entry.partOf === null ? 'entry' : 'entry part'}">
      <th scope="row">${reading.w(entry.title)} <small>${about}</small>${reason === '' ? undefined : html`<small class="reason">${reason}</small>`}</th>
      <td class="r">${amount}</td>
      <td class="slots">${slots(entry, data, reading)}</td>
      <td>${citations(entry.amount?.sources ?? [], reading)}</td>
    </tr>`;
}

/** Letters of the definitions that count an entry, each in its own place, so that the column reads as a matrix. */
function slots(entry: Entry, data: Ledger, reading: Reading): Part {
  if (entry.definitions.length === 0) {
    const key = entry.partOf === null ? 'brief.ledger.in-none' : 'brief.ledger.in-whole';
    return html`<span class="none">${reading.t(key)}</span>`;
  }
  return data.definitions.map((definition, index) =>
    entry.definitions.includes(definition.id)
      ? html`<b class="letter">${letterOf(index)}</b>`
      : html`<i class="letter" aria-hidden="true">·</i>`,
  );
}
