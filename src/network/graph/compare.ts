import type { Measure } from '../similarity/measures.ts';
import { pairAt } from '../similarity/pairs.ts';
import type { Centrality } from './centrality.ts';
import { alignedTo } from './communities.ts';
import type { MeasuredNetwork } from './measure.ts';

export interface BeforeAfter<T> {
  readonly before: T;
  readonly after: T;
}

/** How one state fares. */
export interface StateChange {
  readonly state: string;
  readonly centrality: BeforeAfter<Centrality>;
  /** Number of its group; groups after the change carry the numbers of those that they continue. */
  readonly community: BeforeAfter<number>;
  /** How many states owe it aid. */
  readonly guarantors: BeforeAfter<number>;
}

/** How alike one pair is. */
export interface PairChange extends BeforeAfter<number> {
  readonly first: string;
  readonly second: string;
}

/** What a change does to a network. */
export interface NetworkChange {
  readonly tiedPairs: BeforeAfter<number>;
  readonly protectedStates: BeforeAfter<number>;
  readonly communities: BeforeAfter<number>;
  readonly modularity: BeforeAfter<number>;
  /** Every state, in the order of the network. */
  readonly states: readonly StateChange[];
  /** States to which nobody owes aid any more. */
  readonly unprotected: readonly string[];
  /** States whose group is another one. */
  readonly moved: readonly string[];
}

/** Compares a network with what a change made of it; both have the same states. */
export function compareNetworks(before: MeasuredNetwork, after: MeasuredNetwork): NetworkChange {
  const groups = alignedTo(before.communities, after.communities);
  const states = before.network.states.map(
    (state, i): StateChange => ({
      state,
      centrality: {
        before: before.centralities[i] as Centrality,
        after: after.centralities[i] as Centrality,
      },
      community: { before: before.communities.of[i] as number, after: groups[i] as number },
      guarantors: { before: guarantorsOf(before, state), after: guarantorsOf(after, state) },
    }),
  );
  const named = (wanted: (state: StateChange) => boolean) => states.filter(wanted).map(({ state }) => state);
  return {
    tiedPairs: { before: before.tiedPairs, after: after.tiedPairs },
    protectedStates: {
      before: before.protection.protectedStates,
      after: after.protection.protectedStates,
    },
    communities: { before: before.communities.count, after: after.communities.count },
    modularity: { before: before.communities.modularity, after: after.communities.modularity },
    states,
    unprotected: named(({ guarantors }) => guarantors.before > 0 && guarantors.after === 0),
    moved: named(({ community }) => community.before !== community.after),
  };
}

function guarantorsOf({ protection }: MeasuredNetwork, state: string): number {
  return protection.guarantors.get(state)?.length ?? 0;
}

/** Pairs whose likeness by one measure changed, the most changed first; those for which it was or is not defined are left out. */
export function pairChanges(before: MeasuredNetwork, after: MeasuredNetwork, measure: Measure): PairChange[] {
  const { states, measures } = before.similarity;
  const [column, width] = [measures.indexOf(measure), measures.length];
  const found: PairChange[] = [];
  for (const [i, first] of states.entries())
    for (let j = i + 1; j < states.length; j++) {
      const at = pairAt(i, j, states.length) * width + column;
      const [old, now] = [before.similarity.values[at] as number, after.similarity.values[at] as number];
      if (Math.abs(now - old) > 0)
        found.push({ first, second: states[j] as string, before: old, after: now });
    }
  return found.sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
}
