import { entryNode } from '../graph/index.ts';
import { ledgerParties, paysNode, shareNode } from '../ledger/index.ts';
import { overlapDays } from '../quantity/index.ts';
import type { Desk } from './desk.ts';
import type { OpenFindings } from './open.ts';

type LedgerFindings = NonNullable<OpenFindings['ledger']>;

/** The two-way ledger for the period of the study, under every cost definition. Null when the case has none. */
export function ledgerFindings(desk: Desk): OpenFindings['ledger'] {
  const { ledger } = desk.prepared.case;
  if (ledger.entries.size === 0) return null;
  const parties = ledgerParties(desk.prepared.case);
  const entries = entryFindings(desk);
  return {
    period: desk.findingsPeriod,
    parties,
    chosen: desk.definition ?? null,
    definitions: [...ledger.definitions.values()].map((definition) => ({
      id: definition.id,
      title: definition.title,
      describes: definition.describes ?? null,
      counts: [...ledger.categories.keys()].filter((category) => definition.counts.has(category)),
      pays: byParty(parties, (party) => desk.show(paysNode(party), desk.period, definition.id)),
      share: byParty(parties, (party) => desk.show(shareNode(party), desk.period, definition.id)),
      missing: entries
        .filter(
          (entry) =>
            entry.definitions.includes(definition.id) && entry.amount !== null && entry.amount.value === null,
        )
        .map((entry) => entry.id),
    })),
    entries,
    categories: [...ledger.categories.values()].map(({ id, title, form }) => ({ id, title, form })),
  };
}

function byParty<T>(parties: readonly string[], of: (party: string) => T): Record<string, T> {
  return Object.fromEntries(parties.map((party) => [party, of(party)]));
}

function entryFindings(desk: Desk): LedgerFindings['entries'] {
  const { ledger } = desk.prepared.case;
  const standing = [...ledger.entries.values()].filter(
    (entry) => entry.period === undefined || overlapDays(entry.period, desk.period) > 0,
  );
  return standing.map((entry) => ({
    id: entry.id,
    title: entry.title,
    payer: entry.payer,
    beneficiary: entry.beneficiary,
    category: entry.category,
    form: ledger.categories.get(entry.category)?.form ?? 'unpriced',
    amount: entry.value === undefined ? null : desk.show(entryNode(entry.id)),
    unpriced: entry.unpriced ?? null,
    partOf: entry.partOf ?? null,
    definitions:
      entry.value === undefined
        ? []
        : [...ledger.definitions.values()]
            .filter(({ counts }) => counts.has(entry.category))
            .map(({ id }) => id),
  }));
}
