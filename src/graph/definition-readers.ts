import type { Graph } from './compile.ts';
import type { Overrides } from './overrides.ts';

/** Whether a node or anything it reads, also under a scenario, sums the ledger without naming a cost definition. */
export function readsDefinition(id: string, graph: Graph, overrides: Overrides): boolean {
  const open = [id];
  const seen = new Set(open);
  while (open.length > 0) {
    const name = open.pop() as string;
    const layers = (overrides.get(name) ?? []).map((layer) => layer.node);
    for (const node of [graph.nodes.get(name), ...layers]) {
      if (node?.is !== 'formula') continue;
      if (node.readsDefinition) return true;
      for (const read of node.reads) {
        if (seen.has(read)) continue;
        seen.add(read);
        open.push(read);
      }
    }
  }
  return false;
}
