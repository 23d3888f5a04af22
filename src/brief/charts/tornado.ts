import { html, type Markup } from '../markup.ts';
import type { Reading } from '../reading.ts';
import { type Chart, evidenceOf, subtitleOf } from './chart.ts';
import { axisForDots, clearTicks } from './scale.ts';
import { grid, line, rect, svg, text } from './svg.ts';
import { textWidth, wrapped } from './text.ts';

/** What moves the gap of one verdict. */
export interface Swings {
  readonly lens: string;
  readonly party: string;
  /** Of the gap. */
  readonly unit: string;
  /** The gap with every input at its median. */
  readonly centre: number | undefined;
  /** Widest first. */
  readonly bars: readonly Bar[];
}

/** One input: its 5% and its 95% value in words, and the gap at each. */
interface Bar {
  readonly input: string;
  readonly low: string;
  readonly high: string;
  readonly atLow: number;
  readonly atHigh: number;
}

/** Bars drawn; the others are in the table. */
const MOST = 8;
const SIZE = 13;
const SMALL = 12;
const LEADING = 16;
const THICK = 14;
const FLOOR = 24;

/**
 * A tornado: the gap of a verdict with one input at a time at its 5% and at its 95% value, the others at their medians; widest
 * first (Howard 1988). At each end stands the value of the input that leads there.
 */
export function tornado(data: Swings, reading: Reading, width: number): Chart {
  const { t } = reading;
  const { bars, unit } = data;
  const [first] = bars;
  const between = ({ atLow, atHigh }: Bar): string =>
    t('brief.tornado.between', {
      low: reading.bare(Math.min(atLow, atHigh), unit),
      high: reading.bare(Math.max(atLow, atHigh), unit),
    });
  const title =
    first === undefined ? '' : t('brief.tornado.title', { input: first.input, gaps: between(first) });
  const alt = bars.map((bar) => `${bar.input}: ${between(bar)}`).join('; ');
  return {
    title,
    subtitle: subtitleOf([
      t('brief.tornado.gap', { party: reading.party(data.party), lens: data.lens }),
      reading.unit(unit),
      t('brief.tornado.way'),
    ]),
    alt,
    svg: draw(data, { title, alt, width, reading }),
    table: {
      columns: [
        { title: t('sensitivity.column.input') },
        { title: t('brief.tornado.at', { level: '5%' }), numeric: true },
        { title: t('brief.tornado.at', { level: '95%' }), numeric: true },
      ],
      rows: bars.map(({ input, atLow, atHigh }) => [
        input,
        reading.quantity(atLow, unit),
        reading.quantity(atHigh, unit),
      ]),
    },
    origin: t('brief.tornado.origin'),
    ...evidenceOf([]),
  };
}

interface Look {
  readonly title: string;
  readonly alt: string;
  readonly width: number;
  readonly reading: Reading;
}

function draw({ bars: all, centre, unit, party }: Swings, { title, alt, width, reading }: Look): Markup {
  const bars = all.slice(0, MOST);
  const most = width / 3;
  const endOf = (words: string): string => wrapped(words, most, SMALL, 1)[0] ?? '';
  const bare = (value: number) => reading.bare(value, unit);
  const values = bars.flatMap(({ atLow, atHigh }) => [atLow, atHigh]);
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((one) => textWidth(one, SMALL)));
  // Room for the words at the ends of the bars, and for half the name of a tick.
  const ends = bars.flatMap(({ low, high }) => [endOf(low), endOf(high)]);
  const edge = 8 + Math.max(widest(ends), widest(values.map(bare)) / 2);
  const axis = axisForDots(centre === undefined ? values : [...values, centre], edge, width - edge, 3);
  const ticks = clearTicks(axis, bare);
  const places = ticks.map(axis.at);
  const zero = axis.domain[0] <= 0 && axis.domain[1] >= 0 ? axis.at(0) : undefined;
  const middle = centre === undefined ? undefined : axis.at(centre);
  let top = 0;
  const rows = bars.map((bar) => {
    const lines = wrapped(bar.input, width - 8, SIZE, 2);
    const y = top + 14 + lines.length * LEADING - 6;
    const [left, right] = bar.atLow <= bar.atHigh ? [bar.low, bar.high] : [bar.high, bar.low];
    const [from, to] = [axis.at(Math.min(bar.atLow, bar.atHigh)), axis.at(Math.max(bar.atLow, bar.atHigh))];
    const shapes = [
      lines.map((part, i) => text(0, top + 14 + i * LEADING, part, { kind: 'label' })),
      grid(places, y - 3, THICK + 6),
      zero === undefined ? undefined : line(zero, y - 5, zero, y + THICK + 5, 'zero'),
      rect(from, y, Math.max(1, to - from), THICK, 'bar'),
      middle === undefined ? undefined : line(middle, y - 5, middle, y + THICK + 5, 'mark'),
      text(from - 5, y + 11, endOf(left), { anchor: 'end', kind: 'note' }),
      text(to + 5, y + 11, endOf(right), { kind: 'note' }),
    ];
    top = y + THICK + 8;
    return shapes;
  });
  return svg(width, top + FLOOR, title, alt, [
    html`<g class="p${reading.partyIndex(party)}">${rows}</g>`,
    html`<g class="tick" text-anchor="middle">${ticks.map((tick) => text(axis.at(tick), top + 18, bare(tick)))}</g>`,
  ]);
}
