import { balanceSources } from '../balance/index.ts';
import type { Case } from '../case/index.ts';
import { claimSources } from '../claims/index.ts';
import type { Law } from '../duties/index.ts';
import { fairnessSources } from '../fairness/index.ts';
import { compileGraph, type Graph } from '../graph/index.ts';
import { ledgerParties, ledgerSources, paysNode } from '../ledger/index.ts';
import type { Problem } from '../problem/index.ts';
import { type CompiledScenario, compileScenarios } from '../scenario/index.ts';
import { linkageSources, type TalksRecord, talksSources } from '../talks/index.ts';
import { answerSources } from './answer-nodes.ts';
import { type CaseLaw, caseLaw } from './law.ts';
import { protectionOf } from './protection.ts';

/** A case whose formulas are compiled, ready for any number of studies. */
export interface Prepared {
  readonly case: Case;
  readonly graph: Graph;
  readonly scenarios: ReadonlyMap<string, CompiledScenario>;
  /** The law that the case is put to, where it names an alliance and the library was given. */
  readonly law: CaseLaw | undefined;
  /** Past rounds of talks, where they were given. */
  readonly record: TalksRecord | undefined;
}

/** Compiles a case with the formulas of every room. With problems of severity `error` it must not be studied. */
export function prepare(
  theCase: Case,
  library?: Law,
  record?: TalksRecord,
): { prepared: Prepared; problems: readonly Problem[] } {
  const { caseLaw: law, problems: lawProblems } = caseLaw(theCase, library);
  // In this order: a formula may read the nodes of the rooms before it by their names in single quotes.
  const sources = [
    ...ledgerSources(theCase),
    ...fairnessSources(theCase, {
      parties: ledgerParties(theCase),
      bears: paysNode,
      protection: law === undefined ? undefined : protectionOf(law, theCase.asOf),
    }),
    ...talksSources(theCase),
    ...linkageSources(theCase),
    ...balanceSources(theCase),
    ...claimSources(theCase),
    ...answerSources(theCase),
  ];
  const { graph, problems } = compileGraph(theCase, sources);
  const { scenarios, problems: scenarioProblems } = compileScenarios(graph);
  return {
    prepared: { case: theCase, graph, scenarios, law, record },
    problems: [...new Set([...problems, ...scenarioProblems, ...lawProblems])],
  };
}
