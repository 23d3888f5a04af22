import {
  type AnswerStrength,
  type Clock,
  cellFor,
  type HelpCount,
  type Law,
  type Matrix,
  type MatrixDiff,
  type MemberCodes,
  partiesOn,
  stateInSentence,
  stateName,
} from '../../duties/index.ts';
import { formatDate } from '../../quantity/index.ts';
import { clockKey, type MessageKey } from '../../text/index.ts';
import { paragraph } from './layout.ts';
import type { Page } from './page.ts';
import { type Cell, table } from './table.ts';

/** Alliances of so many parties get a column for each ordered pair. */
const FEW = 3;

export function strengthText(strength: AnswerStrength, { t }: Pick<Page, 't'>): string {
  return t(`duty.strength.${strength}` as MessageKey);
}

/** The colour of a strength: duties stand out, bars warn, the rest stays quiet. */
export function strengthColour(strength: AnswerStrength, { colours }: Page): (text: string) => string {
  if (strength === 'must') return colours.good;
  if (strength.startsWith('must-not')) return colours.bad;
  return strength === 'none' ? colours.dim : colours.mixed;
}

/** The matrix as one JSON: every cell for itself, one a pair. */
export function matrixJson({ rows, ...about }: Matrix) {
  return {
    ...about,
    rows: rows.map(({ cells, ...row }) => ({
      ...row,
      cells: cells.flatMap(({ parties, towards, ...cell }) =>
        parties.flatMap((party) => towards.map((other) => ({ party, towards: other, ...cell }))),
      ),
    })),
  };
}

export function matrixText(
  law: Law,
  matrix: Matrix,
  counts: readonly HelpCount[],
  clocks: readonly Clock[],
  page: Page,
): string[] {
  const { t, colours, width } = page;
  const head = [
    colours.strong(page.w(matrix.title)),
    colours.dim(t('cli.duties.as-of', { date: matrix.asOf })),
    '',
    ...asymmetryText(law, counts, page),
  ];
  const blocks = matrix.parties.flatMap((of) => {
    const rows = matrix.rows.filter((row) => row.of === of);
    if (rows.length === 0) return [];
    const pairs = pairsFor(matrix, of);
    const columns = [
      { title: t('cli.duties.incident'), flexible: true, least: 24 },
      ...pairs.map((pair) => ({ title: pairTitle(law, pair, page), flexible: true, least: 10 })),
    ];
    const body = rows.map((row): Cell[] => [
      page.w(row.title),
      ...pairs.map(({ party, towards }): Cell => {
        const cell = cellFor(row, party, towards);
        if (cell === undefined) return '';
        const mark = cell.contested ? ' *' : '';
        const consult =
          cell.consult === null || cell.strength !== 'none' ? '' : ` (${strengthText(cell.consult, page)})`;
        return {
          text: `${strengthText(cell.strength, page)}${mark}${consult}`,
          colour: strengthColour(cell.strength, page),
        };
      }),
    ]);
    return [
      colours.name(capital(t('cli.duties.told-of', { state: stateInSentence(law, of, page.lang) }))),
      ...table(columns, body, width, 2, colours.dim),
      '',
    ];
  });
  return [...head, ...blocks, colours.dim(t('cli.duties.legend')), '', ...clocksText(clocks, page)];
}

interface PairName {
  readonly party: string;
  readonly towards: string;
  /** The pair stands for all allies. */
  readonly all: boolean;
}

/** The columns of a party's rows: every pair with it, or its allies as one where they are many. */
function pairsFor({ parties, rows }: Matrix, of: string): PairName[] {
  const others = parties.filter((state) => state !== of);
  if (parties.length <= FEW)
    return others.flatMap((ally) => [
      { party: ally, towards: of, all: false },
      { party: of, towards: ally, all: false },
    ]);
  const cells = rows.find((row) => row.of === of)?.cells ?? [];
  const groups = cells
    .filter(({ towards }) => towards.length === 1 && towards[0] === of)
    .map(({ parties: some }) => some);
  return groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const all = group.length > 1;
    return [
      { party: first, towards: of, all },
      { party: of, towards: first, all },
    ];
  });
}

function pairTitle(law: Law, { party, towards, all }: PairName, page: Page): string {
  const name = (state: string) => stateName(law, state, page.lang);
  return page.t('cli.duties.pair', {
    party: all && party !== towards ? `${name(party)}${page.t('cli.duties.and-others')}` : name(party),
    towards: name(towards),
  });
}

/** Who must help whom in how many kinds of incident, in plain words. */
function asymmetryText(law: Law, counts: readonly HelpCount[], page: Page): string[] {
  if (counts.length === 0) return [];
  const shown = counts.length > 6 ? [] : counts;
  const lines = shown.flatMap((count) =>
    paragraph(
      page.t('cli.duties.count', {
        victim: stateInSentence(law, count.towards, page.lang),
        helper: stateInSentence(law, count.party, page.lang),
        kinds: count.kinds,
        must: count.must,
        mustIf: count.mustIf,
        may: count.may,
        mustNot: count.mustNot,
        none: count.none,
      }),
      page.width,
      0,
    ),
  );
  return lines.length === 0 ? [] : [...lines, ''];
}

