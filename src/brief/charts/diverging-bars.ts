import { type Ledger, type Reading, spread } from '../reading.ts';
import { type Chart, evidenceOf, marked, subtitleOf, type Table } from './chart.ts';
import { drawDiverging, type Row, type Side } from './diverging-picture.ts';

type Definition = Ledger['definitions'][number];

/** So many parties to the right of zero have their names above the bars; more of them have each its own beside its bar. */
const NAMED_ABOVE = 3;
/** Bars of a definition to the right of zero: those of the parties that bear most; the table has all. */
const MOST_BARS = 12;

/**
 * What each side bears under each cost definition: the first party to the left of zero, the others to the right, on
 * one scale. A side that is not known gets words and no bar.
 */
export function divergingBars(data: Ledger, reading: Reading, width: number): Chart {
  const { t } = reading;
  const [first = '', ...others] = data.parties;
  const isMany = others.length > NAMED_ABOVE;
  const rows = data.definitions.map(
    (definition, index): Row => ({
      letter: letterOf(index),
      label: reading.w(definition.title),
      chosen: definition.id === data.chosen,
      left: sideOf(definition, first, reading),
      right: drawn(others, definition).map((party) => sideOf(definition, party, reading, isMany)),
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
  return {
    title,
    subtitle: subtitleOf([
      t('brief.ledger.measure'),
      others.length > MOST_BARS
        ? t('brief.ledger.largest', { count: MOST_BARS, of: others.length })
        : undefined,
      all[0] && reading.unit(all[0].unit),
      reading.period(data.period),
    ]),
    alt,
    svg: drawDiverging(rows, title, alt, reading, width),
    table: isMany ? tableByParty(data, reading) : tableByDefinition(data, reading),
    ...evidenceOf(all),
  };
}

/** The parties that are drawn to the right of zero; where there are many, those that bear most. */
function drawn(others: readonly string[], { pays }: Definition): readonly string[] {
  if (others.length <= NAMED_ABOVE) return others;
  const bears = (party: string) => pays[party]?.value ?? Number.NEGATIVE_INFINITY;
  return [...others].sort((a, b) => bears(b) - bears(a)).slice(0, MOST_BARS);
}

function titleOf(definition: Definition, index: number, data: Ledger, reading: Reading): string {
  const chosen = definition.id === data.chosen ? ` (${reading.t('brief.ledger.chosen')})` : '';
  return `${letterOf(index)} ${reading.w(definition.title)}${chosen}`;
}

/** A line a definition, a column a party. */
function tableByDefinition(data: Ledger, reading: Reading): Table {
  const { definitions, parties } = data;
  return {
    columns: [
      { title: reading.t('brief.column.definition') },
      ...parties.map((party) => ({ title: reading.party(party), numeric: true })),
      ...parties.map((party) => ({ title: shareTitle(party, reading), numeric: true })),
    ],
    rows: definitions.map((definition, index) => [
      titleOf(definition, index, data, reading),
      ...parties.map((party) => cellOf(definition.pays[party])),
      ...parties.map((party) => cellOf(definition.share[party])),
    ]),
  };
}

/** A line a party, two columns a definition: for more parties than columns find room. */
function tableByParty(data: Ledger, reading: Reading): Table {
  const { definitions, parties } = data;
  return {
    columns: [
      { title: reading.t('brief.column.party') },
      ...definitions.flatMap((definition, index) => [
        { title: titleOf(definition, index, data, reading), numeric: true },
        { title: '%', numeric: true },
      ]),
    ],
    rows: parties.map((party) => [
      reading.party(party),
      ...definitions.flatMap(({ pays, share }) => [cellOf(pays[party]), cellOf(share[party])]),
    ]),
  };
}

const shareTitle = (party: string, reading: Reading) =>
  reading.t('brief.column.share', { party: reading.party(party) });

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

function sideOf(definition: Definition, party: string, reading: Reading, isNamed = false): Side {
  const pays = definition.pays[party];
  const share = definition.share[party];
  const known = pays !== undefined && pays.value !== null;
  const value = pays === undefined ? reading.t('brief.unknown') : marked(pays, reading);
  const part = share === undefined || share.value === null ? '' : ` · ${reading.number(share)}`;
  return {
    party,
    value: known ? Number(pays.value) : undefined,
    text: `${isNamed ? `${reading.party(party)} ` : ''}${value}${part}`,
    isNamed,
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
