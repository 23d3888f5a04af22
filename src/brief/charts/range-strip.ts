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
/** Widest line of a name: two of them fit side by side. */
const LABEL = 132;

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
  const labels = placed(low === high ? [low] : [low, high], axis.at, width);
  const lowest = Math.min(...labels.map((label) => (label.anchor === 'start' ? label.x : width)));
  const rows = Math.max(...labels.map((label) => label.lines.length));
  const zero = axis.domain[0] === 0 || axis.domain[1] === 0 ? axis.at(0) : undefined;
  return svg(width, AXIS + 34 + rows * LEADING, title, alt, [
    rect(axis.at(low.value), AXIS - 10, axis.at(high.value) - axis.at(low.value), 20, 'band'),
    line(8, AXIS, width - 8, AXIS, 'track'),
    zero === undefined ? undefined : line(zero, AXIS - 10, zero, AXIS + 10, 'zero'),
    zero === undefined || zero > lowest - 20 ? undefined : text(zero - 3, AXIS + 26, '0', { kind: 'tick' }),
    [...marks.filter((mark) => !mark.chosen), ...marks.filter((mark) => mark.chosen)].map((mark) =>
      explained(
        reading.entry(mark.shown.trace),
        dot(axis.at(mark.value), AXIS, { chosen: mark.chosen, recalled: mark.shown.recalled }),
      ),
    ),
    labels.map(({ mark, lines, x, anchor }) => [
      text(x, AXIS + 27, mark.text, { anchor, kind: 'value' }),
      lines.map((part, index) => text(x, AXIS + 27 + (index + 1) * LEADING, part, { anchor, kind: 'note' })),
    ]),
  ]);
}

interface Label {
  readonly mark: Mark;
  readonly lines: readonly string[];
  readonly anchor: 'start' | 'end';
  /** Where the text starts or ends. */
  readonly x: number;
}

/** Names of the two ends, each under its dot as far as the other leaves room. */
function placed(ends: readonly Mark[], at: (value: number) => number, width: number): readonly Label[] {
  const [low, high] = ends.map((mark) => {
    const lines = wrapped(mark.label, LABEL, SIZE - 1, 3);
    const widths = [textWidth(mark.text, SIZE, 'bold'), ...lines.map((part) => textWidth(part, SIZE - 1))];
    return { mark, lines, size: Math.max(...widths), dot: at(mark.value) };
  });
  if (low === undefined) return [];
  if (high === undefined) {
    const x = Math.max(0, Math.min(low.dot - 6, width - low.size));
    return [{ mark: low.mark, lines: low.lines, anchor: 'start', x }];
  }
  const end = Math.min(width, Math.max(high.dot + 6, low.size + 12 + high.size));
  const start = Math.max(0, Math.min(low.dot - 6, end - high.size - 12 - low.size));
  return [
    { mark: low.mark, lines: low.lines, anchor: 'start', x: start },
    { mark: high.mark, lines: high.lines, anchor: 'end', x: end },
  ];
}
