import { indexLines, scenariosTable } from '../balance.ts';
import { CHARTS } from '../charts/index.ts';
import type { Reading } from '../reading.ts';
import { type Blocks, safe, table } from './md-text.ts';

export function balance(reading: Reading): Blocks {
  const { findings, t, w } = reading;
  const data = findings.balance;
  if (data === null || data.theatres.length === 0) return [];
  const charts = data.theatres.flatMap((theatre) => {
    const chart = CHARTS['with-without'](theatre, reading, 400);
    return [`### ${safe(chart.title)}`, safe(chart.subtitle), table(chart.table, reading)];
  });
  return [
    `## ${t('brief.balance.title')}`,
    safe(t('brief.balance.intro', { ally: w(data.ally), period: reading.period(data.period) })),
    ...charts,
    `### ${t('brief.balance.scenarios')}`,
    safe(t('brief.balance.scenarios-note')),
    table(scenariosTable(data, reading), reading),
    indexLines(data, reading)
      .map((line) => `- ${safe(line)}`)
      .join('\n'),
  ];
}
