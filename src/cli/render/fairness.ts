import type { OpenFindings } from '../../study/index.ts';
import type { MessageKey } from '../../text/index.ts';
import { paragraph } from './layout.ts';
import type { Page } from './page.ts';
import { type Cell, table } from './table.ts';

type Fairness = NonNullable<OpenFindings['fairness']>;
type Row = Fairness['rows'][number];
type Verdict = NonNullable<Row['verdict']>;

/** Who pays more or less than is fair: every lens under the chosen definition, then every definition in signs. */
export function fairnessText(findings: OpenFindings, page: Page): string[] {
  const { fairness, study, ledger } = findings;
  const nameOf = namesOf(findings, page);
  const { t, colours, width, w } = page;
  if (fairness === null || !fairness.lenses.some((lens) => lens.lacks.length === 0))
    return paragraph(t('cli.fairness.none'), width, 0);
  const definition = ledger?.definitions.find(({ id }) => id === study.definition);
  const lines: string[] = [];
  for (const party of fairness.parties) {
    const rows = fairness.rows.filter(
      (row) => row.party === party && (row.definition === null || row.definition === study.definition),
    );
    lines.push(
      colours.strong(t('cli.fairness.head', { party: nameOf(party) })),
      ...paragraph(
        t('cli.fairness.under', {
          definition: w(definition?.title),
          period: page.period(study.period.label),
        }),
        width,
        0,
      ).map(colours.dim),
      ...table(
        [
          { title: t('fairness.column.lens'), flexible: true, least: 16 },
          { title: t('fairness.column.share'), align: 'right' as const },
          { title: t('fairness.column.due'), align: 'right' as const },
          { title: t('fairness.column.pays'), align: 'right' as const },
          { title: t('fairness.column.gap'), align: 'right' as const },
          { title: t('fairness.column.verdict') },
        ],
        rows.map((row) => cellsOf(row, fairness, page)),
        width,
        2,
        colours.dim,
      ),
      '',
    );
  }
  return [
    ...lines,
    ...acrossDefinitions(fairness, findings, page),
    ...choicesText(fairness, findings, page),
    ...lackingText(fairness, page),
  ];
}

function cellsOf(row: Row, fairness: Fairness, page: Page): Cell[] {
  const money = (value: number | null) => (value === null ? '–' : page.quantity(value, row.unit));
  return [
    lensTitle(row.lens, fairness, page),
    row.fair === null ? '' : page.quantity(row.fair, 'percent'),
    money(row.due),
    money(row.pays),
    row.over === null ? money(row.gap) : `${money(row.gap)} (${page.quantity(row.over, 'percent')})`,
    verdictCell(row, page),
  ];
}

function verdictCell({ verdict, spread }: Row, page: Page): Cell {
  if (verdict === null) return { text: page.t('fairness.verdict.none'), colour: page.colours.dim };
  const text = page.t(`fairness.verdict.${verdict}` as MessageKey);
  if (spread === undefined) return text;
  return `${text} (${page.quantity(spread.less * 100, 'percent')})`;
}

/** A line a lens, a column a definition: − pays less than is fair, + more, = as much. */
function acrossDefinitions(fairness: Fairness, findings: OpenFindings, page: Page): string[] {
  const { ledger } = findings;
  const { t, colours, width } = page;
  const definitions = ledger?.definitions ?? [];
  const [party] = fairness.parties;
  if (party === undefined || definitions.length < 2) return [];
  const signs: Readonly<Record<Verdict, string>> = { less: '−', even: '=', more: '+' };
  const lenses = [...new Set(fairness.rows.map(({ lens }) => lens))];
  const rows = lenses.map((lens): Cell[] => [
    lensTitle(lens, fairness, page),
    ...definitions.map(({ id }) => {
      const row = fairness.rows.find(
        (one) => one.lens === lens && one.party === party && (one.definition ?? id) === id,
      );
      return row?.verdict == null ? '·' : signs[row.verdict];
    }),
  ]);
  const agreement = definitions.map(({ id }) => {
    const share = fairness.agreement.find((one) => one.definition === id && one.party === party);
    return share === undefined ? '·' : Math.round(share.less * 100).toString();
  });
  const columns = [
    { title: t('fairness.column.lens'), flexible: true, least: 16 },
    ...definitions.map((_, i) => ({ title: String(i + 1), align: 'right' as const })),
  ];
  return [
    colours.strong(t('cli.fairness.all-definitions', { party: namesOf(findings, page)(party) })),
    ...paragraph(t('cli.fairness.signs'), width, 0).map(colours.dim),
    ...table(columns, [...rows, [t('fairness.agreement'), ...agreement]], width, 2, colours.dim),
    ...definitions.flatMap(({ title }, i) => paragraph(`${i + 1}  ${page.w(title)}`, width, 2)),
    '',
  ];
}

