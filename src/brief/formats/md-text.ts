import type { Shown } from '../../study/index.ts';
import type { Cell, Table } from '../charts/index.ts';
import { plain } from '../markup.ts';
import type { Reading } from '../reading.ts';

/** Pieces of a Markdown text, with an empty line between them. */
export type Blocks = readonly string[];

/** Text of the case, harmless in Markdown: one line, without markup of its own. */
export function safe(text: string): string {
  return plain(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|#~]/g, '\\$&');
}

export function numberOf(shown: Shown, reading: Reading): string {
  return `${safe(reading.number(shown))}${shown.recalled ? '†' : ''}${shown.assumed ? '‡' : ''}`;
}

export function cite(ids: readonly string[], reading: Reading): string {
  return [...new Set(ids.flatMap((id) => reading.source(id)?.number ?? []))]
    .sort((a, b) => a - b)
    .map((number) => `[${number}]`)
    .join('');
}

export function table({ columns, rows }: Table, reading: Reading): string {
  const text = (cell: Cell): string =>
    typeof cell === 'string'
      ? safe(cell)
      : 'shown' in cell
        ? numberOf(cell.shown, reading)
        : cite(cell.source === null ? [] : [cell.source], reading);
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(columns.map((column) => safe(column.title))),
    row(columns.map((column) => (column.numeric ? '---:' : '---'))),
    ...rows.map((cells) => row(cells.map(text))),
  ].join('\n');
}
