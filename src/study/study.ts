import { answers } from './answers.ts';
import { balanceFindings } from './balance.ts';
import { caveatFindings } from './caveats.ts';
import { claimFindings } from './claims.ts';
import { Desk, type StudyOptions } from './desk.ts';
import { DEFAULT_DRAWS } from './draw-options.ts';
import { dutyFindings } from './duties.ts';
import { fairnessFindings } from './fairness.ts';
import { FINDINGS_VERSION, type Findings } from './findings.ts';
import { hashOf } from './hash.ts';
import { ledgerFindings } from './ledger.ts';
import { gapFindings, rivalFindings, seriesFindings } from './measures.ts';
import { networkFindings } from './network.ts';
import type { Prepared } from './prepare.ts';
import { scenarioFindings } from './scenarios.ts';
import { slim } from './slim.ts';
import { evidenceFindings, sourceFindings } from './sources.ts';
import { talksFindings } from './talks.ts';
import { uncertaintyFindings } from './uncertainty.ts';
import { VERSION } from './version.ts';

/**
 * Runs the questions of a case and returns Findings. Pure: the same case, options and version give the same findings on
 * every machine.
 *
 * @throws RangeError when the options name a definition or scenario that the case does not have.
 */
export function study(prepared: Prepared, options: StudyOptions = {}): Findings {
  const { case: theCase } = prepared;
  const desk = new Desk(prepared, options);
  const scenario = options.scenario === undefined ? undefined : theCase.scenarios.get(options.scenario);
  // The order below is the order of the brief, and thus of the citation numbers.
  const headline = answers(desk);
  const ledger = ledgerFindings(desk);
  const rivals = rivalFindings(desk);
  const claims = claimFindings(desk);
  const duties = dutyFindings(desk);
  const { fairness, uncertainty } = uncertaintyFindings(desk, fairnessFindings(desk), {
    ...DEFAULT_DRAWS,
    ...options.drawing,
    ...(options.indices === true ? { indices: true } : {}),
  });
  const talks = talksFindings(desk);
  const balance = balanceFindings(desk);
  const network = networkFindings(desk);
  const series = seriesFindings(desk);
  const { scenarios, traces } = scenarioFindings(desk, options);
  const steps = new Map([...desk.steps, ...traces]);
  return slim({
    format: 'treatyscope-findings',
    version: FINDINGS_VERSION,
    study: {
      case: theCase.id,
      title: theCase.title,
      summary: theCase.summary ?? null,
      caseHash: hashOf(theCase),
      product: VERSION,
      asOf: desk.asOf,
      period: desk.findingsPeriod,
      definition: desk.definition ?? null,
      scenario: options.scenario ?? null,
      scenarioTitle: scenario?.title ?? null,
      currency: theCase.currency,
    },
    parties: [...theCase.parties.values()].map(({ id, name, role }) => ({ id, name, role: role ?? null })),
    groups: [...theCase.groups.values()].map(({ id, title }) => ({ id, title })),
    answers: headline,
    ledger,
    rivals,
    series,
    claims,
    duties,
    fairness,
    talks,
    balance,
    network,
    uncertainty,
    scenarios,
    gaps: gapFindings(desk),
    caveats: caveatFindings(desk, ledger),
    evidence: evidenceFindings(desk),
    sources: sourceFindings(
      desk,
      steps,
      headline.flatMap((answer) => answer.value.sources),
      (network?.places?.facilities ?? []).flatMap(({ source }) => source ?? []),
    ),
    traces: Object.fromEntries(steps),
  });
}
