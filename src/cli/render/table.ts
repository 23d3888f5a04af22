import { columns, cut, padEnd, padStart, wrap } from './layout.ts';

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

const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);

/** Lines of a table: columns as wide as their longest cell, flexible ones wrapped into what is left of the width. */
export function table(
  heads: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
  indent: number,
  head: (text: string) => string,
): string[] {
  const widths = widthsOf(heads, rows, width - indent);
  const blank = ' '.repeat(indent);
  const laid = (cells: readonly Cell[], colour?: (text: string) => string): string[] => {
    const wrapped = heads.map(({ flexible }, i) => {
      const text = textOf(cells[i] ?? '');
      const room = widths[i] as number;
      return flexible === true ? wrap(text, room).map((line) => cut(line, room)) : [text];
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
  const natural = heads.map((column, i) =>
    Math.max(columns(column.title), ...rows.map((row) => columns(textOf(row[i] ?? '')))),
  );
  const gaps = GAP * (heads.length - 1);
  let surplus = natural.reduce((sum, width) => sum + width, gaps) - room;
  // The widest flexible column gives first, column by column.
  while (surplus > 0) {
    const givers = heads.flatMap(({ flexible, least }, i) =>
      flexible === true && (natural[i] as number) > (least ?? LEAST) ? [i] : [],
    );
    const giver = givers.toSorted((a, b) => (natural[b] as number) - (natural[a] as number))[0];
    if (giver === undefined) break;
    natural[giver] = (natural[giver] as number) - 1;
    surplus -= 1;
  }
  return natural;
}
