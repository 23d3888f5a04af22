import { likelihood } from '../text/index.ts';
import type { Swings, Table } from './charts/index.ts';
import { chance, lensTitle } from './fairness.ts';
import type { Reading, Uncertainty } from './reading.ts';

type Verdict = Uncertainty['verdicts'][number];
type Flip = Verdict['flips'][number];

/** How the draws were made, for a reader who wants to make them again. */
export function drawsText({ draws, randomisations, method, seed }: Uncertainty, { t }: Reading): string {
  return t('cli.sensitivity.head', { draws, randomisations, method: t(`draws.method.${method}`), seed });
}

/** Every number with a range that something of the brief rests on. */
export function inputsTable({ inputs }: Uncertainty, reading: Reading): Table {
  return {
    columns: [
      { title: reading.t('sensitivity.column.input') },
      { title: '5%', numeric: true },
      { title: reading.t('sensitivity.column.median'), numeric: true },
      { title: '95%', numeric: true },
    ],
    rows: inputs.map(({ title, unit, low, median, high }) => [
      reading.w(title),
      ...[low, median, high].map((value) => reading.quantity(value, unit)),
    ]),
  };
}

export interface VerdictTold {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Under the cost definition of the brief: how likely each verdict is, what reverses it, and what is worth asking for. */
export function verdictsTold(data: Uncertainty, reading: Reading): readonly VerdictTold[] {
  return chosenVerdicts(data, reading).map((verdict) => ({
    title: lensTitle(verdict.lens, reading),
    lines: linesOf(verdict, data, reading),
  }));
}

function chosenVerdicts({ verdicts }: Uncertainty, { findings }: Reading): readonly Verdict[] {
  return verdicts.filter(({ definition }) => definition === null || definition === findings.study.definition);
}

/** What moves the gap of each of those verdicts. Lenses whose gap moves alike stand once. */
export function swingsOf(data: Uncertainty, reading: Reading): readonly Swings[] {
  const alike = new Map<string, Verdict[]>();
  for (const verdict of chosenVerdicts(data, reading)) {
    const key = JSON.stringify(verdict.tornado ?? []);
    alike.set(key, [...(alike.get(key) ?? []), verdict]);
  }
  return [...alike.values()].flatMap((verdicts): Swings[] => {
    const [first] = verdicts;
    const { tornado = [] } = first ?? {};
    if (first === undefined || tornado.length === 0) return [];
    const row = rowOf(first, reading);
    return [
      {
        lens: verdicts.map(({ lens }) => lensTitle(lens, reading)).join(reading.t('brief.list')),
        party: first.party,
        unit: row?.unit ?? '',
        centre: row?.gap ?? undefined,
        bars: tornado.map(({ input, atLow, atHigh }) => {
          const { title, unit, low, high } = inputOf(input, data, reading);
          return {
            input: title,
            low: reading.quantity(low, unit),
            high: reading.quantity(high, unit),
            atLow,
            atHigh,
          };
        }),
      },
    ];
  });
}

function rowOf(verdict: Verdict, reading: Reading) {
  return reading.findings.fairness?.rows.find(
    ({ lens, definition, party }) =>
      lens === verdict.lens && definition === verdict.definition && party === verdict.party,
  );
}

function linesOf(verdict: Verdict, data: Uncertainty, reading: Reading): readonly string[] {
  const { t } = reading;
  const row = rowOf(verdict, reading);
  const lines: string[] = [];
  if (row?.spread !== undefined)
    lines.push(
      t('brief.uncertainty.chance', {
        party: reading.party(verdict.party),
        percent: chance(row.spread.less, reading),
        words: t(likelihood(row.spread.less)),
        low: reading.quantity(row.spread.low, row.unit),
        high: reading.quantity(row.spread.high, row.unit),
      }),
    );
  if (verdict.flips.length === 0) lines.push(t('sensitivity.no-flip'));
  for (const flip of verdict.flips) lines.push(flipText(flip, data, reading));
  if (verdict.least !== undefined && verdict.least.inputs.length > 1)
    lines.push(leastText(verdict.least, data, reading));
  const [fact] = verdict.worth?.facts ?? [];
  if (fact !== undefined && verdict.worth !== undefined)
    lines.push(
      t('sensitivity.worth', {
        input: inputOf(fact.input, data, reading).title,
        loss: reading.quantity(fact.loss, verdict.worth.unit),
        perfect: reading.quantity(verdict.worth.perfect, verdict.worth.unit),
      }),
    );
  return lines;
}

function flipText({ input, value, quantile, reverses }: Flip, data: Uncertainty, reading: Reading): string {
  const { title, unit, median } = inputOf(input, data, reading);
  return reading.t(`sensitivity.flip.${reverses}`, {
    input: title,
    value: reading.quantity(value, unit),
    median: reading.quantity(median, unit),
    percent: chance(reverses === 'above' ? 1 - quantile : quantile, reading),
  });
}

function leastText(least: NonNullable<Verdict['least']>, data: Uncertainty, reading: Reading): string {
  const changes = least.inputs.map(({ input, value, median }) => {
    const { title, unit } = inputOf(input, data, reading);
    return reading.t('sensitivity.change', {
      input: title,
      from: reading.quantity(median, unit),
      to: reading.quantity(value, unit),
    });
  });
  return reading.t(least.exact ? 'sensitivity.least' : 'sensitivity.least-bound', {
    changes: changes.join('; '),
    distance: least.distance.toFixed(2),
    percent: chance(least.probability, reading),
  });
}

/** Under which other cost definitions a range can reverse a verdict: the nearest way each. */
export function otherVerdicts(data: Uncertainty, reading: Reading): readonly string[] {
  const { ledger, study } = reading.findings;
  const titles = new Map((ledger?.definitions ?? []).map((one) => [one.id, reading.w(one.title)]));
  return data.verdicts.flatMap(({ lens, definition, flips: [flip] }) =>
    definition === null || definition === study.definition || flip === undefined
      ? []
      : [
          reading.t('brief.fairness.words', {
            lens: `${lensTitle(lens, reading)} · ${titles.get(definition) ?? definition}`,
            text: flipText(flip, data, reading),
          }),
        ],
  );
}

function inputOf(name: string, { inputs }: Uncertainty, reading: Reading) {
  const input = inputs.find((one) => one.name === name);
  return input === undefined
    ? { title: name, unit: '', low: Number.NaN, median: Number.NaN, high: Number.NaN }
    : { ...input, title: reading.w(input.title) };
}
