import { html, type Markup, type Part } from '../markup.ts';
import { gradeName, type Reading } from '../reading.ts';

/** What this brief is about, as of when, under which settings, on how much evidence, and how to read it. */
export function masthead(reading: Reading): Markup {
  const { findings, t } = reading;
  const { study } = findings;
  return html`
    <header class="head">
      <p class="kicker">${t('brief.kicker')}</p>
      <h1>${reading.w(study.title)}</h1>
      ${study.summary === null ? undefined : html`<p class="lead">${reading.w(study.summary)}</p>`}
      <dl class="facts">${facts(reading).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
      <p class="evidence">${evidenceLine(reading)}</p>
      <p class="how">${t('brief.how-to-read')}</p>
    </header>`;
}

function facts(reading: Reading): readonly (readonly [string, Part])[] {
  const { findings, t } = reading;
  const { study } = findings;
  const definition = findings.ledger?.definitions.find((one) => one.id === study.definition)?.title;
  const parties = findings.parties.map(
    (party, index) => html`<span class="party p${index}">${reading.w(party.name)}</span>`,
  );
  return [
    [t('brief.head.as-of'), html`<time datetime="${study.asOf}">${reading.date(study.asOf)}</time>`],
    [t('brief.head.period'), reading.period(study.period)],
    ...(study.definition === null
      ? []
      : [[t('brief.head.definition'), reading.w(definition) || study.definition] as const]),
    ...(study.scenario === null
      ? []
      : [[t('brief.head.scenario'), reading.w(study.scenarioTitle) || study.scenario] as const]),
    ...(parties.length === 0 ? [] : [[t('brief.head.parties'), parties] as const]),
  ];
}

function evidenceLine({ findings: { evidence }, t, quantity }: Reading): string {
  const number = (count: number) => quantity(count, '');
  const grades = Object.entries(evidence.byGrade).map(([grade, count]) =>
    t('brief.evidence.grade', { grade: gradeName(grade, t), count: number(count) }),
  );
  return [
    t('brief.evidence.line', { figures: number(evidence.figures), recalled: number(evidence.recalled) }),
    ...(grades.length === 0 ? [] : [t('brief.evidence.grades', { grades: grades.join(t('brief.list')) })]),
    ...(evidence.hiddenByAsOf === 0
      ? []
      : [t('brief.evidence.hidden', { count: number(evidence.hiddenByAsOf) })]),
  ].join(' ');
}
