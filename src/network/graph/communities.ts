import { type AllianceGraph, louvain } from './library.ts';
import { seeded } from './random.ts';

/** A split of the states into groups with more ties within than between. */
export interface Communities {
  /** Number of each node's group, in the order of the graph. Groups are numbered by size, equals by their first node. */
  readonly of: readonly number[];
  readonly count: number;
  /** Share of tie strength within groups less that to be expected by chance (Newman and Girvan 2004); 0 without ties. */
  readonly modularity: number;
}

/** The method is a climb from a random start; the best of so many is taken, so that a start decides less. */
const CLIMBS = 3;

/**
 * Louvain's method (Blondel, Guillaume, Lambiotte and Lefebvre 2008) on tie strengths. Depends on the graph and the seed
 * alone. A state without ties is a group of its own.
 */
export function communities(graph: AllianceGraph, seed: number): Communities {
  if (graph.size === 0)
    return numbered(
      graph.nodes().map((_, i) => i),
      0,
    );
  const rng = seeded(seed);
  let best = louvain.detailed(graph, { rng });
  for (let climb = 1; climb < CLIMBS; climb++) {
    const found = louvain.detailed(graph, { rng });
    if (found.modularity > best.modularity) best = found;
  }
  const { communities: groups, modularity } = best;
  return numbered(
    graph.nodes().map((node) => groups[node] as number),
    modularity,
  );
}

function numbered(groups: readonly number[], modularity: number): Communities {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  // Groups come in the order of their first nodes, and the sort keeps the order of equals.
  const ordered = [...sizes].sort(([, a], [, b]) => b - a);
  const numbers = new Map(ordered.map(([group], number) => [group, number]));
  return { of: groups.map((group) => numbers.get(group) as number), count: sizes.size, modularity };
}

/**
 * The groups after a change by the numbers of those before that they share most nodes with, each number once; groups
 * that are new get new numbers. So a node has moved only where its company changed. Both are of the same nodes.
 */
export function alignedTo(before: Communities, after: Communities): readonly number[] {
  const shared = new Map<string, { readonly old: number; readonly now: number; nodes: number }>();
  for (const [i, now] of after.of.entries()) {
    const old = before.of[i] as number;
    const both = shared.get(`${old} ${now}`) ?? { old, now, nodes: 0 };
    both.nodes += 1;
    shared.set(`${old} ${now}`, both);
  }
  const names = new Map<number, number>();
  const taken = new Set<number>();
  const byOverlap = [...shared.values()].sort((a, b) => b.nodes - a.nodes || a.old - b.old || a.now - b.now);
  for (const { old, now } of byOverlap)
    if (!names.has(now) && !taken.has(old)) {
      names.set(now, old);
      taken.add(old);
    }
  let next = before.count;
  for (const now of after.of) if (!names.has(now)) names.set(now, next++);
  return after.of.map((now) => names.get(now) as number);
}
