import type { Case } from '../case/index.ts';
import { claimSources } from '../claims/index.ts';
import type { Law } from '../duties/index.ts';
import { compileGraph, type Graph } from '../graph/index.ts';
import { ledgerSources } from '../ledger/index.ts';
import type { Problem } from '../problem/index.ts';
import { type CompiledScenario, compileScenarios } from '../scenario/index.ts';
import { answerSources } from './answer-nodes.ts';
import { type CaseLaw, caseLaw } from './law.ts';

/** A case whose formulas are compiled, ready for any number of studies. */
export interface Prepared {
  readonly case: Case;
  readonly graph: Graph;
  readonly scenarios: ReadonlyMap<string, CompiledScenario>;
  /** The law that the case is put to, where it names an alliance and the library was given. */
  readonly law: CaseLaw | undefined;
}

/** Compiles a case with the formulas of every room. With problems of severity `error` it must not be studied. */
export function prepare(theCase: Case, library?: Law): { prepared: Prepared; problems: readonly Problem[] } {
  const sources = [...ledgerSources(theCase), ...claimSources(theCase), ...answerSources(theCase)];
  const { graph, problems } = compileGraph(theCase, sources);
  const { scenarios, problems: scenarioProblems } = compileScenarios(graph);
  const { caseLaw: law, problems: lawProblems } = caseLaw(theCase, library);
  return {
    prepared: { case: theCase, graph, scenarios, law },
    problems: [...new Set([...problems, ...scenarioProblems, ...lawProblems])],
  };
}
