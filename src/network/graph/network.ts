import { OWN, Portfolios } from '../similarity/portfolios.ts';
import { type AllianceGraph, UndirectedGraph } from './library.ts';
import type { Strength, Tie } from './tie.ts';

/** The states of one day and what they owe each other. */
export interface Network {
  /** In the order of their names, so that no result hangs on how they were listed. */
  readonly states: readonly string[];
  readonly ties: readonly Tie[];
}

/** A network of these states; ties of and to others, and of a state to itself, are left out. */
export function networkOf(states: Iterable<string>, ties: readonly Tie[]): Network {
  const known = new Set(states);
  return {
    states: [...known].sort(byNumberOrName),
    ties: ties.filter(({ from, to }) => from !== to && known.has(from) && known.has(to)),
  };
}

/** Numbers by size, names by code points. */
function byNumberOrName(a: string, b: string): number {
  return Number(a) - Number(b) || (a < b ? -1 : a > b ? 1 : 0);
}

type Owed = ReadonlyMap<string, ReadonlyMap<string, Strength>>;

/** The strongest duty of each state towards each other: first who owes, then to whom. */
export function strongest(network: Network): Owed {
  const known = KNOWN.get(network);
  if (known !== undefined) return known;
  const owed = new Map<string, Map<string, Strength>>();
  for (const { from, to, strength } of network.ties) {
    const ofState = owed.get(from) ?? new Map<string, Strength>();
    owed.set(from, ofState);
    ofState.set(to, Math.max(ofState.get(to) ?? 0, strength) as Strength);
  }
  KNOWN.set(network, owed);
  return owed;
}

/** Every measure of a network begins with this, so it is worked out once a network. */
const KNOWN = new WeakMap<Network, Owed>();

/** What each state owes every other, as portfolios over all states of the network. */
export function networkPortfolios(network: Network): Portfolios {
  const { states } = network;
  const n = states.length;
  const place = new Map(states.map((state, i) => [state, i]));
  const values = new Uint8Array(n * n);
  for (let i = 0; i < n; i++) values[(n + 1) * i] = OWN;
  for (const [from, owed] of strongest(network))
    for (const [to, strength] of owed)
      values[n * (place.get(from) as number) + (place.get(to) as number)] = strength;
  return new Portfolios(states, values);
}

/**
 * Who is tied to whom, whichever owes: an edge where either owes the other at least so much. The nodes are the places of
 * the states, since the library keeps nodes in plain objects, in which a name may be a key of its own.
 */
export function graphOf({ states, values }: Portfolios, least: Strength): AllianceGraph {
  const graph: AllianceGraph = new UndirectedGraph();
  const n = states.length;
  for (let i = 0; i < n; i++) graph.addNode(i);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      const weight = Math.max(values[n * i + j] as number, values[n * j + i] as number);
      if (weight >= least) graph.addEdge(j, i, { weight });
    }
  return graph;
}
