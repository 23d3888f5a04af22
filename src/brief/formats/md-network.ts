import { CHARTS, type Chart } from '../charts/index.ts';
import { changesTable, memberLines, networkLines, similarityTable } from '../network.ts';
import { placesOnMap } from '../places.ts';
import type { Reading } from '../reading.ts';
import { type Blocks, safe, table } from './md-text.ts';

export function network(reading: Reading): Blocks {
  const { findings, t, w } = reading;
  const data = findings.network;
  if (data === null || data.positions.length === 0) return [];
  const { places } = data;
  const members = memberLines(data, reading);
  const told = (chart: Chart) => [
    `### ${safe(chart.title)}`,
    safe(chart.subtitle),
    table(chart.table, reading),
  ];
  return [
    `## ${t('brief.alliances.title')}`,
    safe(
      t('brief.network.intro', {
        count: Object.keys(data.alliances).length,
        date: reading.date(data.asOf),
        alliance: w(data.alliances[data.alliance]),
      }),
    ),
    ...told(CHARTS['duty-matrix'](data, reading, 800)),
    ...told(CHARTS['tie-ring'](data, reading, 800)),
    ...(members.length === 0 ? [] : [members.map((line) => `- ${safe(line)}`).join('\n')]),
    `### ${t('brief.network.without')}`,
    table(changesTable(data, reading), reading),
    networkLines(data, reading)
      .map((line) => `- ${safe(line)}`)
      .join('\n'),
    `### ${t('brief.network.similar')}`,
    t('brief.network.similar.about'),
    table(similarityTable(data, reading), reading),
    ...(places === null || placesOnMap(places).length === 0
      ? []
      : told(CHARTS['base-map'](places, reading, 800))),
  ];
}
