import { html, type Markup } from '../markup.ts';
import { axisForDots } from './scale.ts';
import { circle, explained, grid, line, px, rect, svg, text } from './svg.ts';
import { textWidth, wrapped } from './text.ts';

/** One value of several on a shared axis. */
export interface DotRow {
  readonly label: string;
  readonly note: string;
  readonly value: number;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly text: string;
  readonly chosen: boolean;
  readonly recalled: boolean;
  readonly entry: string | undefined;
}

export interface DotRows {
  readonly title: string;
  readonly alt: string;
  readonly rows: readonly DotRow[];
  /** Text of a tick. */
  readonly tick: (value: number) => string;
}

/** Where the rows stand. Beside the axis when there is room; else label above, axis below, row by row. */
interface Frame {
  readonly beside: boolean;
  readonly labelWidth: number;
  readonly left: number;
  readonly right: number;
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
  readonly lowest: number;
  readonly highest: number;
}

interface Placed {
  readonly row: DotRow;
  readonly lines: readonly string[];
  readonly top: number;
  readonly height: number;
}

const SIZE = 13;
const LEADING = 16;
const NOTE_LEADING = 14;
const TICK = 12;

/** Values as dots on one axis, a row each, so that labels never collide however close the values are. */
export function drawDotRows(data: DotRows, width: number): Markup {
  if (data.rows.length === 0) return svg(width, 1, data.title, data.alt, undefined);
  const frame = frameOf(data, width);
  const placed = stack(data.rows, frame);
  const bottom = placed.reduce((sum, row) => sum + row.height, 4);
  const names = frame.ticks.map((tick) =>
    text(frame.at(tick), bottom + 16, data.tick(tick), { anchor: 'middle', kind: 'tick' }),
  );
  const ground = frame.beside ? groundOf(frame, 2, bottom) : undefined;
  return svg(width, bottom + 22, data.title, data.alt, [
    ground,
    names,
    placed.map((row) => drawRow(row, frame)),
  ]);
}

function frameOf(data: DotRows, width: number): Frame {
  const beside = width >= 600;
  const values = data.rows.map((row) => row.value);
  const widest = Math.max(...data.rows.map((row) => textWidth(row.text, SIZE, 'bold')));
  const labelWidth = beside ? width * 0.4 : width;
  const tickWidth = Math.max(...values.map((value) => textWidth(data.tick(value), TICK)));
  const left = beside ? labelWidth + 20 : tickWidth / 2 + 2;
  const right = width - widest - 22;
  const ends = data.rows.flatMap((row) => [row.value, row.low ?? row.value, row.high ?? row.value]);
  const axis = axisForDots(ends, left, right, beside ? 5 : 3);
  const ticks = spaced(axis.ticks, axis.at, data.tick);
  return {
    beside,
    labelWidth,
    left,
    right,
    at: axis.at,
    ticks,
    lowest: Math.min(...values),
    highest: Math.max(...values),
  };
}

function stack(rows: readonly DotRow[], { labelWidth, beside }: Frame): readonly Placed[] {
  let top = 4;
  return rows.map((row) => {
    const lines = wrapped(row.label, labelWidth - 8, SIZE, 2);
    const height = textHeight(row, lines) + (beside ? 8 : 30);
    const placed = { row, lines, top, height };
    top += height;
    return placed;
  });
}

function textHeight(row: DotRow, lines: readonly string[]): number {
  return lines.length * LEADING + (row.note === '' ? 0 : NOTE_LEADING);
}

/** Grid, and the band from the lowest to the highest value. */
function groundOf({ at, ticks, lowest, highest }: Frame, top: number, height: number): readonly Markup[] {
  return [
    rect(at(lowest), top, at(highest) - at(lowest), height, 'band'),
    grid(ticks.filter((tick) => tick !== 0).map(at), top, height),
    ...ticks.filter((tick) => tick === 0).map((tick) => line(at(tick), top, at(tick), top + height, 'zero')),
  ];
}

function drawRow({ row, lines, top, height }: Placed, frame: Frame): Markup {
  const { at, left, right, beside } = frame;
  const start = beside ? top + (height - textHeight(row, lines)) / 2 : top;
  const y = beside ? top + height / 2 : top + height - 17;
  const kind = row.chosen ? 'label chosen' : 'label';
  const noteY = start + lines.length * LEADING + 11;
  return explained(row.entry, [
    beside ? undefined : groundOf(frame, y - 10, 20),
    lines.map((part, index) => text(0, start + 12 + index * LEADING, part, { kind })),
    row.note === '' ? undefined : text(0, noteY, row.note, { kind: 'note' }),
    line(left, y, right, y, 'track'),
    row.low === undefined || row.high === undefined
      ? undefined
      : line(at(row.low), y, at(row.high), y, 'interval'),
    dot(at(row.value), y, row),
    text(right + 14, y + 4.5, row.text, { kind: row.chosen ? 'value chosen' : 'value' }),
  ]);
}

/** A dot: hollow for a recalled figure, a diamond for the chosen one. */
export function dot(x: number, y: number, { chosen, recalled }: Pick<DotRow, 'chosen' | 'recalled'>): Markup {
  if (!chosen) return circle(x, y, 5.5, recalled ? 'dot hollow' : 'dot');
  const r = 7.5;
  const [west, north, east, south] = [px(x - r), px(y - r), px(x + r), px(y + r)];
  return html`<path d="M${west} ${px(y)}L${px(x)} ${north}L${east} ${px(y)}L${px(x)} ${south}Z" class="dot chosen"/>`;
}

/** Every so many ticks, so that their texts stay apart. */
function spaced(
  ticks: readonly number[],
  at: (value: number) => number,
  name: (value: number) => string,
): readonly number[] {
  const [first, second] = ticks;
  if (first === undefined || second === undefined) return ticks;
  const widest = Math.max(...ticks.map((tick) => textWidth(name(tick), TICK))) + 12;
  const step = Math.max(1, Math.ceil(widest / Math.abs(at(second) - at(first))));
  return ticks.filter((_, index) => index % step === 0);
}
