import { meant, type Problems, shortened } from '../../problem/index.ts';
import { msg } from '../../text/index.ts';
import type { Condition, Instrument, Law, Provision } from '../model.ts';

/** Names within an instrument: terms that its clauses use, conditions that readings decide, the clause on ending. */
export function checkReferences(law: Law, problems: Problems): void {
  for (const instrument of law.instruments.values()) {
    const terms = instrument.provisions.flatMap(({ defines }) => defines?.term ?? []);
    for (const provision of instrument.provisions)
      for (const condition of conditionsOf(provision)) checkTerms(condition, terms, problems);
    checkTerm(instrument, problems);
  }
  for (const { on, condition, at } of law.readings.values()) {
    if (condition === undefined || condition === 'in-force') continue;
    for (const id of on) {
      const clause = law.provisions.get(id);
      const labels = [...(clause?.when ?? []), ...(clause?.unless ?? [])].map(({ label }) => label);
      if (!labels.includes(condition))
        problems.add({
          code: 'reference-unknown',
          place: at,
          found: shortened(`${id}/${condition}`),
          expected: msg('expected.label-of', { labels: [...labels, 'in-force'].join(', ') }),
          ...meant(condition, labels),
        });
    }
  }
}

function conditionsOf({ when, unless, defines }: Provision): Condition[] {
  const labelled = [...when, ...unless].map(({ condition }) => condition);
  return defines === undefined ? labelled : [...labelled, defines.means];
}

function checkTerms(condition: Condition, terms: readonly string[], problems: Problems): void {
  if (condition.is === 'any' || condition.is === 'all')
    for (const one of condition.of) checkTerms(one, terms, problems);
  else if (condition.is === 'not') checkTerms(condition.of, terms, problems);
  else if (condition.is === 'defined' && !terms.includes(condition.term))
    problems.add({
      code: 'reference-unknown',
      place: condition.at,
      found: shortened(condition.term),
      expected: msg('expected.term-of', { terms: terms.join(', ') || '-' }),
      ...meant(condition.term, terms),
    });
}

function checkTerm({ term, provisions }: Instrument, problems: Problems): void {
  if (term === undefined || provisions.some(({ id }) => id === term.provision)) return;
  problems.add({
    code: 'reference-unknown',
    place: term.at,
    found: shortened(term.provision),
    ...meant(
      term.provision,
      provisions.map(({ id }) => id),
    ),
  });
}
