import type { Case, Scenario } from '../case/index.ts';
import { findOverrideCircles, type Graph, type Layer, nearest, type Overrides } from '../graph/index.ts';
import { type Problem, Problems, shortened } from '../problem/index.ts';
import { msg } from '../text/index.ts';

/** A scenario made ready for evaluation: its layers by node, and the cost definition it asks for. */
export interface CompiledScenario {
  readonly scenario: Scenario;
  readonly overrides: Overrides;
  readonly definition: string | undefined;
}

/** The scenarios a scenario builds on, the first applied first, itself last. Each stands once, at its first place. */
export function layersOf(scenario: Scenario, theCase: Case): Scenario[] {
  const order: Scenario[] = [];
  const visit = (current: Scenario, path: ReadonlySet<string>) => {
    if (order.includes(current) || path.has(current.id)) return;
    const deeper = new Set([...path, current.id]);
    for (const id of current.layers) {
      const layer = theCase.scenarios.get(id);
      if (layer !== undefined) visit(layer, deeper);
    }
    order.push(current);
  };
  visit(scenario, new Set());
  return order;
}

/** Compiles every scenario of the graph's case and gathers the problems of all. */
export function compileScenarios(graph: Graph): {
  scenarios: ReadonlyMap<string, CompiledScenario>;
  problems: readonly Problem[];
} {
  const problems = new Problems();
  const own = new Map<string, ReadonlyMap<string, Layer>>();
  for (const scenario of graph.case.scenarios.values())
    own.set(scenario.id, ownLayers(scenario, graph, problems));
  const scenarios = new Map<string, CompiledScenario>();
  for (const scenario of graph.case.scenarios.values()) {
    const stack = layersOf(scenario, graph.case);
    const overrides = new Map<string, Layer[]>();
    for (const layer of stack) {
      for (const [node, change] of own.get(layer.id) ?? [])
        overrides.set(node, [...(overrides.get(node) ?? []), change]);
    }
    for (const circle of findOverrideCircles(graph, overrides)) {
      const place =
        circle.map((id) => scenario.set.get(id)?.at).find((at) => at !== undefined) ?? scenario.at;
      problems.add({
        code: 'formula-cycle',
        place,
        found: shortened([...circle, circle[0]].join(' > '), 200),
        expected: msg('formula.expected.no-circle'),
      });
    }
    const definition = stack.findLast((layer) => layer.definition !== undefined)?.definition;
    scenarios.set(scenario.id, { scenario, overrides, definition });
  }
  return { scenarios, problems: problems.list };
}

function ownLayers(scenario: Scenario, graph: Graph, problems: Problems): ReadonlyMap<string, Layer> {
  const layers = new Map<string, Layer>();
  for (const [id, change] of scenario.set) {
    const node = graph.nodes.get(id);
    if (node === undefined) {
      const hint = nearest(id, [...graph.nodes.keys()]);
      const { names, open } = graph.case.leftOut;
      const known = open || names.has(id) || graph.case.measures.has(id) || graph.case.assumptions.has(id);
      // A node that was left out or did not compile has been reported already.
      if (!known) {
        problems.add({
          code: 'reference-unknown',
          place: change.nodeAt,
          found: id,
          expected: msg('formula.expected.name'),
          ...(hint ? { hint } : {}),
        });
      }
      continue;
    }
    const compiled = graph.compiler.override(
      node,
      change.formula,
      change.at,
      scenario.describes ?? scenario.title,
    );
    if (compiled !== undefined) layers.set(id, { node: compiled, scenario: scenario.id, from: change.from });
  }
  return layers;
}
