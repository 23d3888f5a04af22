import type { Network } from './network.ts';
import { DUTY_KINDS } from './tie.ts';

/**
 * States that nobody could tell apart by the network: each owes and is owed the same kinds by every other, and they owe
 * each other the same (structural equivalence, Lorrain and White 1971). `networks` have the same states; a position is one
 * in all of them. `apart` keeps states of different kinds in different positions. In the order of their first states.
 */
export function positionsOf(
  networks: readonly Network[],
  apart: (state: string) => string | number = () => 0,
): readonly (readonly string[])[] {
  const states = networks[0]?.states ?? [];
  const owed = networks.map(kindsOwed);
  const found: string[][] = [];
  for (const state of states) {
    const position = found.find(
      ([first]) =>
        first !== undefined &&
        apart(first) === apart(state) &&
        owed.every((owes) => areAlike(states, owes, first, state)),
    );
    if (position === undefined) found.push([state]);
    else position.push(state);
  }
  return found;
}

type Owes = (from: string, to: string) => number;

/** Kinds that a state owes another as bits; 0 for none. */
function kindsOwed({ ties }: Network): Owes {
  const owed = new Map<string, Map<string, number>>();
  for (const { from, to, kind } of ties) {
    const ofState = owed.get(from) ?? new Map<string, number>();
    owed.set(from, ofState);
    ofState.set(to, (ofState.get(to) ?? 0) | (1 << DUTY_KINDS.indexOf(kind)));
  }
  return (from, to) => owed.get(from)?.get(to) ?? 0;
}

function areAlike(states: readonly string[], owes: Owes, a: string, b: string): boolean {
  return (
    owes(a, b) === owes(b, a) &&
    states.every(
      (other) =>
        other === a ||
        other === b ||
        (owes(a, other) === owes(b, other) && owes(other, a) === owes(other, b)),
    )
  );
}
