import type { Graph } from './compile.ts';
import { findCircles } from './cycles.ts';
import type { Expr } from './formula/ast.ts';
import type { Overrides } from './overrides.ts';

/** Circles that exist only because a scenario changes formulas: each with every node on it. */
export function findOverrideCircles(graph: Graph, overrides: Overrides): string[][] {
  const readsOf = (id: string): readonly string[] => {
    const layers = overrides.get(id) ?? [];
    const below =
      layers.length === 0 || layers.some((layer) => layer.from !== undefined || usesBase(layer.node.expr));
    const node = graph.nodes.get(id);
    const own = below && node?.is === 'formula' ? node.reads : [];
    return [...new Set([...own, ...layers.flatMap((layer) => layer.node.reads)])];
  };
  return findCircles(overrides.keys(), readsOf);
}

function usesBase(expr: Expr): boolean {
  switch (expr.op) {
    case 'base':
      return true;
    case 'negate':
      return usesBase(expr.of);
    case 'binary':
      return usesBase(expr.left) || usesBase(expr.right);
    case 'call':
      return expr.args.some((arg) => arg.is === 'expr' && usesBase(arg.expr));
    default:
      return false;
  }
}
