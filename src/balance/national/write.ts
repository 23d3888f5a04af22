import type { StateYears } from './state-years.ts';

const ROWS_A_PIECE = 4096;

/** The index as CSV, in pieces: `ccode,year,cinc`; the shortest digits that read back as the same number, empty where missing. */
export function* cincCsv(rows: StateYears, index: Float64Array): Generator<string> {
  yield 'ccode,year,cinc\n';
  yield* pieces(rows.length, (row) => {
    const value = index[row] as number;
    return `${rows.ccode(row)},${rows.year(row)},${Number.isNaN(value) ? '' : value}\n`;
  });
}

/** The same as JSON: a list of objects; null where the index is missing. */
export function* cincJson(rows: StateYears, index: Float64Array): Generator<string> {
  yield '[';
  yield* pieces(rows.length, (row) => {
    const value = index[row] as number;
    const cinc = Number.isNaN(value) ? null : value;
    return `${row === 0 ? '\n' : ',\n'}  ${JSON.stringify({ ccode: rows.ccode(row), year: rows.year(row), cinc })}`;
  });
  yield '\n]\n';
}

function* pieces(count: number, textOf: (row: number) => string): Generator<string> {
  for (let start = 0; start < count; start += ROWS_A_PIECE) {
    let piece = '';
    for (let row = start; row < Math.min(count, start + ROWS_A_PIECE); row++) piece += textOf(row);
    yield piece;
  }
}
