import type { OpenFindings } from '../../study/index.ts';
import { paragraph } from './layout.ts';
import type { Page } from './page.ts';
import { type Cell, table } from './table.ts';

type Linkage = NonNullable<NonNullable<OpenFindings['talks']>['linkage']>;
type Solution = NonNullable<Linkage['solution']>;

interface Sides {
  readonly host: string;
  readonly sender: string;
}

/** Several issues at once: what each is worth, what the rules pick, and what trading is worth over settling one by one. */
export function linkageText(data: Linkage, sides: Sides, page: Page): string[] {
  const { t, w, width, colours } = page;
  return [
    colours.strong(t('linked.title')),
    ...paragraph(`${t('linked.about')} ${w(data.reason)}`, width, 0).map(colours.dim),
    '',
    ...stakesText(data, sides, page),
    '',
    ...(data.solution === null ? [] : solutionText(data, data.solution, sides, page)),
    ...data.absent.flatMap(({ title, reason }) =>
      paragraph(t('linked.absent', { title: w(title), why: w(reason) }), width, 0),
    ),
  ];
}

function stakesText({ issues }: Linkage, { host, sender }: Sides, page: Page): string[] {
  const { t, w, width, colours } = page;
  const rows = issues.flatMap(({ id, title, range, options }): Cell[][] => {
    const name = `${w(title)} (${id})`;
    if (range !== null) {
      const span = t('linked.range', {
        from: page.number(range.from),
        to: page.number(range.to),
        step: page.number(range.step),
      });
      return [
        [
          name,
          span,
          page.number(range.without),
          page.number(range.host.first),
          page.number(range.sender.first),
        ],
      ];
    }
    return (options ?? []).map((option) => [
      name,
      w(option.title),
      option.without ? '✓' : '',
      page.number(option.host),
      page.number(option.sender),
    ]);
  });
  const heads = [
    { title: t('linked.column.issue'), flexible: true, least: 18 },
    { title: t('linked.column.range'), flexible: true, least: 14 },
    { title: t('linked.column.without'), align: 'right' },
    { title: t('linked.column.worth', { party: host }), align: 'right' },
    { title: t('linked.column.worth', { party: sender }), align: 'right' },
  ] as const;
  return table(heads, rows, width, 2, colours.dim);
}

function solutionText(
  { issues, unit }: Linkage,
  solution: Solution,
  { host, sender }: Sides,
  page: Page,
): string[] {
  const { t, w, width, colours } = page;
  const { acceptable, outcomes, picks, separate, together, lack, exchange } = solution;
  const money = (value: number) => page.quantity(value, unit);
  const gains = (of: Solution['separate']) => ({
    host,
    sender,
    hostGain: money(of.host),
    senderGain: money(of.sender),
  });
  const titles = new Map(issues.map(({ id, title }) => [id, w(title)]));
  const rows: Cell[][] = [
    [t('linked.axis', { party: host }), ...picks.map((pick) => money(pick.host))],
    [t('linked.axis', { party: sender }), ...picks.map((pick) => money(pick.sender))],
    ...issues.map(({ title, range }, at) => [
      w(title),
      ...picks.map(({ outcome }) => {
        const value = outcome[at];
        return typeof value === 'number' ? page.quantity(value, range?.from.unit ?? '') : w(value);
      }),
    ]),
  ];
  const heads = [
    { title: t('linked.column.issue'), flexible: true, least: 18 },
    ...picks.map((pick) => ({ title: w(pick.title), align: 'right' as const })),
  ];
  const lines = [
    lack === null
      ? t('linked.rules')
      : t(`linked.lack.${lack.alone ? 'alone' : 'both'}`, {
          side: lack.side === 'host' ? host : sender,
          other: lack.side === 'host' ? sender : host,
          short: money(lack.short),
        }),
    ...(acceptable === null ? [] : [t('linked.count', { acceptable, outcomes })]),
    t('linked.separate', gains(separate)),
    ...(together === null ? [] : [t('linked.together', gains(together))]),
    ...picks.flatMap(({ title, tied }) =>
      tied > 1 ? [t('linked.tied', { rule: w(title), count: tied })] : [],
    ),
    ...exchange.map((one) =>
      t('linked.next', {
        issue: titles.get(one.issue) ?? one.issue,
        host,
        sender,
        hostWorth: money(one.host),
        senderWorth: money(one.sender),
      }),
    ),
  ];
  return [
    ...(picks.length === 0 ? [] : [...table(heads, rows, width, 2, colours.dim), '']),
    ...lines.flatMap((line) => paragraph(line, width, 0)),
  ];
}
