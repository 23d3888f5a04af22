import { dayOf } from '../../quantity/index.ts';
import type { Shown } from '../../study/index.ts';
import { html, type Markup } from '../markup.ts';
import type { Reading, Series } from '../reading.ts';
import { marked } from './chart.ts';
import { type Axis, axisFromZero } from './scale.ts';
import { circle, line, px, svg, text } from './svg.ts';
import { textWidth } from './text.ts';

/** One observation, its period in days since 1970. */
export interface Point {
  readonly shown: Shown;
  readonly start: number;
  readonly end: number;
  readonly value: number | null;
}

const SIZE = 13;
const HEIGHT = 200;
const TOP = 26;
const FLOOR = 26;

/** The longest pause, in days, over which the dots of a stock are still joined: a year and what a report may slip. */
const STOCK_PAUSE = 400;
/** A level over a shorter period than this is an observation of a day or a month, like a poll: a dot alone. */
const LEVEL_SPAN = 300;
/** Days by which periods of one kind differ, as long and short months do: a year's total does not join one of five years. */
const SAME_SPAN = 3;

function joins(a: Point, b: Point, kind: Series['kind']): boolean {
  if (a.value === null || b.value === null) return false;
  if (kind === 'stock') return b.start - a.end <= STOCK_PAUSE;
  const [before, after] = [a.end - a.start, b.end - b.start];
  if (b.start !== a.end || Math.abs(before - after) > SAME_SPAN) return false;
  return kind === 'flow' || before >= LEVEL_SPAN;
}

interface Look {
  readonly title: string;
  readonly alt: string;
  readonly reading: Reading;
  readonly width: number;
}

/** Dots over time on an axis from zero, joined where one follows on the other, with the ends and extremes labelled. */
export function drawSeries(
  points: readonly Point[],
  data: Series,
  { title, alt, reading, width }: Look,
): Markup {
  const known = points.filter((point) => point.value !== null);
  const bottom = HEIGHT - FLOOR;
  const y = axisFromZero(
    known.map((point) => Number(point.value)),
    bottom,
    TOP,
    3,
  );
  const tick = (value: number) => reading.bare(value, data.unit);
  const left = Math.max(...y.ticks.map((value) => textWidth(tick(value), SIZE))) + 8;
  const x = timeAxis(points, left + 8, width - 16);
  const colour = data.party === null ? 'ink' : `p${reading.partyIndex(data.party)}`;
  const across = y.ticks
    .filter((value) => value !== 0)
    .map((value) => `M${px(left)} ${px(y.at(value))}H${width}`);
  const amounts = y.ticks.map((value) => text(left - 6, y.at(value) + 4, tick(value)));
  const years = x.years.map(({ at, name }) => text(at, HEIGHT - 8, name));
  const spots = known.map((point) => ({ point, x: x.at(point), y: y.at(Number(point.value)) }));
  const size = known.length > 24 ? 'fine' : 'plain';
  // One list for all dots: an attribute on each would weigh much in a brief of a thousand of them.
  const whys = known.map(({ shown }) => reading.entry(shown.trace) ?? '-');
  const dots = spots.map(({ point, x: at, y: height }) =>
    circle(at, height, undefined, point.shown.recalled ? 'hollow' : undefined),
  );
  return svg(width, HEIGHT, title, alt, [
    html`<path d="${across.join('')}" class="grid"/>`,
    y.ticks.includes(0) ? line(left, y.at(0), width, y.at(0), 'zero') : undefined,
    html`<g class="tick" text-anchor="end">${amounts}</g><g class="tick" text-anchor="middle">${years}</g>`,
    html`<g class="series ${colour} ${size}" data-whys="${whys.join(' ')}">${path(points, data.kind, x.at, y)}${dots}</g>`,
    labels(spots, reading, left, width),
  ]);
}

function path(
  points: readonly Point[],
  kind: Series['kind'],
  x: (point: Point) => number,
  y: Axis,
): Markup | undefined {
  let d = '';
  points.forEach((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (point.value === null) return;
    const joined = before !== undefined && joins(before, point, kind);
    if (!joined && !(after !== undefined && joins(point, after, kind))) return;
    d += `${joined ? 'L' : 'M'}${px(x(point))} ${px(y.at(point.value))}`;
  });
  return d === '' ? undefined : html`<path d="${d}" class="line"/>`;
}

interface TimeAxis {
  at(point: Point): number;
  readonly years: readonly { readonly at: number; readonly name: string }[];
}

/** Calendar time; a value stands in the middle of its period. */
function timeAxis(points: readonly Point[], from: number, to: number): TimeAxis {
  const middles = points.map((point) => (point.start + point.end) / 2);
  const [low, high] = [Math.min(...middles), Math.max(...middles)];
  const place = (day: number) =>
    high === low ? (from + to) / 2 : from + ((day - low) / (high - low)) * (to - from);
  const firstYear = Math.floor(1970 + low / 365.2425);
  const lastYear = Math.floor(1970 + high / 365.2425);
  const step =
    [1, 2, 5, 10, 20, 50].find((years) => (lastYear - firstYear) / years <= (to - from) / 62) ?? 100;
  const years: { at: number; name: string }[] = [];
  for (let year = Math.ceil(firstYear / step) * step; year <= lastYear; year += step) {
    const at = place(dayOf(year, 7, 1));
    if (at >= from - 8 && at <= to + 2) years.push({ at, name: String(year) });
  }
  return { at: (point) => place((point.start + point.end) / 2), years };
}

interface Spot {
  readonly point: Point;
  readonly x: number;
  readonly y: number;
}

/** First, last, highest and lowest are labelled, in this order, as long as a place above or below the dot is free. */
function labels(spots: readonly Spot[], reading: Reading, left: number, width: number): readonly Markup[] {
  const sorted = spots.toSorted((a, b) => Number(a.point.value) - Number(b.point.value));
  const wanted = [spots.at(-1), spots[0], sorted.at(-1), sorted[0]];
  const taken: { x: number; y: number; width: number }[] = [];
  return wanted.flatMap((spot, index) => {
    if (spot === undefined || wanted.indexOf(spot) !== index) return [];
    const content = marked(spot.point.shown, reading);
    const size = textWidth(content, SIZE, 'bold') + 4;
    const x = Math.min(Math.max(spot.x - size / 2, left + 2), width - size);
    const free = [spot.y - 9, spot.y + 19].find(
      (y) =>
        y > 15 &&
        y < HEIGHT - FLOOR - 3 &&
        !taken.some((box) => Math.abs(box.y - y) < 15 && x < box.x + box.width && box.x < x + size) &&
        clear(spots, spot, x, y, size),
    );
    if (free === undefined) return [];
    taken.push({ x, y: free, width: size });
    return [text(x + size / 2, free, content, { anchor: 'middle', kind: 'value' })];
  });
}

/** Whether no other dot lies under a label. */
function clear(spots: readonly Spot[], own: Spot, x: number, y: number, size: number): boolean {
  return !spots.some(
    (spot) => spot !== own && spot.x > x - 3 && spot.x < x + size + 3 && spot.y > y - 14 && spot.y < y + 5,
  );
}
