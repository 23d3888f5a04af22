import type { Case } from '../case/index.ts';
import type { FormulaSource } from '../graph/index.ts';
import { inEveryLanguage, type MessageKey, msg, type Words, wordsIn } from '../text/index.ts';

/** Node of what a party bears under the cost definition asked for, in the currency of the case's answers. */
export function paysNode(party: string): string {
  return `bears:${party}`;
}

/** Node of a party's share of what all parties bear, in percent. */
export function shareNode(party: string): string {
  return `share:${party}`;
}

/** Parties that bear anything in the ledger, in the order of the case. */
export function ledgerParties(theCase: Case): string[] {
  const payers = new Set([...theCase.ledger.entries.values()].map((entry) => entry.payer));
  return [...theCase.parties.keys()].filter((party) => payers.has(party));
}

/**
 * The formulas of the ledger room. The share divides by the sum of all parties' parts, so that it has no value where one
 * of them is not known or where a definition counts nothing of a party: a share of oneself alone says nothing.
 */
export function ledgerSources(theCase: Case): FormulaSource[] {
  const parties = ledgerParties(theCase);
  const first = theCase.ledger.entries.values().next().value;
  if (first === undefined) return [];
  const part = (party: string) => `LEDGER(payer = "${party}")`;
  const whole = `SUM(${parties.map(part).join(', ')})`;
  return parties.flatMap((party): FormulaSource[] => [
    {
      id: paysNode(party),
      title: titled('ledger.bears', party, theCase),
      text: part(party),
      at: first.at,
      wants: 'number',
    },
    {
      id: shareNode(party),
      title: titled('ledger.share', party, theCase),
      text: `IN(${part(party)} / ${whole}, percent)`,
      at: first.at,
      wants: 'number',
    },
  ]);
}

function titled(key: MessageKey, party: string, theCase: Case): Words {
  const name = theCase.parties.get(party)?.name ?? party;
  return inEveryLanguage((lang) => msg(key, { party: wordsIn(name, lang) }));
}
