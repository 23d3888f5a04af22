import type { Case } from '../case/index.ts';
import { claimSources } from '../claims/index.ts';
import { compileGraph, type Graph } from '../graph/index.ts';
import { ledgerSources } from '../ledger/index.ts';
import type { Problem } from '../problem/index.ts';
import { type CompiledScenario, compileScenarios } from '../scenario/index.ts';
import { answerSources } from './answer-nodes.ts';

/** A case whose formulas are compiled, ready for any number of studies. */
export interface Prepared {
  readonly case: Case;
  readonly graph: Graph;
  readonly scenarios: ReadonlyMap<string, CompiledScenario>;
}

/** Compiles a case with the formulas of every room. With problems of severity `error` it must not be studied. */
export function prepare(theCase: Case): { prepared: Prepared; problems: readonly Problem[] } {
  const sources = [...ledgerSources(theCase), ...claimSources(theCase), ...answerSources(theCase)];
  const { graph, problems } = compileGraph(theCase, sources);
  const { scenarios, problems: scenarioProblems } = compileScenarios(graph);
  return {
    prepared: { case: theCase, graph, scenarios },
    problems: [...new Set([...problems, ...scenarioProblems])],
  };
}
