import { html, type Markup } from '../markup.ts';
import type { Reading, Theatre } from '../reading.ts';
import { type Chart, evidenceOf, subtitleOf } from './chart.ts';
import { axisFromZero } from './scale.ts';
import { circle, line, svg, text } from './svg.ts';
import { wrapped } from './text.ts';

const HEIGHT = 250;
const TOP = 30;
const FLOOR = 14;
const LEFT = 46;
const MIDDLE = 128;
const SIZE = 12;
const APART = 15;
/** More would claim what no index can. */
const DIGITS = 2;
const MOST_TICKS = 5;

/** One index: the ratio with the ally and without, both known. */
interface Slope {
  readonly label: string;
  readonly with: number;
  readonly without: number;
}

/** Who is ahead at a theatre with the ally and without it, a line an index. Twice as strong is as far from even as half. */
export function withWithout(theatre: Theatre, reading: Reading, width: number): Chart {
  const { t, w } = reading;
  const { ahead } = theatre;
  const names = new Map((reading.findings.balance?.indices ?? []).map((index) => [index.id, index]));
  const ratio = (value: number | null) =>
    value === null ? '–' : reading.quantity(Number(value.toPrecision(DIGITS)), '1');
  const known = theatre.rows.filter(({ index }) => names.get(index)?.apart === false);
  const slopes = known.flatMap((row): Slope[] =>
    row.with === null || row.without === null || row.with <= 0 || row.without <= 0
      ? []
      : [{ label: w(names.get(row.index)?.title), with: row.with, without: row.without }],
  );
  const title = t('brief.balance.finding', {
    theatre: w(theatre.title),
    with: ahead.with,
    without: ahead.without,
    count: ahead.indices,
  });
  const alt = slopes.map((one) => `${one.label}: ${ratio(one.with)} → ${ratio(one.without)}`).join('; ');
  return {
    title,
    subtitle: subtitleOf([
      t('brief.balance.measure', {
        defender: theatre.defender.map(w).join(', '),
        challenger: theatre.challenger.map(w).join(', '),
      }),
    ]),
    alt,
    svg: picture(slopes, { title, alt, width, ratio, reading }),
    table: {
      columns: [
        { title: t('brief.balance.index') },
        { title: t('brief.balance.with'), numeric: true },
        { title: t('brief.balance.without'), numeric: true },
      ],
      rows: theatre.rows.map((row) => {
        const index = names.get(row.index);
        const name = w(index?.title);
        return [
          index?.apart ? t('brief.balance.apart', { name }) : name,
          ratio(row.with),
          ratio(row.without),
        ];
      }),
    },
    origin: t('brief.balance.origin'),
    ...evidenceOf([]),
  };
}

interface Look {
  readonly title: string;
  readonly alt: string;
  readonly width: number;
  readonly ratio: (value: number) => string;
  readonly reading: Reading;
}

function picture(slopes: readonly Slope[], { title, alt, width, ratio, reading }: Look): Markup {
  if (slopes.length === 0) return svg(width, 1, title, alt, undefined);
  const axis = axisFromZero(
    slopes.flatMap((one) => [Math.log2(one.with), Math.log2(one.without)]),
    HEIGHT - FLOOR,
    TOP,
    4,
  );
  const whole = axis.ticks.filter(Number.isInteger);
  const step = Math.ceil(whole.length / MOST_TICKS);
  const ticks = whole.filter((tick) => tick % step === 0);
  const rows = spread(slopes.map((one) => axis.at(Math.log2(one.without))));
  return svg(width, HEIGHT, title, alt, [
    text(LEFT, 14, reading.t('brief.balance.with'), { kind: 'note' }),
    text(MIDDLE, 14, reading.t('brief.balance.without'), { kind: 'note', anchor: 'middle' }),
    ticks.map((tick) => line(LEFT, axis.at(tick), MIDDLE, axis.at(tick), tick === 0 ? 'zero' : 'grid')),
    html`<g class="tick" text-anchor="end">${ticks.map((tick) => text(LEFT - 6, axis.at(tick) + 4, ratio(2 ** tick)))}</g>`,
    slopes.map((one, index) => {
      const [from, to] = [axis.at(Math.log2(one.with)), axis.at(Math.log2(one.without))];
      const row = rows[index] as number;
      const label = wrapped(`${ratio(one.without)} ${one.label}`, width - MIDDLE - 20, SIZE, 1)[0] ?? '';
      return [
        line(LEFT, from, MIDDLE, to, 'interval'),
        circle(LEFT, from, 4, 'dot'),
        circle(MIDDLE, to, 4, 'dot hollow'),
        line(MIDDLE + 5, to, MIDDLE + 18, row, 'track'),
        text(MIDDLE + 22, row + 4, label, { kind: 'note' }),
      ];
    }),
  ]);
}

/** Heights for labels, at least a line apart, as near as may be to those wanted. */
function spread(wanted: readonly number[]): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] as number) - (wanted[b] as number));
  const placed = [...wanted];
  let least = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    placed[index] = Math.max(wanted[index] as number, least);
    least = (placed[index] as number) + APART;
  }
  // What was pushed beyond the floor moves up again, and takes those above along.
  let most = HEIGHT - FLOOR;
  for (const index of order.toReversed()) {
    placed[index] = Math.min(placed[index] as number, most);
    most = (placed[index] as number) - APART;
  }
  return placed;
}
