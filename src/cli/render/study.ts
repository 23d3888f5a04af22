import type { Case } from '../../case/index.ts';
import type { OpenFindings } from '../../study/index.ts';
import type { Terminal } from '../terminal.ts';
import { answersText } from './answers.ts';
import { claimsSummary } from './claims.ts';
import { evidenceText, headText } from './evidence.ts';
import { ledgerText } from './ledger.ts';
import { nextText } from './next.ts';
import { type Page, pageOf } from './page.ts';

export { compare, compareText } from './compare.ts';
export { jsonText, textOf } from './lines.ts';

/** The page of a terminal for one case: its own units and calendars are known. */
export function pageFor(
  { lang, width, colours }: Pick<Terminal, 'lang' | 'width' | 'colours'>,
  { units, calendars }: Pick<Case, 'units' | 'calendars'>,
): Page {
  return pageOf({ lang, width, colours, units, calendars });
}

/** A study on the terminal: answers, ledger, claims, what they stand on, what to do next. */
export function studyText(findings: OpenFindings, name: string, page: Page, quiet: boolean): string[] {
  return [
    ...headText(findings, page),
    ...answersText(findings, page),
    ...ledgerText(findings, page),
    ...claimsSummary(findings, page),
    ...evidenceText(findings, page),
    ...(quiet ? [] : nextText(nextSteps(findings, name), page)),
  ];
}

function nextSteps(findings: OpenFindings, name: string) {
  const [answer] = findings.answers;
  const [scenario] = findings.scenarios;
  const flag = ` --case ${name}`;
  return [
    { line: `brief ${name}`, says: 'cli.next.brief' as const },
    ...(answer === undefined
      ? []
      : [{ line: `why answer:${answer.id}${flag}`, says: 'cli.next.why' as const }]),
    ...(findings.claims.length === 0 ? [] : [{ line: `claims${flag}`, says: 'cli.next.claims' as const }]),
    ...(scenario === undefined
      ? []
      : [{ line: `study ${name} --compare ${scenario.id}`, says: 'cli.next.compare' as const }]),
  ];
}
