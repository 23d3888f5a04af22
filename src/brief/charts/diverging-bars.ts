import { html, type Markup } from '../markup.ts';
import { type Ledger, type Reading, spread } from '../reading.ts';
import { type Chart, evidenceOf, marked, subtitleOf } from './chart.ts';
import { explained, line, rect, svg, text } from './svg.ts';
import { textWidth, wrapped } from './text.ts';

type Definition = Ledger['definitions'][number];

/** What one party bears under one definition. */
interface Side {
  readonly party: string;
  readonly value: number | undefined;
  readonly text: string;
  readonly entry: string | undefined;
}

interface Row {
  readonly letter: string;
  readonly label: string;
  readonly chosen: boolean;
  readonly left: Side;
  readonly right: readonly Side[];
}

const SIZE = 13;
const LEADING = 16;
const BAR = 18;

/**
 * What each side bears under each cost definition: the first party to the left of zero, the others to the right, on
 * one scale. A side that is not known gets words and no bar.
 */
export function divergingBars(data: Ledger, reading: Reading, width: number): Chart {
  const { t } = reading;
  const [first = '', ...others] = data.parties;
  const rows = data.definitions.map(
    (definition, index): Row => ({
      letter: letterOf(index),
      label: reading.w(definition.title),
      chosen: definition.id === data.chosen,
      left: sideOf(definition, first, reading),
      right: others.map((party) => sideOf(definition, party, reading)),
    }),
  );
  const all = data.definitions.flatMap((definition) => Object.values(definition.pays));
  const title = findingOf(data, first, reading);
  const alt = rows
    .map(
      (row) =>
        `${row.letter} ${row.label}: ${[row.left, ...row.right].map((side) => `${reading.party(side.party)} ${side.text}`).join(', ')}`,
    )
    .join('; ');
  const column = (party: string) => ({ title: reading.party(party), numeric: true });
  return {
    title,
    subtitle: subtitleOf([
      t('brief.ledger.measure'),
      all[0] && reading.unit(all[0].unit),
      reading.period(data.period),
    ]),
    alt,
    svg: draw(rows, title, alt, reading, width),
    table: {
      columns: [
        { title: t('brief.column.definition') },
        ...data.parties.map(column),
        ...data.parties.map((party) => ({
          title: t('brief.column.share', { party: reading.party(party) }),
          numeric: true,
        })),
      ],
      rows: data.definitions.map((definition, index) => [
        `${letterOf(index)} ${reading.w(definition.title)}${definition.id === data.chosen ? ` (${t('brief.ledger.chosen')})` : ''}`,
        ...data.parties.map((party) => cellOf(definition.pays[party])),
        ...data.parties.map((party) => cellOf(definition.share[party])),
      ]),
    },
    ...evidenceOf(all),
  };
}

/** Definitions go by letters, in the chart and in the table of entries. */
export function letterOf(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : `${letterOf(Math.floor(index / 26) - 1)}${letterOf(index % 26)}`;
}

function cellOf(
  shown: Definition['pays'][string] | undefined,
): { shown: Definition['pays'][string] } | string {
  return shown === undefined ? '' : { shown };
}

function sideOf(definition: Definition, party: string, reading: Reading): Side {
  const pays = definition.pays[party];
  const share = definition.share[party];
  const known = pays !== undefined && pays.value !== null;
  const value = pays === undefined ? reading.t('brief.unknown') : marked(pays, reading);
  const part = share === undefined || share.value === null ? '' : ` · ${reading.number(share)}`;
  return {
    party,
    value: known ? Number(pays.value) : undefined,
    text: value + part,
    entry: pays === undefined ? undefined : reading.entry(pays.trace),
  };
}

function findingOf(data: Ledger, party: string, reading: Reading): string {
  const { t } = reading;
  const shares = data.definitions.flatMap((definition) => definition.share[party] ?? []);
  const ends = spread(shares);
  const known = shares.filter((share) => share.value !== null).length;
  const count = data.definitions.length;
  if (ends === undefined)
    return t('brief.ledger.finding-none', { count, period: reading.period(data.period) });
  const params = {
    party: reading.party(party),
    low: reading.number(ends.low),
    high: reading.number(ends.high),
    known,
    count,
  };
  if (known === 1) return t('brief.ledger.finding-one', params);
  return t(known < count ? 'brief.ledger.finding-some' : 'brief.ledger.finding', params);
}

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
    Math.max(0, ...sides.map((side) => textWidth(side.text, SIZE))) + 8;
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

function draw(rows: readonly Row[], title: string, alt: string, reading: Reading, width: number): Markup {
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
  return svg(width, top + 4, title, alt, [heads, drawn, line(frame.zero, start, frame.zero, top, 'zero')]);
}

function headings(row: Row, reading: Reading, { zero, beside, width }: Frame): readonly Markup[] {
  const name = (side: Side) => reading.t('brief.ledger.pays', { party: reading.party(side.party) });
  const kind = (side: Side) => `head p${reading.partyIndex(side.party)}`;
  const right = row.right.map(name).join(' · ');
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
    bar(row.left, -1, barTop, frame, reading, row.chosen),
    row.right.map((side, index) =>
      bar(side, 1, barTop + index * (BAR + 3), frame, reading, row.chosen, index),
    ),
    beside ? undefined : line(zero, barTop - 3, zero, barTop + bars, 'zero'),
  ]}${line(0, top + height, width, top + height, 'grid')}`;
  return { content, height };
}

function bar(
  side: Side,
  way: 1 | -1,
  y: number,
  { beside, zero, scale, width }: Frame,
  reading: Reading,
  chosen: boolean,
  index = 0,
): Markup {
  const length = (side.value ?? 0) * scale;
  const x = way < 0 ? zero - length : zero;
  const kind = `${side.value === undefined ? 'value gap' : 'value'}${chosen ? ' chosen' : ''}`;
  const anchor = way < 0 ? 'end' : 'start';
  const label = beside
    ? text(zero + way * (length + 7), y + 13.5, side.text, { anchor, kind })
    : text(way < 0 ? 0 : width, y - (index + 1) * (BAR + 3) + 14 + index * 2, side.text, {
        anchor: way < 0 ? 'start' : 'end',
        kind,
      });
  const shape =
    side.value === undefined ? undefined : rect(x, y, length, BAR, `bar p${reading.partyIndex(side.party)}`);
  return explained(side.entry, [shape, label]);
}
