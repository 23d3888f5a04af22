import type { OpenFindings, Shown } from '../study/index.ts';
import { type Cell, letterOf, type Table } from './charts/index.ts';
import type { Reading } from './reading.ts';

export type Fairness = NonNullable<OpenFindings['fairness']>;
type Lens = Fairness['lenses'][number];
type Row = Fairness['rows'][number];
type Verdict = NonNullable<Row['verdict']>;

/** Told apart by their signs; the words stand beside the table and in the list under it. */
const SIGNS: Readonly<Record<Verdict, string>> = { less: '−', even: '=', more: '+' };

/** Rows of a party under the cost definition of the brief, and those that no definition changes. */
function chosenRows(party: string, { findings }: Reading): readonly Row[] {
  const { fairness, study } = findings;
  return (fairness?.rows ?? []).filter(
    (row) => row.party === party && (row.definition === null || row.definition === study.definition),
  );
}

/** Under how many lenses a party pays less or more than is fair, and how many weightings of the lenses agree. */
export function fairnessFinding(party: string, reading: Reading): string {
  const { findings, t } = reading;
  const rows = chosenRows(party, reading).filter(
    ({ lens, verdict }) => lens !== 'composite' && verdict !== null,
  );
  const count = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict).length;
  const params = {
    party: reading.party(party),
    count: rows.length,
    less: count('less'),
    more: count('more'),
  };
  const agreement = findings.fairness?.agreement.find(
    (one) => one.party === party && one.definition === findings.study.definition,
  );
  if (rows.length === 0) return t('brief.fairness.finding-none', params);
  if (agreement === undefined) return t('brief.fairness.finding', params);
  return t('brief.fairness.finding-agree', { ...params, share: chance(agreement.less, reading) });
}

/** A chance for reading: one that is not certain is never rounded to certainty. */
export function chance(ratio: number, reading: Pick<Reading, 't' | 'percent'>): string {
  if (ratio > 0 && ratio < 0.001) return reading.t('brief.chance.below', { percent: reading.percent(0.001) });
  if (ratio < 1 && ratio > 0.999) return reading.t('brief.chance.above', { percent: reading.percent(0.999) });
  return reading.percent(ratio);
}

/** What is fair for a party, lens by lens, under the definition of the brief. */
export function fairnessTable(party: string, reading: Reading): Table {
  const { t } = reading;
  const rows = chosenRows(party, reading);
  const drawn = rows.some(({ spread }) => spread !== undefined);
  const titles = ['lens', 'share', 'due', 'pays', 'gap', 'verdict'] as const;
  return {
    columns: [
      ...titles.map((name, index) => ({
        title: t(`fairness.column.${name}`),
        numeric: index > 0 && name !== 'verdict',
      })),
      ...(drawn ? [{ title: t('brief.fairness.chance'), numeric: true }] : []),
    ],
    rows: rows.map((row) => [
      lensTitle(row.lens, reading),
      row.fair === null ? '' : reading.quantity(row.fair, 'percent'),
      money(row.due, row, reading),
      money(row.pays, row, reading),
      gapCell(row, reading),
      row.verdict === null
        ? t('fairness.verdict.none')
        : `${SIGNS[row.verdict]} ${t(`fairness.verdict.${row.verdict}`)}`,
      ...(drawn ? [row.spread === undefined ? '' : chance(row.spread.less, reading)] : []),
    ]),
  };
}

function money(value: number | null, { unit }: Row, reading: Reading): string {
  return value === null ? '–' : reading.quantity(value, unit);
}

/** The gap leads to its explanation where the findings keep one. */
function gapCell({ gap: value, unit, trace }: Row, reading: Reading): Cell {
  if (value === null) return '–';
  if (trace === undefined || reading.entry(trace) === undefined) return reading.quantity(value, unit);
  const { recalled, assumed, sources } = reading.underneath(trace);
  const shown: Shown = { value, unit, period: null, trace, recalled, assumed, sources };
  return { shown };
}

