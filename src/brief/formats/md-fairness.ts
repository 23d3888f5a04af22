import { CHARTS } from '../charts/index.ts';
import {
  fairnessFinding,
  fairnessMatrix,
  fairnessTable,
  lackingText,
  reversingChoices,
  unpriced,
} from '../fairness.ts';
import type { Reading } from '../reading.ts';
import { drawsText, inputsTable, otherVerdicts, swingsOf, verdictsTold } from '../uncertainty.ts';
import { type Blocks, safe, table } from './md-text.ts';

/** Who pays more or less than is fair, as tables; the same order as on the page. */
export function fairness(reading: Reading): Blocks {
  const { findings, t, w } = reading;
  const data = findings.fairness;
  const [first] = data?.parties ?? [];
  if (data === null || data.lenses.length === 0 || first === undefined) return [];
  const matrix = fairnessMatrix(first, reading);
  const choices = reversingChoices(first, reading).map((line) => `- ${safe(line)}`);
  const names = unpriced(reading);
  const lenses = data.lenses.map((lens) =>
    `- **${safe(w(lens.title))}** ${safe(w(lens.rule))} ${safe(t('fairness.ignores', { what: w(lens.ignores) }))} ${safe(lens.source)} ${safe(lackingText(lens, reading))}`.trimEnd(),
  );
  return [
    `## ${t('brief.fairness.title')}`,
    safe(t('brief.fairness.intro')),
    ...data.parties.flatMap((party) => [
      `### ${safe(fairnessFinding(party, reading))}`,
      table(fairnessTable(party, reading), reading),
    ]),
    ...(matrix === undefined
      ? []
      : [
          `### ${safe(t('cli.fairness.all-definitions', { party: reading.party(first) }))}`,
          safe(t('brief.fairness.signs')),
          table(matrix, reading),
        ]),
    ...(choices.length === 0 ? [] : [`### ${t('cli.fairness.choices')}`, choices.join('\n')]),
    ...(names.length === 0
      ? []
      : [safe(t('brief.fairness.unpriced', { names: names.join(t('brief.list')) }))]),
    lenses.join('\n'),
  ];
}

/** What the ranges do to the answers and to the verdicts. */
export function uncertainty(reading: Reading): Blocks {
  const { findings, t } = reading;
  const data = findings.uncertainty;
  if (findings.answers.length === 0 && findings.fairness === null && data === null) return [];
  const title = `## ${t('brief.uncertainty.title')}`;
  if (data === null) return [title, t('brief.uncertainty.none')];
  const dots = data.answers.flatMap((answer) => {
    const chart = CHARTS['quantile-dots'](answer, reading, 400);
    return [`### ${safe(chart.title)}`, table(chart.table, reading)];
  });
  const verdicts = verdictsTold(data, reading);
  const told = verdicts.flatMap(({ title: lens, lines }) => [
    `### ${safe(lens)}`,
    lines.map((line) => `- ${safe(line)}`).join('\n'),
  ]);
  const swings = swingsOf(data, reading).flatMap((one) => {
    const chart = CHARTS.tornado(one, reading, 400);
    return [`### ${safe(chart.title)}`, safe(chart.subtitle), table(chart.table, reading)];
  });
  const others = otherVerdicts(data, reading);
  return [
    title,
    safe(`${t('brief.uncertainty.intro')} ${drawsText(data, reading)}`),
    ...(dots.length === 0 ? [t('brief.uncertainty.no-answer')] : dots),
    ...(told.length === 0
      ? [safe(t('cli.sensitivity.no-verdict'))]
      : [...told, safe(t('likelihood.source'))]),
    ...swings,
    ...(others.length === 0
      ? []
      : [
          `### ${t('brief.uncertainty.others', { count: others.length })}`,
          others.map((line) => `- ${safe(line)}`).join('\n'),
        ]),
    `### ${t('cli.sensitivity.inputs')}`,
    table(inputsTable(data, reading), reading),
  ];
}
