import { median } from 'd3-array';
import { html } from '../markup.ts';
import type { Reading, TalksForecast } from '../reading.ts';
import { type Chart, subtitleOf } from './chart.ts';
import { ofRecord } from './forecast-dots.ts';
import { axisForDots } from './scale.ts';
import { circle, line, svg, text } from './svg.ts';

type PastRound = TalksForecast['past'][number];

const HEIGHT = 220;
const TOP = 12;
const FLOOR = 26;
const LEFT = 40;
/** Room for half of the last year. */
const RIGHT = 20;
/** Ratios beyond this are drawn at the edge, with their value in the table: one of them would press all others together. */
const MOST = 4;

/** How past settlements stood to what was paid before: a dot a round, those of this alliance filled. */
export function pastRounds(data: TalksForecast, reading: Reading, width: number): Chart {
  const { t } = reading;
  const ratio = (value: number) => reading.quantity(value, '1');
  const rose = data.past.filter((one) => one.ratio > 1).length;
  const title = t('brief.talks.past.finding', {
    count: data.past.length,
    rose,
    middle: ratio(median(data.past, (one) => one.ratio) ?? Number.NaN),
  });
  const own = data.past.filter((one) => one.own);
  const alt = own.map((one) => `${one.closed}: ${ratio(one.ratio)}`).join('; ');
  return {
    title,
    subtitle: subtitleOf([
      t('brief.talks.past.measure'),
      t('brief.talks.past.own', { alliance: data.alliance }),
    ]),
    alt,
    svg: picture(data.past, { title, alt, width, tick: ratio }),
    table: {
      columns: [
        { title: t('brief.talks.past.closed') },
        { title: t('brief.talks.past.round') },
        { title: t('brief.talks.ratio'), numeric: true },
      ],
      rows: data.past.map((one) => [one.closed, one.id, ratio(one.ratio)]),
    },
    ...ofRecord(data, reading),
  };
}

interface Look {
  readonly title: string;
  readonly alt: string;
  readonly width: number;
  readonly tick: (value: number) => string;
}

function picture(rounds: readonly PastRound[], { title, alt, width, tick }: Look) {
  if (rounds.length === 0) return svg(width, 1, title, alt, undefined);
  const years = rounds.map(({ year }) => year);
  const x = axisForDots(years, LEFT + 8, width - RIGHT, 5);
  const y = axisForDots([0, ...rounds.map(({ ratio }) => Math.min(ratio, MOST))], HEIGHT - FLOOR, TOP, 4);
  const shapes = (own: boolean) =>
    rounds.map((one) =>
      one.own === own
        ? circle(x.at(one.year), y.at(Math.min(one.ratio, MOST)), own ? 5 : 4, own ? 'dot' : 'dot hollow')
        : undefined,
    );
  return svg(width, HEIGHT, title, alt, [
    y.ticks.map((one) => line(LEFT, y.at(one), width - RIGHT, y.at(one), one === 0 ? 'zero' : 'grid')),
    line(LEFT, y.at(1), width - RIGHT, y.at(1), 'zero'),
    html`<g class="tick" text-anchor="end">${y.ticks.map((one) => text(LEFT - 6, y.at(one) + 4, tick(one)))}</g>`,
    html`<g class="tick" text-anchor="middle">${x.ticks.filter(Number.isInteger).map((one) => text(x.at(one), HEIGHT - 8, String(one)))}</g>`,
    shapes(false),
    shapes(true),
  ]);
}
