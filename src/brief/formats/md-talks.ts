import { CHARTS, type Chart } from '../charts/index.ts';
import { linkageLines, stakesTable } from '../linkage.ts';
import type { Linkage, Reading, TalksForecast } from '../reading.ts';
import { bluffLines, forecastLines, ratesTable, scoresTable, signsTable, theoryLines } from '../talks.ts';
import { type Blocks, safe, table } from './md-text.ts';

const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${safe(line)}`).join('\n');

export function talks(reading: Reading): Blocks {
  const { findings, t, w } = reading;
  const data = findings.talks;
  if (data === null) return [];
  const { theory, bluff } = data;
  return [
    `## ${t('brief.talks.title')}`,
    safe(t('brief.talks.intro')),
    ...(data.forecast === null ? [t('brief.talks.no-forecast')] : record(data.forecast, reading)),
    `### ${t('brief.talks.theory')}`,
    safe(t('brief.talks.theory-intro')),
    ...(theory === null ? [] : told(CHARTS['settlement-models'](data, reading, 800), reading)),
    ...lines(theoryLines(data, reading)),
    ...(bluff === null
      ? []
      : [
          `### ${safe(t('bluff.head', { threat: w(bluff.title) }))}`,
          bullets(bluffLines(bluff, reading)),
          table(signsTable(bluff, reading), reading),
        ]),
    ...(data.linkage === null ? [] : linkage(data.linkage, reading)),
  ];
}

const lines = (of: readonly string[]): Blocks => (of.length === 0 ? [] : [bullets(of)]);

function record(data: TalksForecast, reading: Reading): Blocks {
  const { t } = reading;
  return [
    `### ${safe(t('brief.talks.record', { round: data.round }))}`,
    ...told(CHARTS['past-rounds'](data, reading, 400), reading),
    ...(data.dots.length === 0 ? [] : told(CHARTS['forecast-dots'](data, reading, 400), reading)),
    bullets(forecastLines(data, reading)),
    `#### ${t('brief.talks.scores')}`,
    table(scoresTable(data, reading), reading),
    `#### ${t('brief.talks.rates')}`,
    table(ratesTable(data, reading), reading),
  ];
}

function linkage(data: Linkage, reading: Reading): Blocks {
  const { t, w } = reading;
  return [
    `### ${t('linked.title')}`,
    safe(`${t('linked.about')} ${w(data.reason)}`),
    ...(data.solution === null ? [] : told(CHARTS['linkage-frontier'](data, reading, 400), reading)),
    ...lines(linkageLines(data, reading)),
    `#### ${t('linked.stakes')}`,
    table(stakesTable(data, reading), reading),
  ];
}

/** A chart as its finding, what it measures and its table. */
function told(chart: Chart, reading: Reading): Blocks {
  return [`**${safe(chart.title)}**`, safe(chart.subtitle), table(chart.table, reading)];
}
