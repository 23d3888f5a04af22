import type { Domain, DomainReport, SolvedReport } from '../../talks/index.ts';
import { type Lang, type Message, say } from '../../text/index.ts';
import { paragraph, safe } from './layout.ts';
import type { Page } from './page.ts';
import { type Cell, table } from './table.ts';

/** Tied points that a page shows of each rule. */
const TIES = 3;
/** Points of the frontier that a page shows; `--json` has them all. */
const SHOWN = 20;

/** A report as JSON; whole numbers beyond those of doubles keep all of their digits. */
export function domainJson(report: DomainReport, lang: Lang): string {
  const words = (message: Message) => say(message, lang);
  const said = {
    ...report,
    ...('definitions' in report
      ? {
          definitions: Object.fromEntries(
            Object.entries(report.definitions).map(([rule, message]) => [rule, words(message)]),
          ),
        }
      : {}),
    notes: report.notes.map(words),
  };
  // No text of a domain holds this control character, so that the mark cannot be met by chance.
  const text = JSON.stringify(said, (_, value) => (typeof value === 'bigint' ? `\u0001${value}` : value), 2);
  return `${text.replace(/"\\u0001(\d+)"/g, '$1')}\n`;
}

/** `kitchen: no errors (6 issues, 15,625 outcomes)`. */
export function headText({ name, issues }: Domain, page: Page): string {
  const sizes = issues.map((issue) =>
    issue.kind === 'discrete'
      ? BigInt(issue.values.length)
      : issue.kind === 'integer'
        ? BigInt(issue.upper - issue.lower + 1)
        : undefined,
  );
  const outcomes = sizes.includes(undefined)
    ? page.t('cli.domain.uncountable')
    : whole(sizes.reduce<bigint>((product, size) => product * (size ?? 1n), 1n));
  return page.t('cli.domain.fine', { name: safe(name), issues: issues.length, outcomes });
}

/** A report as a page: the zone of agreement, what the rules pick, the frontier, lotteries, logrolling, rates. */
export function domainText(report: DomainReport, page: Page): string[] {
  const { t, width, colours } = page;
  const outcomes = report.outcomes === null ? t('cli.domain.uncountable') : whole(report.outcomes);
  const [party1 = '', party2 = ''] = report.parties.map(safe);
  const [first, second] = report.reservation.map(short);
  const lines = [
    colours.strong(safe(report.name)),
    t('cli.domain.head', { issues: report.issues, outcomes }),
    t('cli.domain.no-agreement-worth', { party1, party2, first: first ?? '', second: second ?? '' }),
    ...zoneLines(report, page),
    '',
  ].flatMap((line) => (line === '' ? [''] : paragraph(line, width, 0)));
  const rest = 'pareto' in report ? solvedLines(report, page) : foundLines(report, page);
  const notes = report.notes.flatMap((note) => paragraph(`- ${page.message(note)}`, width, 2));
  return [
    ...lines,
    ...rest,
    ...(notes.length === 0 ? [] : [colours.strong(t('cli.domain.notes')), ...notes]),
  ];
}

function zoneLines({ zopa }: DomainReport, { t }: Page): string[] {
  const { estimate } = zopa;
  if (zopa.outcomes_at_or_above_both_reservations !== null)
    return [
      t('cli.domain.zone', {
        count: whole(zopa.outcomes_at_or_above_both_reservations),
        share: zopa.share === null ? t('cli.domain.unknown-count') : percent(zopa.share),
      }),
    ];
  if (estimate === undefined) return [];
  const { share, low, high } = estimate;
  return [t('cli.domain.zone-estimate', { share: percent(share), low: percent(low), high: percent(high) })];
}

function solvedLines(report: SolvedReport, page: Page): string[] {
  const { t, width, colours } = page;
  const { discrete } = report;
  const [party1 = '', party2 = ''] = report.parties.map(safe);
  const columns = [
    { title: t('cli.domain.rule'), flexible: true, least: 8 },
    { title: party1, align: 'right' as const },
    { title: party2, align: 'right' as const },
    { title: t('cli.domain.outcomes'), align: 'right' as const },
    { title: t('cli.domain.outcome'), flexible: true, least: 16 },
  ];
  const rules = [
    ['cli.domain.nash', discrete.nash],
    ['cli.domain.kalai-smorodinsky', discrete.kalai_smorodinsky],
    ['cli.domain.egalitarian', discrete.egalitarian],
    ['cli.domain.utilitarian', discrete.utilitarian],
    ['cli.domain.utilitarian-all', discrete.utilitarian_all_outcomes],
  ] as const;
  const rows = rules.flatMap(([rule, { points }]) =>
    points
      .slice(0, TIES)
      .map(({ utilities: [u1, u2], outcomes_attaining, example_outcomes }): Cell[] => [
        t(rule),
        short(u1),
        short(u2),
        outcomes_attaining === null ? '' : whole(outcomes_attaining),
        outcomeText(example_outcomes[0]),
      ]),
  );
  return [
    colours.strong(t('cli.domain.rules')),
    ...table(columns, rows, width, 2, colours.dim),
    '',
    ...frontierLines(report, page),
    ...lotteryLines(report, page),
    colours.strong(t('cli.domain.separate')),
    ...separateLines(report, page).flatMap((line) => paragraph(line, width, 2)),
    '',
    ...rateLines(report, page),
  ];
}

