import type { Banded, Checklist, SignEffect } from '../../talks/index.ts';
import type { MessageKey } from '../../text/index.ts';
import type { CaseTalks } from '../talks/case-talks.ts';
import { paragraph } from './layout.ts';
import type { Page } from './page.ts';
import { type Cell, table } from './table.ts';

/** Whether a threat is meant: record, signs, what each sign changes, and what carrying it out would cost. */
export function bluffText({ checklist, leaving, costs }: CaseTalks, page: Page): string[] {
  const { t, w, width, colours } = page;
  if (checklist === undefined) return paragraph(t('bluff.none'), width, 0);
  const { threat, count, prior, chance, counts, independent } = checklist;
  const percent = (value: number) => page.quantity(value * 100, 'percent');
  const band = ({ mean, low, high }: Banded) => ({
    chance: percent(mean),
    low: percent(low),
    high: percent(high),
  });
  const others = counts.filter((one) => one.count !== count);
  return [
    colours.strong(t('bluff.head', { threat: w(threat.title) })),
    ...paragraph(
      t('bluff.prior', {
        n: count.threats,
        carried: count.carriedOut,
        count: w(count.title),
        ...band(prior),
      }),
      width,
      0,
    ),
    ...(count.rounds === undefined
      ? []
      : paragraph(t('bluff.rounds', { rounds: count.rounds.join(', ') }), width, 0).map(colours.dim)),
    ...(checklist.countIsLater ? paragraph(t('bluff.later', { day: count.until ?? '' }), width, 0) : []),
    ...paragraph(t('bluff.chance', band(chance)), width, 0),
    ...paragraph(
      t('bluff.dependence', { value: threat.dependence.value, independent: percent(independent) }),
      width,
      0,
    ),
    '',
    ...signsText(checklist, page),
    ...section(
      'bluff.counts',
      others.map((one) =>
        t('bluff.counts.row', {
          count: `${one.count.id}: ${w(one.count.title)}`,
          carried: one.count.carriedOut,
          n: one.count.threats,
          prior: percent(one.prior),
          chance: percent(one.chance),
        }),
      ),
      page,
    ),
    ...section(
      'bluff.references',
      threat.references.map(({ title, rate, cites, verification }) => {
        const marked = verification === 'recalled' ? `, ${t('bluff.recalled')}` : '';
        return `${w(title)}: ${w(rate)} (${w(cites)}${marked})`;
      }),
      page,
    ),
    ...section(
      'bluff.costs',
      [leaving, ...costs].map(
        ({ title, value, unit, why }) =>
          `${w(title)}: ${value === null ? w(why) : page.quantity(value, unit)}`,
      ),
      page,
    ),
    ...paragraph(t('bluff.sources'), width, 0).map(colours.dim),
  ];
}

function signsText({ signs }: Checklist, page: Page): string[] {
  const { t, w, width, colours } = page;
  const columns = [
    { title: t('bluff.column.sign'), flexible: true, least: 18 },
    { title: t('bluff.column.kind'), flexible: true, least: 8 },
    { title: t('bluff.column.seen') },
    { title: t('bluff.column.ratio'), align: 'right' as const },
    { title: t('bluff.column.without'), align: 'right' as const },
    { title: t('bluff.column.if-seen'), align: 'right' as const },
    { title: t('bluff.column.if-not'), align: 'right' as const },
  ];
  return [
    colours.strong(t('bluff.signs')),
    ...paragraph(t('bluff.about-signs'), width, 0).map(colours.dim),
    ...table(
      columns,
      signs.map((effect) => signCells(effect, page)),
      width,
      2,
      colours.dim,
    ),
    ...signs.flatMap(({ sign }) =>
      paragraph(`${w(sign.title)}: ${w(sign.evidence)} ${w(sign.reason)}`, width, 2),
    ),
    '',
  ];
}

function signCells({ sign, seen, ratio, without, ifSeen, ifNotSeen }: SignEffect, page: Page): Cell[] {
  const { t } = page;
  const percent = (value: number) => page.quantity(value * 100, 'percent');
  return [
    page.w(sign.title),
    t(`bluff.kind.${sign.kind}` as MessageKey),
    t(`bluff.seen.${seen}` as MessageKey),
    ratio === null ? '' : ratio.middle.toPrecision(2),
    percent(without),
    percent(ifSeen),
    percent(ifNotSeen),
  ];
}

function section(title: MessageKey, lines: readonly string[], page: Page): string[] {
  if (lines.length === 0) return [];
  const { t, width, colours } = page;
  return [colours.strong(t(title)), ...lines.flatMap((line) => paragraph(line, width, 2)), ''];
}
