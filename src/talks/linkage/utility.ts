import type { Choices } from './choices.ts';
import { toNumber } from './fraction.ts';
import type { Domain, Term } from './model.ts';
import { valuesOf } from './term-values.ts';

/** Utilities of the two parties in an outcome, in doubles and capped at 1: for domains that are only sampled. */
export type Utility = (outcome: readonly number[]) => readonly [number, number];

export function utilityOf(domain: Domain, choices: readonly Choices[]): Utility {
  const parts = domain.parties.map(({ terms }) => terms.map((term) => termOf(term, domain, choices)));
  const total = (p: 0 | 1, outcome: readonly number[]) =>
    Math.min(
      1,
      (parts[p] ?? []).reduce((sum, term) => sum + term(outcome), 0),
    );
  return (outcome) => [total(0, outcome), total(1, outcome)];
}

/** What a party's utility can never exceed: every term at its best at once, capped at 1. */
export function boundOf(domain: Domain, choices: readonly Choices[]): readonly [number, number] {
  const bounds = domain.parties.map(({ terms }) => {
    const most = terms.map((term) => {
      const best = Math.max(...valuesOf(term, domain, choices).map(toNumber));
      return term.kind === 'box' ? Math.max(0, best) : best;
    });
    return Math.min(
      1,
      most.reduce((sum, one) => sum + one, 0),
    );
  });
  return [bounds[0] as number, bounds[1] as number];
}

function termOf(
  term: Term,
  domain: Domain,
  choices: readonly Choices[],
): (outcome: readonly number[]) => number {
  const values = valuesOf(term, domain, choices).map(toNumber);
  if (term.kind === 'box')
    return (outcome) =>
      term.bounds.every(({ issue, from, to }) => {
        const at = outcome[issue] as number;
        return at >= from && at <= to;
      })
        ? (values[0] as number)
        : 0;
  if (term.kind !== 'joint') return (outcome) => values[outcome[term.issue] as number] as number;
  const cells = new Map(term.cells.map(({ at }, cell) => [at.join(' '), values[cell] as number]));
  const otherwise = values.at(-1) as number;
  return (outcome) => cells.get(term.issues.map((issue) => outcome[issue]).join(' ')) ?? otherwise;
}
