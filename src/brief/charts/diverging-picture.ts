import { html, type Markup } from '../markup.ts';
import type { Reading } from '../reading.ts';
import { explained, line, rect, svg, text } from './svg.ts';
import { textWidth, wrapped } from './text.ts';

/** What one party bears under one definition. */
export interface Side {
  readonly party: string;
  readonly value: number | undefined;
  readonly text: string;
  readonly entry: string | undefined;
  /** Whether the text names the party; there are then more parties than colours. */
  readonly isNamed: boolean;
}

export interface Row {
  readonly letter: string;
  readonly label: string;
  readonly chosen: boolean;
  readonly left: Side;
  readonly right: readonly Side[];
}

const SIZE = 13;
const LEADING = 16;
const BAR = 18;

interface Frame {
  readonly beside: boolean;
  readonly labelWidth: number;
  readonly zero: number;
  /** Pixels per unit. */
  readonly scale: number;
  readonly width: number;
}

function frameOf(rows: readonly Row[], width: number): Frame {
  const beside = width >= 600;
  const labelWidth = beside ? width * 0.31 : 0;
  const widest = (sides: readonly Side[]) =>
    Math.max(0, ...sides.map((side) => textWidth(side.text, SIZE, 'bold'))) + 12;
  const longest = (sides: readonly Side[]) => Math.max(0, ...sides.map((side) => side.value ?? 0));
  const lefts = rows.map((row) => row.left);
  const rights = rows.flatMap((row) => row.right);
  const room = width - labelWidth - (beside ? widest(lefts) + widest(rights) : 4);
  const [left, right] = [longest(lefts), longest(rights)];
  const scale = left + right > 0 ? room / (left + right) : 0;
  return {
    beside,
    labelWidth,
    width,
    scale,
    zero: beside ? labelWidth + widest(lefts) + left * scale : Math.max(2, left * scale + 2),
  };
}

/** Bars from a common zero, the first party's to the left; labels beside them, or above them where it is narrow. */
export function drawDiverging(
  rows: readonly Row[],
  title: string,
  alt: string,
  reading: Reading,
  width: number,
): Markup {
  const frame = frameOf(rows, width);
  const [row] = rows;
  const heads = row === undefined ? [] : headings(row, reading, frame);
  let top = heads.length > 0 ? 26 : 0;
  const start = top;
  const drawn = rows.map((row) => {
    const one = drawRow(row, top, frame, reading);
    top += one.height;
    return one.content;
  });
  return svg(width, top + 4, title, alt, [
    heads,
    drawn,
    frame.beside ? line(frame.zero, start, frame.zero, top, 'zero') : undefined,
  ]);
}

function headings(row: Row, reading: Reading, { zero, beside, width }: Frame): readonly Markup[] {
  const name = (side: Side) => reading.t('brief.ledger.pays', { party: reading.party(side.party) });
  const kind = (side: Side) => `head p${side.isNamed ? 1 : reading.partyIndex(side.party)}`;
  const right = row.right.some(({ isNamed }) => isNamed)
    ? reading.t('brief.ledger.others')
    : row.right.map(name).join(' · ');
  if (!beside) {
    return [
      text(0, 14, `◀ ${name(row.left)}`, { kind: kind(row.left) }),
      text(width, 14, `${right} ▶`, { anchor: 'end', kind: kind(row.right[0] ?? row.left) }),
    ];
  }
  return [
    text(zero - 10, 14, `◀ ${name(row.left)}`, { anchor: 'end', kind: kind(row.left) }),
    text(zero + 10, 14, `${right} ▶`, { kind: kind(row.right[0] ?? row.left) }),
  ];
}

function drawRow(
  row: Row,
  top: number,
  frame: Frame,
  reading: Reading,
): { readonly content: Markup; readonly height: number } {
  const { beside, labelWidth, width, zero } = frame;
  const lines = wrapped(row.label, (beside ? labelWidth : width) - 30, SIZE, 2);
  const note = row.chosen ? reading.t('brief.ledger.chosen') : '';
  const textHeight = (lines.length + (note === '' ? 0 : 1)) * LEADING;
  const bars = Math.max(1, row.right.length) * (BAR + 3);
  const values = beside ? 0 : LEADING * Math.max(1, row.right.length);
  const height = beside ? Math.max(textHeight, bars) + 16 : textHeight + bars + values + 20;
  const textTop = beside ? top + (height - textHeight) / 2 + 12 : top + 18;
  const barTop = beside ? top + (height - bars) / 2 + 1.5 : top + textHeight + values + 12;
  const kind = row.chosen ? 'label chosen' : 'label';
  const content = html`${row.chosen ? rect(0, top + 1, width, height - 2, 'band') : undefined}${[
    text(8, textTop, row.letter, { kind: 'letter' }),
    lines.map((part, index) => text(28, textTop + index * LEADING, part, { kind })),
    note === '' ? undefined : text(28, textTop + lines.length * LEADING, note, { kind: 'note' }),
    bar(row.left, -1, { y: barTop, above: barTop }, frame, reading, row.chosen),
    row.right.map((side, index) => {
      const place = {
        y: barTop + index * (BAR + 3),
        above: barTop - (row.right.length - 1 - index) * LEADING,
      };
      return bar(side, 1, place, frame, reading, row.chosen);
    }),
    beside ? undefined : line(zero, barTop - 3, zero, barTop + bars, 'zero'),
  ]}${line(0, top + height, width, top + height, 'grid')}`;
  return { content, height };
}

interface BarPlace {
  readonly y: number;
  /** Where the line of the value ends that stands above the bars of a narrow picture. */
  readonly above: number;
}

function bar(
  side: Side,
  way: 1 | -1,
  { y, above }: BarPlace,
  { beside, zero, scale, width }: Frame,
  reading: Reading,
  chosen: boolean,
): Markup {
  const length = (side.value ?? 0) * scale;
  const x = way < 0 ? zero - length : zero;
  const kind = `${side.value === undefined ? 'value gap' : 'value'}${chosen ? ' chosen' : ''}`;
  const anchor = way < 0 ? 'end' : 'start';
  const label = beside
    ? text(zero + way * (length + 7), y + 13.5, side.text, { anchor, kind })
    : text(way < 0 ? 0 : width, above - 7, side.text, {
        anchor: way < 0 ? 'start' : 'end',
        kind,
      });
  const shape =
    side.value === undefined
      ? undefined
      : rect(x, y, length, BAR, `bar p${side.isNamed ? 1 : reading.partyIndex(side.party)}`);
  return explained(side.entry, [shape, label]);
}
