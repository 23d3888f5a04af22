import { CHARTS, letterOf } from '../charts/index.ts';
import { html, type Markup, type Part } from '../markup.ts';
import type { Ledger, Reading } from '../reading.ts';
import { figureOf, NARROW, WIDE } from './figure.ts';
import { citations, numberLink } from './number.ts';

type Entry = Ledger['entries'][number];

/** Who bears what: the sums under each cost definition, then every entry with the definitions that count it. */
export function ledger(reading: Reading): Markup | undefined {
  const { findings, t } = reading;
  const data = findings.ledger;
  if (data === null || data.entries.length === 0) return undefined;
  const figure =
    data.definitions.length === 0
      ? undefined
      : figureOf(CHARTS['diverging-bars'], data, reading, [WIDE, NARROW]);
  return html`<section id="ledger"><h2>${t('brief.ledger.title')}</h2><p class="intro">${t('brief.ledger.intro')}</p>${figure}${entryTable(data, reading)}</section>`;
}

function entryTable(data: Ledger, reading: Reading): Markup {
  const { t } = reading;
  const key = data.definitions.map(
    (definition, index) =>
      html`<li><b class="letter">${letterOf(index)}</b> ${reading.w(definition.title)}${missing(definition, data, reading)}</li>`,
  );
  const payers = [...data.parties, ...data.entries.map((entry) => entry.payer)].filter(
    (id, index, all) => all.indexOf(id) === index,
  );
  const bodies = payers.map((payer) => {
    const own = inOrder(data.entries.filter((entry) => entry.payer === payer));
    return own.length === 0
      ? undefined
      : html`<tbody><tr class="group"><th colspan="4" scope="rowgroup"><span class="party p${reading.partyIndex(payer)}">${t('brief.ledger.pays', { party: reading.party(payer) })}</span></th></tr>${own.map((entry) => entryRow(entry, data, reading))}</tbody>`;
  });
  return html`<h3>${t('brief.ledger.entries')}</h3>${key.length === 0 ? undefined : html`<ol class="key">${key}</ol>`}<div class="scroll"><table class="entries"><thead><tr><th scope="col">${t('brief.column.entry')}</th><th scope="col" class="r">${t('brief.column.amount')}</th><th scope="col">${t('brief.column.counts')}</th><th scope="col">${t('brief.column.source')}</th></tr></thead>${bodies}</table></div>`;
}

function missing(definition: Ledger['definitions'][number], data: Ledger, reading: Reading): Part {
  if (definition.missing.length === 0) return undefined;
  const names = definition.missing.map((id) =>
    reading.w(data.entries.find((entry) => entry.id === id)?.title ?? id),
  );
  return html` <small>${reading.t('brief.ledger.missing', { names: names.join(reading.t('brief.list')) })}</small>`;
}

/** Entries with their parts right behind them. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const ids = new Set(entries.map((entry) => entry.id));
  const tops = entries.filter((entry) => entry.partOf === null || !ids.has(entry.partOf));
  const withParts = (entry: Entry, above: readonly string[]): readonly Entry[] => [
    entry,
    ...entries
      .filter((part) => part.partOf === entry.id && !above.includes(part.id))
      .flatMap((part) => withParts(part, [...above, entry.id])),
  ];
  return tops.flatMap((entry) => withParts(entry, []));
}

function entryRow(entry: Entry, data: Ledger, reading: Reading): Markup {
  const { t } = reading;
  const reason = entry.unpriced ?? entry.amount?.gap?.reason;
  const amount =
    entry.amount === null
      ? html`<span class="gap">${t('brief.unpriced')}</span>`
      : numberLink(entry.amount, reading);
  return html`<tr${entry.partOf === null ? undefined : html` class="part"`}><th scope="row">${reading.w(entry.title)} <small>${t('brief.ledger.for', { party: reading.party(entry.beneficiary) })} · ${t(`brief.form.${entry.form}`)}</small>${reason === undefined ? undefined : html`<small class="reason">${reading.w(reason)}</small>`}</th><td class="r">${amount}</td><td class="slots">${slots(entry, data, reading)}</td><td>${citations(entry.amount?.sources ?? [], reading)}</td></tr>`;
}

/** Letters of the definitions that count an entry, each in its own place, so that the column reads as a matrix. */
function slots(entry: Entry, data: Ledger, reading: Reading): Part {
  if (entry.definitions.length === 0)
    return html`<span class="none">${reading.t(entry.partOf === null ? 'brief.ledger.in-none' : 'brief.ledger.in-whole')}</span>`;
  return data.definitions.map((definition, index) =>
    entry.definitions.includes(definition.id)
      ? html`<b class="letter">${letterOf(index)}</b>`
      : html`<i class="letter" aria-hidden="true">·</i>`,
  );
}
