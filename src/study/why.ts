import { Evaluator, Explainer, type Steps } from '../graph/index.ts';
import type { Period } from '../quantity/index.ts';
import type { StudyOptions } from './desk.ts';
import type { Prepared } from './prepare.ts';

/**
 * Explains one node for a period: the key of its step and every step beneath. `[id]` names a single figure.
 *
 * @throws RangeError when there is no such node, definition or scenario.
 */
export function why(
  prepared: Prepared,
  node: string,
  period: Period,
  options: StudyOptions = {},
): { root: string; steps: Steps } {
  const scenario = options.scenario === undefined ? undefined : prepared.scenarios.get(options.scenario);
  const definition = options.definition ?? scenario?.definition ?? prepared.case.definition;
  if (node.startsWith('[')) prepared.graph.compiler.figure(node.slice(1, -1));
  const evaluator = new Evaluator(prepared.graph, options.asOf ?? prepared.case.asOf, scenario?.overrides);
  const explainer = new Explainer(evaluator);
  return { root: explainer.explain(node, period, definition), steps: explainer.steps };
}
