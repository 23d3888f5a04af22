import { html, type Markup, type Part } from '../markup.ts';
import type { Reading } from '../reading.ts';

/** What this brief is about, as of when, under which settings, on how much evidence, and how to read it. */
export function masthead(reading: Reading): Markup {
  const { findings, t } = reading;
  const { study } = findings;
  const definition = findings.ledger?.definitions.find((one) => one.id === study.definition);
  const facts: readonly (readonly [string, Part])[] = [
    [t('brief.head.as-of'), html`<time datetime="${study.asOf}">${study.asOf}</time>`],
    [t('brief.head.period'), reading.period(study.period)],
    ...(study.definition === null
      ? []
      : [
          [
            t('brief.head.definition'),
            definition === undefined ? study.definition : reading.w(definition.title),
          ] as const,
        ]),
    ...(study.scenario === null
      ? []
      : [[t('brief.head.scenario'), reading.w(study.scenarioTitle) || study.scenario] as const]),
    [
      t('brief.head.parties'),
      findings.parties.map(
        (party, index) => html`<span class="party p${index}">${reading.w(party.name)}</span>`,
      ),
    ],
  ];
  return html`<header class="head"><p class="kicker">${t('brief.kicker')}</p><h1>${reading.w(study.title)}</h1>${study.summary === null ? undefined : html`<p class="lead">${reading.w(study.summary)}</p>`}<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl><p class="evidence">${evidenceLine(reading)}</p><p class="how">${t('brief.how-to-read')}</p></header>`;
}

function evidenceLine({ findings: { evidence }, t }: Reading): string {
  const grades = Object.entries(evidence.byGrade).map(([grade, count]) =>
    t('brief.evidence.grade', { grade: gradeName(grade, t), count }),
  );
  const line = t('brief.evidence.line', { figures: evidence.figures, recalled: evidence.recalled });
  const hidden =
    evidence.hiddenByAsOf === 0 ? '' : ` ${t('brief.evidence.hidden', { count: evidence.hiddenByAsOf })}`;
  return (
    line +
    (grades.length === 0 ? '' : ` ${t('brief.evidence.grades', { grades: grades.join(t('brief.list')) })}`) +
    hidden
  );
}

const GRADES = ['official', 'legislative-audit', 'scholarly', 'press', 'party-blog'] as const;

export function gradeName(grade: string, t: Reading['t']): string {
  const known = GRADES.find((one) => one === grade);
  return known === undefined ? grade : t(`brief.grade.${known}`);
}
