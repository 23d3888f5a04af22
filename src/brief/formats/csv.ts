import type { Shown } from '../../study/index.ts';
import type { Exporter } from '../exporter.ts';
import { plain } from '../markup.ts';
import type { Reading } from '../reading.ts';

const COLUMNS = [
  'section',
  'id',
  'title',
  'party',
  'definition',
  'period',
  'value',
  'unit',
  'low',
  'high',
  'recalled',
  'sources',
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], string>>;

/** Every number of the brief in one tidy table, unrounded, in RFC 4180 form; a gap is an empty value. */
export const csv: Exporter = {
  ending: 'csv',
  describes: 'brief.format.csv',
  render: (reading) => {
    const rows = [
      ...answerRows(reading),
      ...ledgerRows(reading),
      ...fairnessRows(reading),
      ...rivalRows(reading),
      ...seriesRows(reading),
      ...scenarioRows(reading),
      ...claimRows(reading),
    ];
    const lines = rows.map((row) => COLUMNS.map((column) => row[column] ?? '').join(','));
    return `${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
  },
};

/** Text in quotes. A cell that a spreadsheet would take for a formula gets an apostrophe, which spreadsheets hide. */
function cell(text: string): string {
  const clean = plain(text);
  const safe = /^\s*[=+\-@\t\r]/.test(clean) ? `'${clean}` : clean;
  return /[",\r\n]/.test(safe) || safe !== clean ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function numberCells(shown: Shown): Row {
  const number = (value: number | null | undefined) => (value == null ? '' : String(value));
  return {
    period: cell(shown.period?.label ?? ''),
    value: number(shown.value),
    unit: cell(shown.unit),
    low: number(shown.low),
    high: number(shown.high),
    recalled: shown.recalled ? 'yes' : 'no',
    sources: cell(shown.sources.join(' ')),
  };
}

function answerRows({ findings, w }: Reading): readonly Row[] {
  return findings.answers.flatMap((answer) => [
    { section: 'answer', id: cell(answer.id), title: cell(w(answer.question)), ...numberCells(answer.value) },
    ...answer.range.map((one) => ({
      section: 'answer-range',
      id: cell(answer.id),
      title: cell(w(one.title)),
      ...numberCells(one.value),
    })),
  ]);
}

function ledgerRows({ findings: { ledger }, w }: Reading): readonly Row[] {
  if (ledger === null) return [];
  const sums = ledger.definitions.flatMap((definition) =>
    ledger.parties.flatMap((party) =>
      (['pays', 'share'] as const).flatMap((kind) => {
        const shown = definition[kind][party];
        const head = {
          section: `ledger-${kind}`,
          id: cell(definition.id),
          title: cell(w(definition.title)),
          party: cell(party),
          definition: cell(definition.id),
        };
        return shown === undefined ? [] : [{ ...head, ...numberCells(shown) }];
      }),
    ),
  );
  const entries = ledger.entries.map((entry) => ({
    section: 'ledger-entry',
    id: cell(entry.id),
    title: cell(w(entry.title)),
    party: cell(entry.payer),
    definition: cell(entry.definitions.join(' ')),
    ...(entry.amount === null ? {} : numberCells(entry.amount)),
  }));
  return [...sums, ...entries];
}

/** Fair payment, payment and gap; low and high of the gap are its 5% and 95% over the draws. */
function fairnessRows({ findings, w }: Reading): readonly Row[] {
  const { fairness, study } = findings;
  return (fairness?.rows ?? []).flatMap(({ lens, definition, party, unit, spread, ...row }) => {
    const title = fairness?.lenses.find(({ id }) => id === lens)?.title;
    return (['due', 'pays', 'gap'] as const).map((kind) => ({
      section: `fairness-${kind}`,
      id: cell(lens),
      title: cell(w(title)),
      party: cell(party),
      definition: cell(definition ?? ''),
      period: cell(study.period.label),
      value: row[kind] === null ? '' : String(row[kind]),
      unit: cell(unit),
      ...(kind === 'gap' && spread !== undefined
        ? { low: String(spread.low), high: String(spread.high) }
        : {}),
    }));
  });
}

function rivalRows({ findings, w }: Reading): readonly Row[] {
  return findings.rivals.flatMap((strip) =>
    strip.values.map((one) => ({
      section: 'rival',
      id: cell(one.figure),
      title: cell(one.label ?? w(strip.title)),
      ...numberCells(one.value),
    })),
  );
}

function seriesRows({ findings, w }: Reading): readonly Row[] {
  return findings.series.flatMap((one) =>
    one.points.map((shown) => ({
      section: 'series',
      id: cell(one.measure),
      title: cell(w(one.title)),
      party: cell(one.party ?? ''),
      ...numberCells(shown),
    })),
  );
}

function scenarioRows({ findings, w }: Reading): readonly Row[] {
  return findings.scenarios.flatMap((scenario) =>
    scenario.answers.map((answer) => ({
      section: 'scenario',
      id: cell(`${scenario.id}/${answer.id}`),
      title: cell(w(scenario.title)),
      ...numberCells(answer.value),
    })),
  );
}

function claimRows({ findings, w }: Reading): readonly Row[] {
  return findings.claims.flatMap((claim) =>
    claim.parts.flatMap((part) =>
      part.tests.flatMap((test) =>
        [test.left, test.right].flatMap((shown, index) =>
          shown === null
            ? []
            : [
                {
                  section: index === 0 ? 'claim-left' : 'claim-right',
                  id: cell(`${claim.id}/${part.id}`),
                  title: cell(w(part.text)),
                  definition: cell(test.variant ?? ''),
                  ...numberCells(shown),
                },
              ],
        ),
      ),
    ),
  );
}
