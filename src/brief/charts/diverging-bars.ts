import { type Ledger, type Reading, spread } from '../reading.ts';
import { type Chart, evidenceOf, marked, subtitleOf } from './chart.ts';
import { drawDiverging, type Row, type Side } from './diverging-picture.ts';

type Definition = Ledger['definitions'][number];

/**
 * What each side bears under each cost definition: the first party to the left of zero, the others to the right, on
 * one scale. A side that is not known gets words and no bar.
 */
export function divergingBars(data: Ledger, reading: Reading, width: number): Chart {
  const { t } = reading;
  const [first = '', ...others] = data.parties;
  const rows = data.definitions.map(
    (definition, index): Row => ({
      letter: letterOf(index),
      label: reading.w(definition.title),
      chosen: definition.id === data.chosen,
      left: sideOf(definition, first, reading),
      right: others.map((party) => sideOf(definition, party, reading)),
    }),
  );
  const all = data.definitions.flatMap((definition) => Object.values(definition.pays));
  const title = findingOf(data, first, reading);
  const alt = rows
    .map(
      (row) =>
        `${row.letter} ${row.label}: ${[row.left, ...row.right].map((side) => `${reading.party(side.party)} ${side.text}`).join(', ')}`,
    )
    .join('; ');
  const column = (party: string) => ({ title: reading.party(party), numeric: true });
  return {
    title,
    subtitle: subtitleOf([
      t('brief.ledger.measure'),
      all[0] && reading.unit(all[0].unit),
      reading.period(data.period),
    ]),
    alt,
    svg: drawDiverging(rows, title, alt, reading, width),
    table: {
      columns: [
        { title: t('brief.column.definition') },
        ...data.parties.map(column),
        ...data.parties.map((party) => ({
          title: t('brief.column.share', { party: reading.party(party) }),
          numeric: true,
        })),
      ],
      rows: data.definitions.map((definition, index) => [
        `${letterOf(index)} ${reading.w(definition.title)}${definition.id === data.chosen ? ` (${t('brief.ledger.chosen')})` : ''}`,
        ...data.parties.map((party) => cellOf(definition.pays[party])),
        ...data.parties.map((party) => cellOf(definition.share[party])),
      ]),
    },
    ...evidenceOf(all),
  };
}

/** Definitions go by letters, in the chart and in the table of entries. */
export function letterOf(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : `${letterOf(Math.floor(index / 26) - 1)}${letterOf(index % 26)}`;
}

function cellOf(
  shown: Definition['pays'][string] | undefined,
): { shown: Definition['pays'][string] } | string {
  return shown === undefined ? '' : { shown };
}

function sideOf(definition: Definition, party: string, reading: Reading): Side {
  const pays = definition.pays[party];
  const share = definition.share[party];
  const known = pays !== undefined && pays.value !== null;
  const value = pays === undefined ? reading.t('brief.unknown') : marked(pays, reading);
  const part = share === undefined || share.value === null ? '' : ` · ${reading.number(share)}`;
  return {
    party,
    value: known ? Number(pays.value) : undefined,
    text: value + part,
    entry: pays === undefined ? undefined : reading.entry(pays.trace),
  };
}

function findingOf(data: Ledger, party: string, reading: Reading): string {
  const { t } = reading;
  const shares = data.definitions.flatMap((definition) => definition.share[party] ?? []);
  const ends = spread(shares);
  const known = shares.filter((share) => share.value !== null).length;
  const count = data.definitions.length;
  if (ends === undefined)
    return t('brief.ledger.finding-none', { count, period: reading.period(data.period) });
  const params = {
    party: reading.party(party),
    low: reading.number(ends.low),
    high: reading.number(ends.high),
    known,
    count,
  };
  if (known === 1) return t('brief.ledger.finding-one', params);
  return t(known < count ? 'brief.ledger.finding-some' : 'brief.ledger.finding', params);
}
