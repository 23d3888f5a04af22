import type { Shown } from '../../study/index.ts';
import type { Markup } from '../markup.ts';
import type { Answer, Reading } from '../reading.ts';
import { type Chart, evidenceOf, marked, subtitleOf } from './chart.ts';
import { dot } from './dot-rows.ts';
import { axisForDots } from './scale.ts';
import { explained, line, rect, svg, text } from './svg.ts';
import { textWidth, wrapped } from './text.ts';

/** One way to answer the question, on the axis of the tile. */
interface Mark {
  readonly label: string;
  readonly shown: Shown;
  readonly value: number;
  readonly text: string;
  readonly chosen: boolean;
}

const SIZE = 13;
const LEADING = 15;
const AXIS = 16;

/**
 * How far the same answer moves under rival definitions or figures: all of them as dots on one line, the answer itself
 * as a diamond, lowest and highest with their names. The others are named in the table.
 */
export function rangeStrip(data: Answer, reading: Reading, width: number): Chart {
  const { t } = reading;
  const marks = marksOf(data, reading);
  const alt = marks.map((mark) => `${mark.label}: ${mark.text}`).join('; ');
  const title = t('brief.range.title');
  return {
    title,
    subtitle: subtitleOf([
      reading.w(data.question),
      reading.unit(data.value.unit),
      reading.period(data.value.period),
    ]),
    alt,
    svg: draw(marks, title, alt, reading, width),
    table: {
      columns: [
        { title: t('brief.column.scope') },
        { title: t('brief.column.period') },
        { title: t('brief.column.value'), numeric: true },
      ],
      rows: data.range.map(({ title: scope, value }) => [
        reading.w(scope),
        reading.period(value.period),
        { shown: value },
      ]),
    },
    ...evidenceOf(data.range.map(({ value }) => value)),
  };
}

function marksOf(data: Answer, reading: Reading): readonly Mark[] {
  const markOf = (label: string, shown: Shown, chosen: boolean): readonly Mark[] =>
    shown.value === null || shown.unit !== data.value.unit
      ? []
      : [{ label, shown, value: shown.value, text: marked(shown, reading), chosen }];
  const marks = data.range.flatMap(({ title, value }) =>
    markOf(reading.w(title), value, value.trace === data.value.trace),
  );
  const own = marks.some((mark) => mark.chosen)
    ? []
    : markOf(reading.t('brief.range.this'), data.value, true);
  return [...own, ...marks].toSorted((a, b) => a.value - b.value);
}

function draw(marks: readonly Mark[], title: string, alt: string, reading: Reading, width: number): Markup {
  const [low, high] = [marks[0], marks.at(-1)];
  if (low === undefined || high === undefined) return svg(width, 1, title, alt, undefined);
  const axis = axisForDots(
    marks.map((mark) => mark.value),
    8,
    width - 8,
    4,
  );
  const ends = low === high ? [low] : [low, high];
  const labels = ends.map((mark, index) => ({
    mark,
    lines: wrapped(mark.label, width / 2 - 14, SIZE - 1, 3),
    anchor: index === 0 ? ('start' as const) : ('end' as const),
    x: axis.at(mark.value) + (index === 0 ? -6 : 6),
  }));
  const widest = ([first, ...rest]: readonly string[], value: string) =>
    Math.max(
      textWidth(value, SIZE, 'bold'),
      ...[first ?? '', ...rest].map((part) => textWidth(part, SIZE - 1)),
    );
  const placed = labels.map((label) => {
    const size = widest(label.lines, label.mark.text);
    const x = label.anchor === 'start' ? Math.min(label.x, width - size) : Math.max(label.x, size);
    return { ...label, size, x };
  });
  const [first, second] = placed;
  const apart =
    first === undefined || second === undefined || first.x + first.size + 10 < second.x - second.size;
  // Where both ends lie close together, their labels go to the two edges.
  const moved = apart ? placed : placed.map((label, index) => ({ ...label, x: index === 0 ? 0 : width }));
  const rows = Math.max(...placed.map((label) => label.lines.length));
  const zero = axis.domain[0] === 0 || axis.domain[1] === 0 ? axis.at(0) : undefined;
  return svg(width, AXIS + 28 + rows * LEADING, title, alt, [
    rect(axis.at(low.value), AXIS - 10, axis.at(high.value) - axis.at(low.value), 20, 'band'),
    line(8, AXIS, width - 8, AXIS, 'track'),
    zero === undefined ? undefined : line(zero, AXIS - 10, zero, AXIS + 10, 'zero'),
    [...marks.filter((mark) => !mark.chosen), ...marks.filter((mark) => mark.chosen)].map((mark) =>
      explained(
        reading.entry(mark.shown.trace),
        dot(axis.at(mark.value), AXIS, { chosen: mark.chosen, recalled: mark.shown.recalled }),
      ),
    ),
    moved.map(({ mark, lines, x, anchor }) => [
      text(x, AXIS + 27, mark.text, { anchor, kind: 'value' }),
      lines.map((part, index) => text(x, AXIS + 27 + (index + 1) * LEADING, part, { anchor, kind: 'note' })),
    ]),
  ]);
}
