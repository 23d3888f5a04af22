import {
  type Agreement,
  aheadOf,
  INDEX_IDS,
  type IndexId,
  indexNamed,
  RELIABILITY,
  RELIABILITY_IDS,
  reachNamed,
  type Struck,
} from '../../balance/index.ts';
import type { MessageKey } from '../../text/index.ts';
import type { CaseBalance, TheatreBalance } from '../balance/case-balance.ts';
import { paragraph } from './layout.ts';
import type { Page } from './page.ts';
import { type Cell, table } from './table.ts';

const UNKNOWN = '·';
const TOGETHER = INDEX_IDS.filter((id) => indexNamed(id).apart !== true);

/** Ratios of the sides at every theatre by every index, then scenarios and what a challenger reckons; in full for one theatre. */
export function balanceText(found: CaseBalance, page: Page): string[] {
  const { t, width, colours } = page;
  const { title, formula } = reachNamed(found.reach);
  const { form, parameter } = found.options.reach;
  const reach =
    form.parameter === undefined
      ? t(title)
      : t('cli.balance.reach', { title: t(title), number: t(form.parameter.unit, { number: parameter }) });
  const head = t('cli.balance.head', { period: page.period(found.period.label), reach });
  const inFull = found.theatres.length === 1;
  return [
    colours.strong(head),
    ...paragraph(t(formula), width, 0).map(colours.dim),
    '',
    ...found.theatres.flatMap((theatre) => [
      ...theatreText(theatre, found, page),
      ...(inFull ? [...yearsText(theatre, page), ...trialText(theatre, page)] : []),
    ]),
    ...legend(page),
  ];
}

const nameIn =
  ({ balance }: CaseBalance, page: Page) =>
  (state: string): string =>
    page.w(balance.states.get(state)?.name ?? state);

function theatreText(one: TheatreBalance, found: CaseBalance, page: Page): string[] {
  const { t, w, width, colours } = page;
  const name = nameIn(found, page);
  const { theatre, struck } = one;
  const list = (states: readonly string[]) => states.map(name).join(', ');
  const ally = name(found.balance.ally);
  const sides = t('cli.balance.sides', {
    defender: list(theatre.defender),
    challenger: list(theatre.challenger),
    ally,
  });
  return [
    colours.strong(w(theatre.title)),
    ...paragraph(sides, width, 2),
    ...paragraph(w(theatre.reason), width, 2).map(colours.dim),
    ...table(
      [
        { title: t('cli.balance.column.index'), flexible: true, least: 16 },
        { title: t('cli.balance.column.with', { ally }), align: 'right' },
        { title: t('cli.balance.column.without', { ally }), align: 'right' },
        { title: t('cli.balance.column.ahead-without', { ally }) },
      ],
      INDEX_IDS.map((id) => indexRow(id, struck, name, page)),
      width,
      2,
      colours.dim,
    ),
    ...paragraph(agreementText(struck.agreement, ally, page), width, 2),
    '',
    ...scenariosText(one, page),
    ...attacksText(one, page),
  ];
}

function indexRow(id: IndexId, { balances }: Struck, name: (state: string) => string, page: Page): Cell[] {
  const found = balances.get(id);
  const title = page.t(indexNamed(id).title);
  if (found?.strengths === undefined) {
    const who = [...new Set(found?.missing ?? [])].map(name).join(', ');
    const text = page.t('cli.balance.not-known', { who });
    return [title, UNKNOWN, UNKNOWN, { text, colour: page.colours.dim }];
  }
  const { ratioWith, ratioWithout } = found.strengths;
  const ahead = aheadOf(ratioWithout);
  const said = ahead === undefined ? UNKNOWN : page.t(`cli.balance.ahead.${ahead}` as MessageKey);
  const apart = indexNamed(id).apart === true ? ` (${page.t('cli.balance.apart')})` : '';
  return [title + apart, ratioText(ratioWith), ratioText(ratioWithout), said];
}

/** Three significant digits: more would claim a precision that no index has. */
function ratioText(ratio: number | undefined): string {
  if (ratio === undefined || Number.isNaN(ratio)) return UNKNOWN;
  return Number.isFinite(ratio) ? String(Number(ratio.toPrecision(3))) : '∞';
}

function agreementText(
  { indices, aheadWith, aheadWithout, turns }: Agreement,
  ally: string,
  { t }: Page,
): string {
  if (indices === 0) return t('cli.balance.none-known');
  return t('cli.balance.agreement', { ally, indices, with: aheadWith, without: aheadWithout, turns });
}

const numbered = TOGETHER.map((_, i) => ({ title: String(i + 1), align: 'right' as const }));

/** The ratios of the indices that are counted together, in their order. */
function ratios({ balances }: Struck, which: 'ratioWith' | 'ratioWithout'): Cell[] {
  return TOGETHER.map((id) => ratioText(balances.get(id)?.strengths?.[which]));
}

