import type { Cell, Table } from './charts/chart.ts';
import type { Linkage, Reading } from './reading.ts';

type Solution = NonNullable<Linkage['solution']>;
type Gains = Solution['separate'];

/** The two sides by name, and gains as amounts. */
export function sidesOf(reading: Reading) {
  const { talks } = reading.findings;
  const [host, sender] = [reading.party(talks?.host ?? ''), reading.party(talks?.sender ?? '')];
  const money = (value: number) => reading.quantity(value, talks?.linkage?.unit ?? '');
  const gains = (of: Gains) => ({ host, sender, hostGain: money(of.host), senderGain: money(of.sender) });
  return { host, sender, money, gains };
}

/** How many outcomes serve both, what trading is worth, and what has no answer. */
export function linkageLines({ absent, issues, solution }: Linkage, reading: Reading): readonly string[] {
  const { t, w } = reading;
  const missing = absent.map(({ title, reason }) => t('linked.absent', { title: w(title), why: w(reason) }));
  if (solution === null) return missing;
  const { gains } = sidesOf(reading);
  const { acceptable, outcomes, picks, separate, together, lack } = solution;
  const [nash] = picks;
  const each = (pick: Solution['picks'][number]) =>
    issues.map((issue, at) =>
      t('linked.outcome.one', { issue: w(issue.title), value: agreed(pick, issue, at, reading) }),
    );
  return [
    ...(nash === undefined
      ? []
      : [t('linked.outcome', { outcome: each(nash).join(t('brief.list')) }), t('linked.rules')]),
    ...(lack === null ? [] : [lackLine(lack, reading)]),
    ...(acceptable === null
      ? []
      : [t('linked.count', { acceptable: digits(acceptable), outcomes: digits(outcomes) })]),
    t('linked.separate', gains(separate)),
    ...(together === null ? [] : [t('linked.together', gains(together))]),
    ...picks
      .filter(({ tied }) => tied > 1)
      .map(({ title, tied }) => t('linked.tied', { rule: w(title), count: tied })),
    ...missing,
  ];
}

function lackLine({ side, short, alone }: NonNullable<Solution['lack']>, reading: Reading): string {
  const { host, sender, money } = sidesOf(reading);
  const [own, other] = side === 'host' ? [host, sender] : [sender, host];
  return reading.t(`linked.lack.${alone ? 'alone' : 'both'}`, { side: own, other, short: money(short) });
}

/** What each rule picks, a column a rule: gains of both sides, and what is agreed on every issue. */
export function picksTable({ issues, solution }: Linkage, reading: Reading): Table {
  const { t, w } = reading;
  const { host, sender, money } = sidesOf(reading);
  const picks = solution?.picks ?? [];
  return {
    columns: [
      { title: t('linked.column.issue') },
      ...picks.map(({ title }) => ({ title: w(title), numeric: true })),
    ],
    rows: [
      [t('linked.axis', { party: host }), ...picks.map((pick) => money(pick.host))],
      [t('linked.axis', { party: sender }), ...picks.map((pick) => money(pick.sender))],
      ...issues.map((issue, at) => [
        w(issue.title),
        ...picks.map((pick) => agreed(pick, issue, at, reading)),
      ]),
    ],
  };
}

/** What is agreed on an issue, in words. */
function agreed(
  { outcome }: Solution['picks'][number],
  { range }: Linkage['issues'][number],
  at: number,
  reading: Reading,
): string {
  const value = outcome[at];
  return typeof value === 'number' ? reading.quantity(value, range?.from.unit ?? '') : reading.w(value);
}

/** What may be agreed on each issue, what holds without an agreement, and what it is worth. */
export function stakesTable({ issues, solution }: Linkage, reading: Reading): Table {
  const { t, w } = reading;
  const { host, sender, money } = sidesOf(reading);
  const next = new Map((solution?.exchange ?? []).map((one) => [one.issue, one]));
  return {
    columns: [
      { title: t('linked.column.issue') },
      { title: t('linked.column.range') },
      { title: t('linked.column.without'), numeric: true },
      { title: t('linked.column.worth', { party: host }), numeric: true },
      { title: t('linked.column.worth', { party: sender }), numeric: true },
      { title: t('linked.column.next', { host, sender }), numeric: true },
    ],
    rows: issues.flatMap(({ id, title, range, options }): Cell[][] => {
      const own = next.get(id);
      const pair =
        own === undefined ? '' : t('linked.pair', { host: money(own.host), sender: money(own.sender) });
      if (range !== null) {
        const span = t('linked.range', {
          from: reading.number(range.from),
          to: reading.number(range.to),
          step: reading.number(range.step),
        });
        return [
          [
            w(title),
            span,
            { shown: range.without },
            { shown: range.host.first },
            { shown: range.sender.first },
            pair,
          ],
        ];
      }
      return (options ?? []).map((option) => [
        w(title),
        w(option.title),
        option.without ? '✓' : '',
        { shown: option.host },
        { shown: option.sender },
        '',
      ]);
    }),
  };
}

/** A whole number, however large, with its thousands apart. */
const digits = (count: string): string => count.replace(/\B(?=(\d{3})+$)/g, ',');
