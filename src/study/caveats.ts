import type { Basis } from '../case/index.ts';
import { inEveryLanguage, msg, say, type Words, wordsIn } from '../text/index.ts';
import type { Desk } from './desk.ts';
import type { OpenFindings } from './open.ts';
import { evidenceFindings } from './sources.ts';

type Ledger = NonNullable<OpenFindings['ledger']>;
type Definition = Ledger['definitions'][number];

/** What a reader must know before quoting, as sentences. */
export function caveatFindings(desk: Desk, ledger: OpenFindings['ledger']): OpenFindings['caveats'] {
  const { recalled, hiddenByAsOf } = evidenceFindings(desk);
  return [
    ...(recalled > 0 ? [inEveryLanguage(() => msg('caveat.recalled', { count: recalled }))] : []),
    ...(hiddenByAsOf > 0
      ? [inEveryLanguage(() => msg('caveat.hidden', { count: hiddenByAsOf, date: desk.asOf }))]
      : []),
    ...(ledger === null ? [] : [...incomplete(ledger), ...mixedBases(desk, ledger)]),
  ];
}

function incomplete(ledger: Ledger): Words[] {
  return ledger.definitions
    .filter((definition) => definition.missing.length > 0)
    .map(({ title, missing }) =>
      inEveryLanguage((lang) =>
        msg('caveat.incomplete', { definition: wordsIn(title, lang), count: missing.length }),
      ),
    );
}

/** Budgets, obligations and outlays are different things; sums that mix them say so, once for each mixture. */
function mixedBases(desk: Desk, ledger: Ledger): Words[] {
  const mixtures = new Map<string, { bases: Basis[]; definitions: Definition[] }>();
  for (const definition of ledger.definitions) {
    const counted = ledger.entries.filter((entry) => entry.definitions.includes(definition.id));
    const traces = counted.flatMap((entry) => (entry.amount === null ? [] : [entry.amount.trace]));
    const bases = [...new Set(traces.flatMap((trace) => desk.groundOf(trace).bases))].sort();
    if (bases.length < 2) continue;
    const mixture = mixtures.get(bases.join()) ?? { bases, definitions: [] };
    mixture.definitions.push(definition);
    mixtures.set(bases.join(), mixture);
  }
  return [...mixtures.values()].map(({ bases, definitions }) =>
    inEveryLanguage((lang) => {
      const between = say(msg('caveat.between'), lang);
      return msg('caveat.mixed-basis', {
        definitions: definitions.map(({ title }) => wordsIn(title, lang)).join(between),
        bases: bases.map((basis) => say(msg(`brief.basis.${basis}`), lang)).join(between),
      });
    }),
  );
}
