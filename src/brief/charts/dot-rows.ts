import { html, type Markup } from '../markup.ts';
import { axisForDots } from './scale.ts';
import { circle, explained, line, px, rect, svg, text } from './svg.ts';
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

interface Placed {
  readonly row: DotRow;
  readonly lines: readonly string[];
  readonly top: number;
  readonly height: number;
}

const SIZE = 13;
const LEADING = 16;
const NOTE = 11.5;

/**
 * Values as dots on one axis, a row each, so that labels never collide however close the values are. Wide, the label
 * stands left of the axis; narrow, above it.
 */
export function drawDotRows(data: DotRows, width: number, compact = false): Markup {
  const beside = width >= 600 || compact;
  const valueWidth = Math.max(...data.rows.map((row) => textWidth(row.text, SIZE))) + 14;
  const labelWidth = beside ? width * (compact ? 0.44 : 0.4) : width;
  const left = beside ? labelWidth + 14 : 8;
  const right = width - valueWidth - 6;
  const axis = axisForDots(data.rows.flatMap(endsOf), left, right, compact ? 2 : beside ? 5 : 3);
  const placed = stack(data.rows, labelWidth, beside);
  const bottom = placed.reduce((sum, row) => sum + row.height, 4);
  const ticks = axis.ticks.filter((_, index, all) => fits(index, all, axis.at, data.tick));
  const grid = ticks.map((tick) =>
    line(axis.at(tick), 2, axis.at(tick), bottom + 2, tick === 0 ? 'zero' : 'grid'),
  );
  const values = data.rows.map((row) => axis.at(row.value));
  const band = rect(Math.min(...values), 2, Math.max(...values) - Math.min(...values), bottom, 'band');
  const names = ticks.map((tick) =>
    text(axis.at(tick), bottom + 16, data.tick(tick), { anchor: 'middle', kind: 'tick' }),
  );
  const rows = placed.map((row) => drawRow(row, axis.at, left, right, beside));
  return svg(width, bottom + 22, data.title, data.alt, [
    data.rows.length > 1 ? band : undefined,
    grid,
    names,
    rows,
  ]);
}

function endsOf(row: DotRow): readonly number[] {
  return [row.value, row.low ?? row.value, row.high ?? row.value];
}

function stack(rows: readonly DotRow[], labelWidth: number, beside: boolean): readonly Placed[] {
  let top = 4;
  return rows.map((row) => {
    const lines = wrapped(row.label, labelWidth - 8, SIZE, 2);
    const height = lines.length * LEADING + (row.note === '' ? 0 : LEADING - 2) + (beside ? 8 : 26);
    const placed = { row, lines, top, height };
    top += height;
    return placed;
  });
}

function drawRow(
  { row, lines, top, height }: Placed,
  at: (value: number) => number,
  left: number,
  right: number,
  beside: boolean,
): Markup {
  const textTop = beside
    ? top + (height - lines.length * LEADING - (row.note === '' ? 0 : LEADING - 2)) / 2
    : top;
  const y = beside ? top + height / 2 : top + height - 14;
  const kind = row.chosen ? 'label chosen' : 'label';
  const labels = lines.map((part, index) => text(0, textTop + 12 + index * LEADING, part, { kind }));
  const note =
    row.note === '' ? undefined : text(0, textTop + 11 + lines.length * LEADING, row.note, { kind: 'note' });
  const range =
    row.low === undefined || row.high === undefined
      ? undefined
      : line(at(row.low), y, at(row.high), y, 'interval');
  return explained(row.entry, [
    rect(0, top, right + 8, height, 'hit'),
    labels,
    note,
    line(left, y, right, y, 'track'),
    range,
    row.chosen
      ? diamond(at(row.value), y)
      : circle(at(row.value), y, 5.5, row.recalled ? 'dot hollow' : 'dot'),
    text(right + 14, y + 4.5, row.text, { kind: row.chosen ? 'value chosen' : 'value' }),
  ]);
}

function diamond(x: number, y: number): Markup {
  const r = 7.5;
  return html`<path d="M${px(x - r)} ${px(y)}L${px(x)} ${px(y - r)}L${px(x + r)} ${px(y)}L${px(x)} ${px(y + r)}Z" class="dot chosen"/>`;
}

/** Whether a tick's text stays clear of its neighbour's: the first and every one far enough from the one before. */
function fits(
  index: number,
  ticks: readonly number[],
  at: (value: number) => number,
  name: (value: number) => string,
): boolean {
  const widest = Math.max(...ticks.map((tick) => textWidth(name(tick), NOTE))) + 12;
  const gap = ticks.length > 1 ? Math.abs(at(ticks[1] as number) - at(ticks[0] as number)) : widest;
  return index % Math.max(1, Math.ceil(widest / gap)) === 0;
}
