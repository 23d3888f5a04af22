import type { Cell } from '../charts/index.ts';
import { CHARTS, letterOf } from '../charts/index.ts';
import { underDefinitions } from '../claims.ts';
import type { Exporter } from '../exporter.ts';
import { alike, clockText, countSentence, pairsOf, partyName } from '../html/duties.ts';
import { strengthText } from '../html/strength.ts';
import { gradeName, holeOf, type Reading } from '../reading.ts';
import { knownPoints, listedSeries } from '../told-series.ts';
import { balance } from './md-balance.ts';
import { fairness, uncertainty } from './md-fairness.ts';
import { network } from './md-network.ts';
import { talks } from './md-talks.ts';
import { type Blocks, cite, numberOf, safe, table } from './md-text.ts';

/** The brief as Markdown: the same order and words as the page, charts as their tables. */
export const markdown: Exporter = {
  ending: 'md',
  describes: 'brief.format.md',
  render: (reading) =>
    `${[head, answers, duties, ledger, fairness, uncertainty, talks, balance, network, rivals, claims, scenarios, series, gaps, sources, foot].flatMap((section) => section(reading)).join('\n\n')}\n`,
};

function head({ findings: { study }, t, w, period }: Reading): Blocks {
  const facts = [
    `${t('brief.head.as-of')}: ${safe(study.asOf)}`,
    `${t('brief.head.period')}: ${safe(period(study.period))}`,
    ...(study.definition === null ? [] : [`${t('brief.head.definition')}: ${safe(study.definition)}`]),
    ...(study.scenario === null
      ? []
      : [`${t('brief.head.scenario')}: ${safe(w(study.scenarioTitle) || study.scenario)}`]),
  ];
  const summary = study.summary === null ? [] : [safe(w(study.summary))];
  return [`# ${safe(w(study.title))}`, ...summary, facts.join(' · '), t('brief.legend')];
}

function answers(reading: Reading): Blocks {
  const { findings, t, w } = reading;
  if (findings.answers.length === 0) return [];
  const blocks = findings.answers.flatMap((answer) => {
    const said = safe(w(answer.sentence)).replace(/\{([^{}]+)\}/g, (hole, escapedName: string) => {
      const name = escapedName.replaceAll('\\', '');
      if (name === 'period') return safe(reading.period(answer.value.period));
      const shown = holeOf(answer, name);
      return shown === undefined ? hole : numberOf(shown, reading);
    });
    const range = answer.range.map(
      (one) => `- ${safe(w(one.title))}: ${numberOf(one.value, reading)} ${cite(one.value.sources, reading)}`,
    );
    return [
      `### ${safe(w(answer.question))}`,
      `**${numberOf(answer.value, reading)}** ${cite(answer.value.sources, reading)}`,
      said,
      ...(range.length === 0 ? [] : [range.join('\n')]),
    ];
  });
  return [`## ${t('brief.answers.title')}`, ...blocks];
}

function duties(reading: Reading): Blocks {
  const { findings, t, w } = reading;
  const data = findings.duties;
  if (data === null) return [];
  const counts = data.counts.map((count) => `- ${safe(countSentence(count, data, reading))}`);
  const tables = data.parties.flatMap(({ id }) => {
    const rows = data.rows.filter((row) => row.of === id);
    const pairs = pairsOf(id, rows);
    const columns = [
      { title: t('brief.duties.incident') },
      ...pairs.map(({ party, towards }) => ({
        title: `${partyName(party, data, reading)} → ${partyName(towards, data, reading)}`,
      })),
    ];
    const cells = alike(rows, pairs).map((group): readonly Cell[] => [
      group.map((row) => w(row.title)).join('; '),
      ...pairs.map(({ party, towards }) => {
        const cell = group[0]?.cells.find(
          (one) => one.parties.includes(party) && one.towards.includes(towards),
        );
        if (cell === undefined) return '';
        const mark = cell.contested ? ` (${t('brief.duties.contested')})` : '';
        return `${strengthText(cell.strength, reading)}${mark} ${cell.provisions.join(' ')}`.trim();
      }),
    ]);
    return [table({ columns, rows: cells }, reading)];
  });
  const worked = data.incidents.flatMap((incident) => [
    `#### ${safe(w(incident.says))}`,
    incident.answers
      .map(
        (answer) =>
          `- ${safe(partyName(answer.party, data, reading))} → ${safe(partyName(answer.towards, data, reading))}: **${safe(strengthText(answer.strength, reading))}** ${safe(w(answer.act))} ${safe(answer.provisions.join(' '))}`,
      )
      .join('\n'),
  ]);
  const clocks = data.clocks.map((clock) => `- ${safe(clockText(clock, reading))}`);
  return [
    `## ${t('brief.duties.title')}`,
    ...(counts.length === 0 ? [] : [counts.join('\n')]),
    ...tables,
    ...(worked.length === 0 ? [] : [`### ${t('brief.duties.worked')}`, ...worked]),
    ...(clocks.length === 0 ? [] : [`### ${t('brief.duties.clocks')}`, clocks.join('\n')]),
  ];
}

function ledger(reading: Reading): Blocks {
  const { findings, t, w } = reading;
  const data = findings.ledger;
  if (data === null || data.entries.length === 0) return [];
  const chart = CHARTS['diverging-bars'](data, reading, 800);
  const rows = data.entries.map((entry): readonly Cell[] => [
    `${w(entry.title)}${entry.unpriced === null ? '' : ` (${w(entry.unpriced)})`}`,
    reading.party(entry.payer),
    entry.amount === null ? t('brief.unpriced') : { shown: entry.amount },
    data.definitions
      .flatMap((definition, index) => (entry.definitions.includes(definition.id) ? [letterOf(index)] : []))
      .join(' '),
  ]);
  const columns = [
    { title: t('brief.column.entry') },
    { title: t('brief.column.payer') },
    { title: t('brief.column.amount') },
    { title: t('brief.column.counts') },
  ];
  return [
    `## ${t('brief.ledger.title')}`,
    safe(chart.title),
    table(chart.table, reading),
    `### ${t('brief.ledger.entries')}`,
    table({ columns, rows }, reading),
  ];
}