/** Choices among rival estimates and baselines that reverse a verdict under the chosen definition. */
function choicesText(fairness: Fairness, findings: OpenFindings, page: Page): string[] {
  const { t, w, width } = page;
  const [party] = fairness.parties;
  const chosen = fairness.switches.filter(
    (one) => one.party === party && (one.definition === null || one.definition === findings.study.definition),
  );
  if (chosen.length === 0) return [];
  const lines = [...new Set(chosen.map(({ choice }) => choice))].flatMap((choice) => {
    const title = findings.scenarios.find(({ id }) => id === choice)?.title ?? choice;
    const lenses = chosen.filter((one) => one.choice === choice);
    const what = lenses
      .map(
        ({ lens, verdict }) =>
          `${lensTitle(lens, fairness, page)} (${t(`fairness.verdict.${verdict}` as MessageKey)})`,
      )
      .join('; ');
    return paragraph(`${w(title)}: ${what}`, width, 2);
  });
  return [page.colours.strong(t('cli.fairness.choices')), ...lines, ''];
}

function lackingText(fairness: Fairness, page: Page): string[] {
  const without = fairness.lenses.filter(({ lacks }) => lacks.length > 0);
  return without.flatMap(({ title, lacks }) =>
    paragraph(
      page.t('cli.fairness.lacks', {
        lens: page.w(title),
        what: lacks
          .map(({ quantity, parties }) =>
            [page.t(`quantity.${quantity}` as MessageKey), parties.join(', ')]
              .filter((one) => one !== '')
              .join(': '),
          )
          .join('; '),
      }),
      page.width,
      0,
    ).map(page.colours.dim),
  );
}

/** One lens: its rule, what it weighs, what it ignores, where it comes from, and its verdict under every definition. */
export function lensText(findings: OpenFindings, id: string, page: Page): string[] {
  const { fairness, ledger } = findings;
  const nameOf = namesOf(findings, page);
  const { t, colours, width, w } = page;
  const lens = fairness?.lenses.find((one) => one.id === id);
  if (fairness == null || lens === undefined) return paragraph(t('cli.fairness.none'), width, 0);
  const titles = new Map((ledger?.definitions ?? []).map((one) => [one.id, w(one.title)]));
  const rows = fairness.rows.filter((row) => row.lens === id);
  return [
    colours.strong(w(lens.title)),
    ...paragraph(w(lens.rule), width, 0),
    ...paragraph(t('fairness.ignores', { what: w(lens.ignores) }), width, 0),
    ...paragraph(lens.source, width, 0).map(colours.dim),
    '',
    ...lens.stakes.flatMap(({ quantity, party, value }) =>
      paragraph(
        `${party === null ? '' : `${nameOf(party)}: `}${t(`quantity.${quantity}` as MessageKey)} ${page.number(value)}`,
        width,
        2,
      ),
    ),
    '',
    ...table(
      [
        { title: t('fairness.column.definition'), flexible: true, least: 16 },
        { title: t('fairness.column.party') },
        { title: t('fairness.column.share'), align: 'right' as const },
        { title: t('fairness.column.due'), align: 'right' as const },
        { title: t('fairness.column.pays'), align: 'right' as const },
        { title: t('fairness.column.gap'), align: 'right' as const },
        { title: t('fairness.column.verdict') },
      ],
      rows.map((row) => [
        row.definition === null ? '' : (titles.get(row.definition) ?? row.definition),
        row.party,
        ...cellsOf(row, fairness, page).slice(1),
      ]),
      width,
      2,
      colours.dim,
    ),
    ...lackingText({ ...fairness, lenses: [lens] }, page),
  ];
}

function lensTitle(id: string, fairness: Fairness, page: Page): string {
  const lens = fairness.lenses.find((one) => one.id === id);
  return lens === undefined ? page.t('lens.composite.title') : page.w(lens.title);
}

/** Names of parties in the reader's language. */
function namesOf({ parties }: OpenFindings, page: Page): (party: string) => string {
  return (party) => page.w(parties.find(({ id }) => id === party)?.name ?? party);
}
