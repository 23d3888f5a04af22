import { picksTable, sidesOf } from '../linkage.ts';
import { html } from '../markup.ts';
import type { Linkage, Reading } from '../reading.ts';
import { type Chart, evidenceOf, subtitleOf } from './chart.ts';
import { axisForDots } from './scale.ts';
import { circle, line, svg, text } from './svg.ts';
import { textWidth } from './text.ts';

type Solution = NonNullable<Linkage['solution']>;

const HEIGHT = 280;
const TOP = 26;
const FLOOR = 46;
const RIGHT = 22;
const SIZE = 12;
/** Letters nearer than this would lie on each other: they stand together. */
const APART = 26;

/** What both sides can gain by trading issues: a dot an outcome that none betters, and what the rules pick. */
export function linkageFrontier(data: Linkage, reading: Reading, width: number): Chart {
  const { t, w } = reading;
  const { gains, money } = sidesOf(reading);
  const { solution, issues } = data;
  const [nash] = solution?.picks ?? [];
  const title =
    nash === undefined
      ? t('linked.finding.none', { issues: issues.length })
      : t('linked.finding', { issues: issues.length, ...gains(nash) });
  const alt = (solution?.picks ?? [])
    .map((pick) => `${w(pick.title)}: ${money(pick.host)}; ${money(pick.sender)}`)
    .join('. ');
  const numbers = issues.flatMap(({ range, options }) => [
    ...(range === null ? [] : [range.host.first, range.sender.first, range.from, range.to, range.without]),
    ...(options ?? []).flatMap(({ host, sender }) => [host, sender]),
  ]);
  return {
    title,
    subtitle: subtitleOf([
      t('linked.measure'),
      reading.unit(data.unit),
      nash === undefined ? undefined : t('linked.picks'),
    ]),
    alt,
    svg:
      solution === null
        ? svg(width, 1, title, alt, undefined)
        : picture(solution, reading, { width, title, alt }),
    table: picksTable(data, reading),
    ...evidenceOf(numbers),
  };
}

interface Look {
  readonly width: number;
  readonly title: string;
  readonly alt: string;
}

function picture(solution: Solution, reading: Reading, { width, title, alt }: Look) {
  const { t } = reading;
  const { host, sender } = sidesOf(reading);
  const unit = reading.findings.talks?.linkage?.unit ?? '';
  const tick = (value: number) => reading.bare(value, unit);
  const { frontier, picks } = solution;
  const y = axisForDots([0, ...frontier.map((one) => one.sender)], HEIGHT - FLOOR, TOP, 4);
  const left = Math.max(...y.ticks.map((one) => textWidth(tick(one), SIZE))) + 10;
  const x = axisForDots([0, ...frontier.map((one) => one.host)], left, width - RIGHT, width < 360 ? 3 : 5);
  return svg(width, HEIGHT, title, alt, [
    y.ticks.map((one) => line(left, y.at(one), width - RIGHT, y.at(one), one === 0 ? 'zero' : 'grid')),
    x.ticks.map((one) => line(x.at(one), TOP, x.at(one), HEIGHT - FLOOR, one === 0 ? 'zero' : 'grid')),
    html`<g class="tick" text-anchor="end">${y.ticks.map((one) => text(left - 6, y.at(one) + 4, tick(one)))}</g>`,
    html`<g class="tick" text-anchor="middle">${x.ticks.map((one) => text(x.at(one), HEIGHT - FLOOR + 16, tick(one)))}</g>`,
    text(0, 12, t('linked.axis', { party: sender }), { kind: 'note' }),
    text(width - RIGHT, HEIGHT - 8, t('linked.axis', { party: host }), { anchor: 'end', kind: 'note' }),
    html`<g class="series ink">${frontier.map((one) => circle(x.at(one.host), y.at(one.sender), 2.4, undefined))}</g>`,
    gathered(picks, x.at, y.at).map(({ at, rules }) => [
      circle(at.x, at.y, 6, 'dot chosen'),
      text(at.x + 10, at.y - 8, rules.map(letterOf).join(' '), { kind: 'value' }),
    ]),
  ]);
}

/** As the text on the rules has them, in every language. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['nash', 'N'],
  ['kalaiSmorodinsky', 'K'],
  ['egalitarian', 'E'],
  ['utilitarian', 'S'],
]);

const letterOf = (rule: string): string => LETTERS.get(rule) ?? '';

interface Gathered {
  readonly at: { readonly x: number; readonly y: number };
  readonly rules: Solution['picks'][number]['rule'][];
}

/** Picks that lie near each other, under one dot and label. */
function gathered(
  picks: Solution['picks'],
  x: (value: number) => number,
  y: (value: number) => number,
): Gathered[] {
  const groups: Gathered[] = [];
  for (const { host, sender, rule } of picks) {
    const at = { x: x(host), y: y(sender) };
    const near = groups.find((one) => Math.hypot(one.at.x - at.x, one.at.y - at.y) < APART);
    if (near === undefined) groups.push({ at, rules: [rule] });
    else near.rules.push(rule);
  }
  return groups;
}
