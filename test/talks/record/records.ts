import { readFileSync } from 'node:fs';
import { loadRecord } from '../../../src/talks/record/index.ts';

const SHIPPED = new URL('../../../records/settlements.csv', import.meta.url);

export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The record that comes with the product. */
export function shippedRecord() {
  return loadRecord('records/settlements.csv', readFileSync(SHIPPED)).record;
}

/** A record from rows of cells; the first row names the columns. A mistake in it fails the test. */
export function recordOf(rows: readonly (readonly (string | number)[])[]) {
  const { record, problems } = loadRecord('test.csv', bytesOf(rows.map((row) => row.join(',')).join('\n')));
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return record;
}

/** A row by column, for records whose rows say different things. */
export type Cells = { readonly [column: string]: string | number };

export function recordOfCells(rows: readonly Cells[]) {
  const columns = [
    ...new Set(['id', 'alliance', 'direction', 'opened', 'outcome', ...rows.flatMap(Object.keys)]),
  ];
  return recordOf([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]);
}
