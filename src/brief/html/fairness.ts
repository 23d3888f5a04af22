import {
  type Fairness,
  fairnessFinding,
  fairnessInWords,
  fairnessMatrix,
  fairnessTable,
  lackingText,
  quantityName,
  reversingChoices,
  unpriced,
} from '../fairness.ts';
import { html, type Markup, type Part } from '../markup.ts';
import type { Reading } from '../reading.ts';
import { numberLink } from './number.ts';
import { tableOf } from './table.ts';

/** Who pays more or less than is fair: a table a party, all cost definitions in signs, and what each lens leaves out. */
export function fairness(reading: Reading): Part {
  const { findings, t } = reading;
  const data = findings.fairness;
  if (data === null || data.lenses.length === 0) return undefined;
  const [first, ...others] = data.parties;
  if (first === undefined) return undefined;
  const definition = findings.ledger?.definitions.find(({ id }) => id === findings.study.definition);
  const under = t('cli.fairness.under', {
    definition: reading.w(definition?.title) || (findings.study.definition ?? ''),
    period: reading.period(findings.study.period),
  });
  return html`
    <section id="fairness">
      <h2>${t('brief.fairness.title')}</h2>
      <p class="intro">${t('brief.fairness.intro')}</p>
      <h3>${fairnessFinding(first, reading)}</h3>
      <p class="sub">${under}</p>
      <div class="lens-table">${tableOf(fairnessTable(first, reading), reading)}</div>
      ${others.map((party) => html`<details><summary>${fairnessFinding(party, reading)}</summary><div class="lens-table">${tableOf(fairnessTable(party, reading), reading)}</div></details>`)}
      ${lacking(data, reading)}
      ${matrix(first, reading)}
      ${list(t('cli.fairness.choices'), reversingChoices(first, reading))}
      ${leftOut(reading)}
      <details><summary>${t('brief.fairness.lenses', { count: data.lenses.length })}</summary><ul class="lenses">${data.lenses.map((lens) => lensItem(lens, reading))}</ul></details>
    </section>`;
}

function matrix(party: string, reading: Reading): Part {
  const { t } = reading;
  const table = fairnessMatrix(party, reading);
  if (table === undefined) return undefined;
  const words = fairnessInWords(party, reading).map((line) => html`<li>${line}`);
  return html`
    <h3>${t('cli.fairness.all-definitions', { party: reading.party(party) })}</h3>
    <p class="sub">${t('brief.fairness.signs')} <a href="#ledger">${t('brief.fairness.letters')}</a></p>
    <div class="signs-of">${tableOf(table, reading)}</div>
    <details><summary>${t('brief.fairness.in-words')}</summary><ul class="sets">${words}</ul></details>`;
}

function lacking({ lenses }: Fairness, reading: Reading): Part {
  const lines = lenses.map((lens) => lackingText(lens, reading)).filter((line) => line !== '');
  return lines.map((line) => html`<p class="sub">${line}</p>`);
}

function leftOut(reading: Reading): Part {
  const names = unpriced(reading);
  if (names.length === 0) return undefined;
  const text = reading.t('brief.fairness.unpriced', { names: names.join(reading.t('brief.list')) });
  return html`<p class="sub">${text} <a href="#ledger">${reading.t('brief.ledger.title')}</a></p>`;
}

function lensItem(lens: Fairness['lenses'][number], reading: Reading): Markup {
  const { t, w } = reading;
  const stakes = lens.stakes.map(({ quantity, party, value }, index) => {
    const name = quantityName(quantity, reading);
    return html`${index === 0 ? undefined : t('brief.list')}${party === null ? name : `${reading.party(party)}: ${name}`} ${numberLink(value, reading)}`;
  });
  return html`
    <li><b>${w(lens.title)}</b> ${w(lens.rule)} ${t('fairness.ignores', { what: w(lens.ignores) })} <small>${lens.source}</small>${stakes.length === 0 ? undefined : html`<p>${stakes}</p>`}</li>`;
}

/** Sentences under a heading; nothing where there is none. */
export function list(title: string, lines: readonly string[]): Part {
  if (lines.length === 0) return undefined;
  return html`<h3>${title}</h3><ul class="sets">${lines.map((line) => html`<li>${line}`)}</ul>`;
}