function scenariosText({ scenarios, struck }: TheatreBalance, page: Page): string[] {
  const { t, w, width, colours } = page;
  if (scenarios.length === 0) return [];
  const share = ({ agreement }: Struck): string => `${agreement.aheadWith}/${agreement.indices}`;
  const several = (id: string) => scenarios.filter(({ scenario }) => scenario.id === id).length > 1;
  const rows: Cell[][] = [
    [t('cli.balance.as-it-is'), ...ratios(struck, 'ratioWith'), share(struck)],
    ...scenarios.map((one): Cell[] => [
      several(one.scenario.id) ? `${w(one.scenario.title)} (${one.year})` : w(one.scenario.title),
      ...ratios(one, 'ratioWith'),
      share(one),
    ]),
  ];
  const columns = [
    { title: t('cli.balance.column.scenario'), flexible: true, least: 16 },
    ...numbered,
    { title: t('cli.balance.column.ahead'), align: 'right' as const },
  ];
  return [...table(columns, rows, width, 2, colours.dim), ''];
}

/** The belief that holds a challenger back, and at how many published rates it would be held back. */
function attacksText({ attacks }: TheatreBalance, page: Page): string[] {
  const { t, width, colours } = page;
  if (attacks.size === 0) return [];
  const percent = (share: number) => page.quantity(Math.round(share * 1000) / 10, 'percent');
  const rows = [...attacks].map(([id, { reckoning, atPublished }]): Cell[] => {
    const { winAlone, winAgainstBoth, beliefNeeded, advantageWithoutDuty } = reckoning;
    const needed =
      beliefNeeded !== undefined
        ? percent(beliefNeeded)
        : t(advantageWithoutDuty > 0 ? 'cli.balance.belief.no' : 'cli.balance.belief.none');
    const holds = atPublished.filter(({ reckoning: at }) => at.advantage <= 0).length;
    return [
      t(indexNamed(id).title),
      percent(winAlone),
      percent(winAgainstBoth),
      needed,
      `${holds}/${atPublished.length}`,
    ];
  });
  const columns = [
    { title: t('cli.balance.column.index'), flexible: true, least: 16 },
    { title: t('cli.balance.column.win-alone'), align: 'right' as const },
    { title: t('cli.balance.column.win-both'), align: 'right' as const },
    { title: t('cli.balance.column.belief'), align: 'right' as const },
    { title: t('cli.balance.column.held-back'), align: 'right' as const },
  ];
  return [
    ...paragraph(t('cli.balance.attack'), width, 2).map(colours.dim),
    ...table(columns, rows, width, 2, colours.dim),
    '',
  ];
}

function yearsText({ years }: TheatreBalance, page: Page): string[] {
  const { t, width, colours } = page;
  if (years.length === 0) return [];
  const columns = [{ title: t('cli.balance.column.year') }, ...numbered];
  return (['ratioWith', 'ratioWithout'] as const).flatMap((which) => [
    ...paragraph(t(`cli.balance.years.${which}` as MessageKey), width, 2).map(colours.dim),
    ...table(
      columns,
      years.map((one) => [String(one.year), ...ratios(one, which)]),
      width,
      2,
      colours.dim,
    ),
    '',
  ]);
}

/** One input at a time, for the first index that has a value. */
function trialText({ attacks }: TheatreBalance, page: Page): string[] {
  const { t, width, colours } = page;
  const [first] = attacks;
  if (first === undefined) return [];
  const [id, { tried, slopes }] = first;
  const number = (value: number) => String(Number(value.toPrecision(3)));
  const rows = tried.map(({ input, low, high, atLow, atHigh, turnsAt }): Cell[] => [
    t(`attack.${input}` as MessageKey),
    `${number(low)}–${number(high)}`,
    number(atLow.advantage),
    number(atHigh.advantage),
    turnsAt === undefined ? UNKNOWN : number(turnsAt),
    number(slopes[input]),
  ]);
  const columns = [
    { title: t('cli.balance.column.input'), flexible: true, least: 16 },
    { title: t('cli.balance.column.range'), align: 'right' as const },
    { title: t('cli.balance.column.at-low'), align: 'right' as const },
    { title: t('cli.balance.column.at-high'), align: 'right' as const },
    { title: t('cli.balance.column.turns-at'), align: 'right' as const },
    { title: t('cli.balance.column.slope'), align: 'right' as const },
  ];
  return [
    ...paragraph(t('cli.balance.trials', { index: t(indexNamed(id).title) }), width, 2).map(colours.dim),
    ...table(columns, rows, width, 2, colours.dim),
    '',
  ];
}

function legend(page: Page): string[] {
  const { t, width, colours } = page;
  const rates = RELIABILITY_IDS.map((id) => {
    const { rate, title } = RELIABILITY[id];
    return `${page.quantity(rate * 100, 'percent')} ${t(title)}`;
  });
  return [
    ...TOGETHER.flatMap((id, i) => paragraph(`${i + 1}  ${t(indexNamed(id).title)}`, width, 2)),
    ...paragraph(t('cli.balance.rates', { rates: rates.join('; ') }), width, 0).map(colours.dim),
    ...paragraph(t('cli.balance.caution'), width, 0).map(colours.dim),
  ];
}
