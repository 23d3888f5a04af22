import type { Graph } from './compile.ts';
import type { Overrides } from './overrides.ts';

/**
 * Names of the nodes whose value can differ between cost definitions: those that sum the ledger without naming one, also
 * under a scenario, and everything that reads them.
 */
export function definitionReaders(graph: Graph, overrides: Overrides): ReadonlySet<string> {
  const readersOf = new Map<string, string[]>();
  const found = new Set<string>();
  for (const [id, node] of graph.nodes) {
    for (const formula of [node, ...(overrides.get(id) ?? []).map((layer) => layer.node)]) {
      if (formula.is !== 'formula') continue;
      if (formula.readsDefinition) found.add(id);
      for (const read of formula.reads) {
        const readers = readersOf.get(read);
        if (readers === undefined) readersOf.set(read, [id]);
        else readers.push(id);
      }
    }
  }
  // A set grows while it is walked: each reader found is visited in its turn.
  for (const id of found) for (const reader of readersOf.get(id) ?? []) found.add(reader);
  return found;
}
