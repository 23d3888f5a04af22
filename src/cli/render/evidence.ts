import type { OpenFindings } from '../../study/index.ts';
import { paragraph } from './layout.ts';
import type { Page } from './page.ts';

/** Remarks shown; the brief and the JSON have them all. */
const CAVEATS = 5;

/** What the answers stand on, and what a reader must know before quoting them. */
export function evidenceText(findings: OpenFindings, page: Page): string[] {
  const { t, colours, width } = page;
  const { figures, recalled } = findings.evidence;
  const counts = t('cli.evidence.counts', {
    figures,
    recalled,
    sources: findings.sources.length,
    gaps: findings.gaps.length,
  });
  const more = findings.caveats.length - CAVEATS;
  const remarks = [
    ...findings.caveats.slice(0, CAVEATS).map(page.w),
    ...(more > 0 ? [t('cli.evidence.more', { count: more })] : []),
  ];
  const caveats = remarks.flatMap((remark) => {
    const [first = '', ...rest] = paragraph(remark, width, 4);
    return [`  - ${first.trimStart()}`, ...rest];
  });
  return [
    colours.strong(t('cli.evidence.title')),
    ...paragraph(counts, width, 2),
    ...caveats,
    ...paragraph(t('brief.legend'), width, 2).map(colours.dim),
    '',
  ];
}

/** Title of the case and what the study was asked for. */
export function headText(findings: OpenFindings, page: Page): string[] {
  const { study, ledger } = findings;
  const { t, colours, width, w } = page;
  const definition = ledger?.definitions.find(({ id }) => id === study.definition);
  const asked = [
    t('brief.as-of', { date: study.asOf }),
    page.period(study.period.label),
    ...(study.definition === null
      ? []
      : [t('cli.head.definition', { title: w(definition?.title) || study.definition })]),
    ...(study.scenario === null
      ? []
      : [t('cli.head.scenario', { title: w(study.scenarioTitle) || study.scenario })]),
  ];
  return [
    ...paragraph(w(study.title), width, 0).map(colours.strong),
    ...paragraph(asked.join(' · '), width, 0).map(colours.dim),
    '',
  ];
}
