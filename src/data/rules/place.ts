import type { Place } from '../../problem/index.ts';
import type { Row } from '../table/row.ts';

/** Where a cell stands: line and column of the file; in a workbook the row and the number of the column. */
export function cellPlace(file: string, row: Row, column: number): Place {
  const cell = Math.min(Math.max(column, 0), row.count - 1);
  if (row.grid || row.count === 0) {
    const at = Math.max(cell, 0) + 1;
    return { file, line: row.line, column: at, endLine: row.line, endColumn: at + 1 };
  }
  const { start, end } = row.span(cell);
  return spanPlace(file, row, start, end);
}

/** The place of some bytes of a row. */
export function spanPlace(file: string, row: Row, start: number, end: number): Place {
  const from = positionOf(row, start);
  const to = positionOf(row, end);
  return { file, ...from, endLine: to.line, endColumn: to.column };
}

function positionOf(row: Row, offset: number): { line: number; column: number } {
  const before = row.textBefore(offset);
  const lines = before.split(/\r\n?|\n/);
  return { line: row.line + lines.length - 1, column: (lines.at(-1) ?? '').length + 1 };
}