function clocksText(clocks: readonly Clock[], page: Page): string[] {
  if (clocks.length === 0) return [];
  const { t, colours, w, width } = page;
  return [
    colours.strong(t('cli.duties.clocks')),
    ...clocks.flatMap((clock) => {
      const { title, ends, days, possibleFrom } = clock;
      return paragraph(
        t(clockKey(clock), { title: w(title), ends: ends ?? '', days: days ?? 0, from: possibleFrom ?? '' }),
        width,
        2,
      );
    }),
  ];
}

export function diffText(law: Law, before: Matrix, after: Matrix, diff: MatrixDiff, page: Page): string[] {
  const { t, colours, width, w } = page;
  const name = ({ title, asOf }: Matrix) => `${w(title)}, ${asOf}`;
  const columns = [
    { title: t('cli.duties.incident'), flexible: true, least: 24 },
    { title: t('cli.duties.who'), flexible: true, least: 12 },
    { title: before.alliance === after.alliance ? before.asOf : before.alliance, flexible: true, least: 10 },
    { title: before.alliance === after.alliance ? after.asOf : after.alliance, flexible: true, least: 10 },
  ];
  const side = (one: {
    strength: AnswerStrength;
    consult: AnswerStrength | null;
    contested: boolean;
  }): Cell => {
    const consult =
      one.consult === null || one.strength !== 'none' ? '' : ` (${strengthText(one.consult, page)})`;
    return {
      text: `${strengthText(one.strength, page)}${one.contested ? ' *' : ''}${consult}`,
      colour: strengthColour(one.strength, page),
    };
  };
  const rows = diff.changed.map((one): Cell[] => [
    w(one.title),
    t('cli.duties.pair', {
      party: stateName(law, one.party, page.lang),
      towards: stateName(law, one.towards, page.lang),
    }),
    side(one.before),
    side(one.after),
  ]);
  return [
    colours.strong(t('cli.duties.diff', { before: name(before), after: name(after) })),
    colours.dim(t('cli.duties.diff-count', { changed: diff.changed.length, same: diff.same })),
    '',
    ...(rows.length === 0 ? [t('cli.duties.no-change')] : table(columns, rows, width, 0, colours.dim)),
    '',
    ...(diff.onlyBefore.length + diff.onlyAfter.length === 0
      ? []
      : paragraph(
          t('cli.duties.only', { before: diff.onlyBefore.length, after: diff.onlyAfter.length }),
          width,
          0,
        ).map(colours.dim)),
  ];
}

export function codesText(codes: readonly MemberCodes[], law: Law, page: Page): string[] {
  const { t, colours, width } = page;
  const mark = (value: boolean) => (value ? '1' : '0');
  const columns = [
    { title: t('cli.codes.treaty'), flexible: true, least: 16 },
    { title: t('cli.codes.member') },
    ...(['def', 'off', 'neu', 'non', 'con', 'cond', 'asym'] as const).map((name) => ({
      title: t(`cli.codes.${name}`),
      align: 'right' as const,
    })),
    { title: t('cli.codes.bases') },
    { title: t('cli.codes.notice'), align: 'right' as const },
  ];
  const rows = codes.map((one): Cell[] => [
    page.w(law.instruments.get(one.instrument)?.short),
    one.member,
    mark(one.defence),
    mark(one.offence),
    mark(one.neutrality),
    mark(one.nonAggression),
    mark(one.consultation),
    mark(one.conditional),
    mark(one.asymmetric),
    t(`cli.codes.bases.${one.bases}`),
    one.notice === null ? '' : String(one.notice.months),
  ]);
  return [
    ...table(columns, rows, width, 0, colours.dim),
    '',
    ...paragraph(t('cli.codes.legend'), width, 0).map(colours.dim),
  ];
}

/** Alliances with their parties on a day. */
export function allianceRows(law: Law, day: number) {
  return [...law.alliances.values()].map((alliance) => ({
    id: alliance.id,
    title: alliance.title,
    parties: partiesOn(law, alliance, day),
    instruments: alliance.instruments.length,
    asOf: formatDate(day),
  }));
}

export function alliancesText(rows: ReturnType<typeof allianceRows>, page: Page): string[] {
  const { t, colours, width, w } = page;
  const columns = [
    { title: t('cli.column.name') },
    { title: t('cli.column.title'), flexible: true, least: 20 },
    { title: t('cli.duties.parties'), flexible: true, least: 16 },
  ];
  const body = rows.map(({ id, title, parties }): Cell[] => [
    { text: id, colour: colours.name },
    w(title),
    parties.length === 0 ? t('cli.duties.not-in-force') : parties.join(' '),
  ]);
  return table(columns, body, width, 0, colours.dim);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
