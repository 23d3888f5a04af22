import { columns, padEnd, padStart, wrap, wrapInside } from './layout.ts';

export interface Column {
  readonly title: string;
  readonly align?: 'right';
  /** Gives way when the terminal is narrow: its cells wrap. */
  readonly flexible?: boolean;
  /** Narrowest width of a flexible column. */
  readonly least?: number;
}

/** A cell: its text, and the colour that it gets once it is laid out. */
export type Cell = string | { readonly text: string; readonly colour: (text: string) => string };

const GAP = 2;
const LEAST = 12;
const SLIVER = 10;

const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);

/** Lines of a table: columns as wide as their longest cell, flexible ones wrapped into what is left of the width. */
export function table(
  allHeads: readonly Column[],
  allRows: readonly (readonly Cell[])[],
  width: number,
  indent: number,
  head: (text: string) => string,
): string[] {
  // A column in which nothing stands only takes room.
  const used = allHeads.map((_, i) => allRows.some((row) => textOf(row[i] ?? '') !== ''));
  const heads = allHeads.filter((_, i) => used[i]);
  const rows = allRows.map((row) => row.filter((_, i) => used[i]));
  const widths = widthsOf(heads, rows, width - indent);
  const blank = ' '.repeat(indent);
  const laid = (cells: readonly Cell[], colour?: (text: string) => string): string[] => {
    const wrapped = heads.map((_, i) => {
      const text = textOf(cells[i] ?? '');
      const room = widths[i] as number;
      return columns(text) <= room ? [text] : wrapInside(text, room);
    });
    const height = Math.max(1, ...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) => {
      const parts = heads.map(({ align }, i) => {
        const text = wrapped[i]?.[line] ?? '';
        const pad = align === 'right' ? padStart : padEnd;
        const cell = cells[i];
        const paint = colour ?? (typeof cell === 'object' ? cell.colour : undefined);
        const padded = pad(text, widths[i] as number);
        return paint === undefined || text === '' ? padded : padded.replace(text, () => paint(text));
      });
      return (blank + parts.join(' '.repeat(GAP))).trimEnd();
    });
  };
  const titled = heads.some(({ title }) => title !== '');
  const title = titled
    ? laid(
        heads.map((column) => column.title),
        head,
      )
    : [];
  return [...title, ...rows.flatMap((row) => laid(row))];
}

function widthsOf(heads: readonly Column[], rows: readonly (readonly Cell[])[], room: number): number[] {
  const bodies = heads.map((_, i) => Math.max(0, ...rows.map((row) => columns(textOf(row[i] ?? '')))));
  const widths = heads.map(({ title }, i) => Math.max(columns(title), bodies[i] as number));
  let surplus = widths.reduce((sum, width) => sum + width, GAP * (heads.length - 1)) - room;
  // Long titles give way first; then the widest flexible column, one step at a time.
  const bounds = [
    heads.map(({ title }, i) => Math.max(bodies[i] as number, longestWord(title))),
    heads.map(({ flexible, least, title }) =>
      flexible === true ? Math.max(least ?? LEAST, longestWord(title)) : Number.POSITIVE_INFINITY,
    ),
  ];
  for (const bound of bounds) {
    while (surplus > 0) {
      const givers = widths.flatMap((width, i) => (width > (bound[i] as number) ? [i] : []));
      const giver = givers.toSorted((a, b) => (widths[b] as number) - (widths[a] as number))[0];
      if (giver === undefined) break;
      widths[giver] = (widths[giver] as number) - 1;
      surplus -= 1;
    }
  }
  return widths;
}

/** Japanese titles break anywhere, but not into slivers. */
function longestWord(title: string): number {
  const widest = Math.max(0, ...wrap(title, 1).map(columns));
  return Math.max(widest, Math.min(columns(title), SLIVER));
}
