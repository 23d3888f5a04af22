import type { OpenFindings } from '../../study/index.ts';
import type { Page } from './page.ts';
import { type Cell, table } from './table.ts';

/** More parties than that have a line each in place of a column. */
const MOST_COLUMNS = 4;

type Ledger = NonNullable<OpenFindings['ledger']>;

/** Who pays, by cost definition: what each party bears and the share of the first; the chosen definition is marked. */
export function ledgerText(findings: OpenFindings, page: Page): string[] {
  const { ledger } = findings;
  if (ledger === null || ledger.definitions.length === 0) return [];
  const { t, colours } = page;
  const named = (party: string) => page.w(findings.parties.find(({ id }) => id === party)?.name ?? party);
  const heads = [
    { title: '' },
    { title: t('brief.column.definition'), flexible: true },
    ...ledger.parties.map((party) => ({ title: named(party), align: 'right' as const })),
    ...ledger.parties
      .slice(0, 1)
      .map((party) => ({ title: t('brief.column.share', { party: named(party) }), align: 'right' as const })),
  ];
  const title = t('cli.ledger.title', { period: page.period(ledger.period.label) });
  if (ledger.parties.length > MOST_COLUMNS)
    return [colours.strong(title), ...partiesTable(findings, ledger, page), ''];
  const rows = ledger.definitions.map((definition) => rowOf(definition, ledger, page));
  return [colours.strong(title), ...table(heads, rows, page.width, 0, colours.dim), ''];
}

/** A line a party, by what it bears under the chosen definition; two columns a definition. */
function partiesTable(findings: OpenFindings, ledger: Ledger, page: Page): string[] {
  const { t } = page;
  const named = (party: string) => page.w(findings.parties.find(({ id }) => id === party)?.name ?? party);
  const chosen = ledger.definitions.find(({ id }) => id === ledger.chosen) ?? ledger.definitions[0];
  const bears = (party: string) => chosen?.pays[party]?.value ?? Number.NEGATIVE_INFINITY;
  const heads = [
    { title: t('brief.column.party'), flexible: true },
    ...ledger.definitions.flatMap(({ title, id }) => [
      { title: `${id === ledger.chosen ? '▸ ' : ''}${page.w(title)} (${id})`, align: 'right' as const },
      { title: '%', align: 'right' as const },
    ]),
  ];
  const cell = (shown: Parameters<Page['number']>[0] | undefined): Cell =>
    shown === undefined ? '' : page.number(shown);
  const rows = [...ledger.parties]
    .sort((a, b) => bears(b) - bears(a))
    .map((party) => [
      named(party),
      ...ledger.definitions.flatMap(({ pays, share }) => [cell(pays[party]), cell(share[party])]),
    ]);
  return table(heads, rows, page.width, 0, page.colours.dim);
}

function rowOf(definition: Ledger['definitions'][number], ledger: Ledger, page: Page): Cell[] {
  const chosen = definition.id === ledger.chosen;
  const colour = chosen ? page.colours.strong : (text: string) => text;
  const number = (shown: Parameters<Page['number']>[0] | undefined): Cell => {
    if (shown === undefined) return '';
    const text = page.number(shown);
    return { text, colour: shown.value === null ? page.colours.dim : colour };
  };
  return [
    chosen ? '▸' : '',
    { text: `${page.w(definition.title)} (${definition.id})`, colour },
    ...ledger.parties.map((party) => number(definition.pays[party])),
    ...ledger.parties.slice(0, 1).map((party) => number(definition.share[party])),
  ];
}
