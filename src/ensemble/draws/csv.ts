import { DRAW, type DrawTable, drawsOf, RANDOMISATION, randomisations } from './table.ts';

/** Rows a chunk: some hundred kilobytes for a usual number of columns. */
const ROWS = 1024;

/**
 * Draws as CSV (RFC 4180) in chunks of text, so that no string holds them all: a heading with names and units, then a
 * row a draw. Numbers are the shortest decimals that read back as the same double. A draw without a value is an empty
 * field (NaN) or `Infinity` and `-Infinity`.
 */
export function* csvDraws(table: DrawTable): Generator<string, void, undefined> {
  const draws = drawsOf(table);
  const headings = table.columns.map(({ name, unit }) => heading(unit === '' ? name : `${name} [${unit}]`));
  yield `${[DRAW, RANDOMISATION, ...headings].join(',')}\r\n`;
  for (let first = 0; first < draws; first += ROWS) {
    yield rowsFrom(table, first, Math.min(ROWS, draws - first));
  }
}

function rowsFrom({ columns, starts }: DrawTable, first: number, rows: number): string {
  const numbers = new Int32Array(rows);
  randomisations(starts, first, numbers);
  let text = '';
  for (let i = 0; i < rows; i++) {
    text += `${first + i},${numbers[i]}`;
    for (const { values } of columns) text += `,${field(values[first + i] as number)}`;
    text += '\r\n';
  }
  return text;
}

function field(value: number): string {
  if (Number.isNaN(value)) return '';
  return Object.is(value, -0) ? '-0' : String(value);
}

/** Text in quotes where it needs them. What a spreadsheet would take for a formula gets an apostrophe. */
function heading(text: string): string {
  const safe = /^\s*[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe;
}
