import type { Period } from '../quantity/index.ts';
import type { FormulaNode } from './node.ts';

/** One change of a scenario to one node. `from`: only periods that start then or later. */
export interface Layer {
  readonly node: FormulaNode;
  readonly scenario: string;
  readonly from: Period | undefined;
}

/** Changes by node, the first applied first; each may refer to the node before it as BASE. */
export type Overrides = ReadonlyMap<string, readonly Layer[]>;

/**
 * The day inside a period on which a change to a node begins: part of the period is before it and part after, so the node
 * has no one value there. Undefined when no change begins inside the period.
 */
export function changeInside(
  overrides: Overrides,
  id: string,
  period: Period,
  depth: number | undefined,
): number | undefined {
  const layers = (overrides.get(id) ?? []).slice(0, depth);
  return layers.find(({ from }) => from !== undefined && from.start > period.start && from.start < period.end)
    ?.from?.start;
}

/**
 * The topmost layer in force for a period among the first `depth` layers of a node (all when not given), with its
 * position counted from 1, so that BASE inside it means `position - 1` layers.
 */
export function overrideFor(
  overrides: Overrides,
  id: string,
  period: Period,
  depth: number | undefined,
): { node: FormulaNode; depth: number; scenario: string } | undefined {
  const layers = overrides.get(id);
  if (layers === undefined) return undefined;
  for (let position = Math.min(depth ?? layers.length, layers.length); position > 0; position--) {
    const layer = layers[position - 1] as Layer;
    if (layer.from === undefined || period.start >= layer.from.start) {
      return { node: layer.node, depth: position, scenario: layer.scenario };
    }
  }
  return undefined;
}