function rivals(reading: Reading): Blocks {
  const strips = reading.findings.rivals.filter((strip) => strip.values.length > 0);
  if (strips.length === 0) return [];
  const blocks = strips.flatMap((strip) => {
    const chart = CHARTS.strip(strip, reading, 800);
    return [`### ${safe(chart.title)}`, safe(chart.subtitle), table(chart.table, reading)];
  });
  return [`## ${reading.t('brief.rivals.title')}`, ...blocks];
}

function claims(reading: Reading): Blocks {
  const { findings, t, w } = reading;
  if (findings.claims.length === 0) return [];
  const rows = findings.claims.flatMap((claim) =>
    claim.parts.map((part, index): readonly Cell[] => [
      index === 0 ? `${w(claim.paraphrase)} (${w(claim.speaker)}, ${claim.saidOn})` : '',
      [w(part.text), ...underDefinitions(part, findings, reading)].join('. '),
      t(`brief.verdict.${part.verdict}`),
    ]),
  );
  const columns = [
    { title: t('brief.column.claim') },
    { title: t('brief.column.part') },
    { title: t('brief.column.verdict') },
  ];
  return [`## ${t('brief.claims.title')}`, table({ columns, rows }, reading)];
}

function scenarios(reading: Reading): Blocks {
  const { findings, t, w } = reading;
  const blocks = findings.scenarios.flatMap((scenario) => {
    const rows = scenario.answers.map((answer): readonly Cell[] => [
      w(findings.answers.find((one) => one.id === answer.id)?.question ?? answer.id),
      { shown: answer.base },
      { shown: answer.value },
    ]);
    const columns = [
      { title: t('brief.column.answer') },
      { title: t('brief.column.base') },
      { title: t('brief.column.scenario') },
    ];
    return [`### ${safe(w(scenario.title))}`, table({ columns, rows }, reading)];
  });
  return blocks.length === 0 ? [] : [`## ${t('brief.scenarios.title')}`, ...blocks];
}

function series(reading: Reading): Blocks {
  const { findings, t, w } = reading;
  const told = new Set(reading.told.flatMap((group) => group.told));
  const blocks = findings.series
    .filter((one) => told.has(one))
    .flatMap((one) => {
      const chart = CHARTS.series(one, reading, 400);
      return [
        `### ${safe(w(one.title))}`,
        `${safe(chart.title)} (${safe(chart.subtitle)})`,
        table(chart.table, reading),
      ];
    });
  const listed = listedSeries(findings, reading.told);
  const lines = listed.flatMap((one) => {
    const known = knownPoints(one);
    const last = known.at(-1);
    const count = known.length > 1 ? ` (${t('brief.series.of', { count: known.length })})` : '';
    return last === undefined
      ? []
      : [
          `- ${safe(w(one.title))}${count}, ${safe(reading.period(last.period))}: ${numberOf(last, reading)} ${cite(last.sources, reading)}`,
        ];
  });
  if (blocks.length + lines.length === 0) return [];
  const values = listed.reduce((sum, one) => sum + knownPoints(one).length, 0);
  const rest = [
    `### ${t('brief.series.listed', { count: listed.length })}`,
    t('brief.series.listed.about', { values }),
    lines.join('\n'),
  ];
  return [`## ${t('brief.series.title')}`, ...blocks, ...(lines.length === 0 ? [] : rest)];
}

function gaps(reading: Reading): Blocks {
  const { findings, t, w } = reading;
  const caveats = findings.caveats.map((caveat) => `- ${safe(reading.w(caveat))}`);
  const rows = findings.gaps.map((one): readonly Cell[] => [
    w(one.title),
    reading.period(one.period),
    w(one.gap.reason),
  ]);
  const columns = [
    { title: t('brief.column.measure') },
    { title: t('brief.column.period') },
    { title: t('brief.column.reason') },
  ];
  if (caveats.length + rows.length === 0) return [];
  return [
    `## ${t('brief.gaps.title')}`,
    ...(caveats.length === 0 ? [] : [caveats.join('\n')]),
    ...(rows.length === 0 ? [] : [table({ columns, rows }, reading)]),
  ];
}

function sources({ findings, t }: Reading): Blocks {
  if (findings.sources.length === 0) return [];
  const items = findings.sources
    .toSorted((a, b) => a.number - b.number)
    .map((source) => {
      const about = [source.title, source.author, source.containerTitle, source.publisher, source.issued]
        .filter((part) => part !== null)
        .map(safe);
      const read = t(source.verification === 'read' ? 'brief.sources.read' : 'brief.sources.recalled');
      const url =
        source.url === null
          ? ''
          : ` ${/^https?:\/\/[^\s<>]+$/i.test(source.url) ? `<${source.url}>` : safe(source.url)}`;
      return `- [${source.number}] ${about.join(', ')} (${gradeName(source.grade, t)}, ${read})${url}`;
    });
  return [`## ${t('brief.sources.title')}`, items.join('\n')];
}

function foot({ findings: { study }, t }: Reading): Blocks {
  return [
    '---',
    `${t('brief.footer', { product: safe(study.product), case: safe(study.case), date: safe(study.asOf) })} ${t('brief.footer.hash')} ${safe(study.caseHash)}`,
  ];
}