function frontierLines({ pareto, parties }: SolvedReport, { t, width, colours }: Page): string[] {
  const [party1 = '', party2 = ''] = parties.map(safe);
  const columns = [party1, party2, t('cli.domain.outcomes')].map((title) => ({
    title,
    align: 'right' as const,
  }));
  const shown = pareto.points_desc_u1.slice(0, SHOWN);
  const rows = shown.map(([u1, u2, n]): Cell[] => [short(u1), short(u2), n === null ? '' : whole(n)]);
  const more = pareto.points_desc_u1.length - shown.length;
  return [
    colours.strong(
      t('cli.domain.frontier', {
        count: pareto.distinct_points,
        acceptable: pareto.individually_rational_points,
      }),
    ),
    ...table(columns, rows, width, 2, colours.dim),
    ...(more > 0 ? [`  ${t('cli.domain.more', { count: more })}`] : []),
    '',
  ];
}

function lotteryLines({ convexified, parties }: SolvedReport, { t, width, colours }: Page): string[] {
  const rules = [
    ['cli.domain.nash', convexified.nash],
    ['cli.domain.kalai-smorodinsky', convexified.kalai_smorodinsky],
    ['cli.domain.egalitarian', convexified.egalitarian],
  ] as const;
  const rows = rules.flatMap(([rule, point]): Cell[][] =>
    point === null ? [] : [[t(rule), short(point.utilities[0]), short(point.utilities[1])]],
  );
  if (rows.length === 0) return [];
  const [party1 = '', party2 = ''] = parties.map(safe);
  const columns = [
    { title: t('cli.domain.rule'), flexible: true, least: 8 },
    { title: party1, align: 'right' as const },
    { title: party2, align: 'right' as const },
  ];
  return [colours.strong(t('cli.domain.lotteries')), ...table(columns, rows, width, 2, colours.dim), ''];
}

function separateLines({ issue_by_issue }: SolvedReport, { t }: Page): string[] {
  const [first = '', second = ''] = issue_by_issue.utilities.map(short);
  const settled = t('cli.domain.separate-at', { first, second });
  const even = issue_by_issue.most_even;
  const gain = even === undefined ? 0 : Math.min(...even.gains);
  if (even === undefined || gain < 1e-9) return [settled, t('cli.domain.separate-best')];
  const [at1 = '', at2 = ''] = even.utilities.map(short);
  return [settled, t('cli.domain.separate-gain', { even: short(gain), first: at1, second: at2 })];
}

function rateLines({ exchange_rates, parties }: SolvedReport, { t, width, colours }: Page): string[] {
  if (exchange_rates === null || exchange_rates.pairs.length === 0) return [];
  const [party1 = '', party2 = ''] = parties.map(safe);
  const columns = [
    { title: t('cli.domain.rate-of'), flexible: true, least: 10 },
    { title: t('cli.domain.rate-in'), flexible: true, least: 10 },
    { title: party1, align: 'right' as const },
    { title: party2, align: 'right' as const },
  ];
  const rows = exchange_rates.pairs.map(({ one_unit_of, in_units_of, rates }): Cell[] => [
    safe(one_unit_of),
    safe(in_units_of),
    ...rates.map((rate) => (rate === null ? '' : short(rate))),
  ]);
  const title = t('cli.domain.rates', { outcome: outcomeText(exchange_rates.at) });
  return [
    ...paragraph(title, width, 0).map(colours.strong),
    ...table(columns, rows, width, 2, colours.dim),
    '',
  ];
}

function foundLines(report: Exclude<DomainReport, SolvedReport>, page: Page): string[] {
  const { t, width, colours } = page;
  const [party1 = '', party2 = ''] = report.parties.map(safe);
  const [first = '', second = ''] = report.utilities_at_most.map(short);
  const columns = [
    { title: party1, align: 'right' as const },
    { title: party2, align: 'right' as const },
    { title: t('cli.domain.outcome'), flexible: true, least: 16 },
  ];
  const rows = report.found_by_search
    .slice(0, SHOWN)
    .map(({ utilities: [u1, u2], example_outcomes }): Cell[] => [
      short(u1),
      short(u2),
      outcomeText(example_outcomes[0]),
    ]);
  return [
    ...paragraph(t('cli.domain.bound', { first, second }), width, 0),
    '',
    colours.strong(t('cli.domain.found')),
    ...table(columns, rows, width, 2, colours.dim),
    '',
  ];
}

const outcomeText = (outcome: readonly (string | number)[] | undefined): string =>
  safe((outcome ?? []).join(', '));

const short = (value: number): string => String(Number(value.toPrecision(4)));
const percent = (share: number): string => `${Number((share * 100).toPrecision(3))}%`;
const whole = (count: number | bigint): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