/** Signs of a party's verdicts, a line a lens and a column a cost definition, with the agreement of all weightings below. */
export function fairnessMatrix(party: string, reading: Reading): Table | undefined {
  const { findings, t } = reading;
  const { fairness, ledger } = findings;
  if (fairness === null || ledger === null || ledger.definitions.length < 2) return undefined;
  const agreement = ledger.definitions.map(({ id }) => {
    const share = fairness.agreement.find((one) => one.definition === id && one.party === party);
    return share === undefined ? '·' : chance(share.less, reading);
  });
  return {
    columns: [
      { title: t('fairness.column.lens') },
      ...ledger.definitions.map((_, index) => ({ title: letterOf(index) })),
    ],
    rows: [
      ...lensesOf(fairness).map((lens) => [
        lensTitle(lens, reading),
        ...ledger.definitions.map(({ id }) => {
          const verdict = verdictOf(lens, id, party, fairness);
          return verdict === null ? '·' : SIGNS[verdict];
        }),
      ]),
      [t('brief.fairness.agreement'), ...agreement],
    ],
  };
}

/** The matrix in words: for each lens the definitions under which the party pays less, as much, or more. */
export function fairnessInWords(party: string, reading: Reading): readonly string[] {
  const { findings, t } = reading;
  const { fairness, ledger } = findings;
  if (fairness === null || ledger === null) return [];
  return lensesOf(fairness).map((lens) => {
    const parts = (['less', 'even', 'more'] as const).flatMap((verdict) => {
      const letters = ledger.definitions.flatMap(({ id }, index) =>
        verdictOf(lens, id, party, fairness) === verdict ? [letterOf(index)] : [],
      );
      return letters.length === 0 ? [] : [`${t(`fairness.verdict.${verdict}`)} ${letters.join(' ')}`];
    });
    const text = parts.length === 0 ? t('fairness.verdict.none') : parts.join(t('brief.list'));
    return t('brief.fairness.words', { lens: lensTitle(lens, reading), text });
  });
}

function lensesOf({ rows }: Fairness): readonly string[] {
  return [...new Set(rows.map(({ lens }) => lens))];
}

function verdictOf(lens: string, definition: string, party: string, { rows }: Fairness): Verdict | null {
  const row = rows.find(
    (one) => one.lens === lens && one.party === party && (one.definition ?? definition) === definition,
  );
  return row?.verdict ?? null;
}

/** Choices among rival figures and baselines that reverse a verdict on a party under the definition of the brief. */
export function reversingChoices(party: string, reading: Reading): readonly string[] {
  const { fairness, study, scenarios } = reading.findings;
  const chosen = (fairness?.switches ?? []).filter(
    (one) => one.party === party && (one.definition === null || one.definition === study.definition),
  );
  return [...new Set(chosen.map(({ choice }) => choice))].map((choice) => {
    const title = scenarios.find(({ id }) => id === choice)?.title ?? choice;
    const lenses = chosen
      .filter((one) => one.choice === choice)
      .map(
        ({ lens, verdict }) =>
          `${lensTitle(lens, reading)} (${reading.t(`fairness.verdict.${verdict ?? 'none'}`)})`,
      );
    return reading.t('brief.fairness.words', {
      lens: reading.w(title),
      text: lenses.join(reading.t('brief.list')),
    });
  });
}

/** What a case would have to state for a lens to give a verdict; an empty text where nothing is lacking. */
export function lackingText({ title, lacks }: Lens, reading: Reading): string {
  if (lacks.length === 0) return '';
  const what = lacks.map(({ quantity, parties }) =>
    [quantityName(quantity, reading), parties.map(reading.party).join(', ')]
      .filter((one) => one !== '')
      .join(': '),
  );
  return reading.t('cli.fairness.lacks', { lens: reading.w(title), what: what.join('; ') });
}

const QUANTITIES = [
  ...(['ability', 'population', 'benefit', 'stand-alone', 'exposure', 'effort', 'capability'] as const),
  ...(['joint-cost', 'rival-capability', 'protection'] as const),
];

/** What a lens weighs, in words; a quantity unknown here keeps its name. */
export function quantityName(quantity: string, { t }: Reading): string {
  const known = QUANTITIES.find((one) => one === quantity);
  return known === undefined ? quantity : t(`quantity.${known}`);
}

export function lensTitle(id: string, { findings, t, w }: Reading): string {
  const lens = findings.fairness?.lenses.find((one) => one.id === id);
  return lens === undefined ? t('lens.composite.title') : w(lens.title);
}

/** Benefits and burdens without a price: no lens weighs them, so they are named beside the verdicts. */
export function unpriced({ findings, w }: Reading): readonly string[] {
  return (findings.ledger?.entries ?? [])
    .filter(({ amount }) => amount === null)
    .map(({ title }) => w(title));
}
