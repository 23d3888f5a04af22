import { type Problem, type ProblemCode, shortened } from '../../problem/index.ts';
import type { Message } from '../../text/index.ts';
import type { Findings } from '../findings.ts';
import type { Row } from '../table/row.ts';
import { cellPlace } from './place.ts';

interface Details {
  readonly expected?: Message;
  readonly hint?: Message;
  readonly related?: NonNullable<Problem['related']>;
}

/** What the rules of one row share: its time, the column in turn, and whether the row is sound. */
export class RowContext {
  /** First and last year that the row is about; 0 where that is not known. */
  fromYear = 0;
  untilYear = 0;
  /** Days or years in the order of time, for spells. */
  from = 0;
  until = 0;
  /** The column that stands for a row, and its label. */
  column = -1;
  label = '';
  /** The row has a mistake and is not stored. */
  broken = false;
  /** The row says nothing (an empty cell of a wide table, a group of states) and is not stored. */
  skip = false;
  readonly file: string;
  readonly findings: Findings;

  constructor(file: string, findings: Findings) {
    this.file = file;
    this.findings = findings;
  }

  begin(): void {
    this.broken = false;
    this.skip = false;
  }

  /** Reports a cell; a column that is not there stands for the row. */
  fail(code: ProblemCode, row: Row, column: number, details: Details): void {
    this.broken = true;
    if (!this.findings.isTold(code)) return;
    const found = shortened(row.text(column));
    this.findings.tell({
      code,
      place: cellPlace(this.file, row, column),
      ...(found === '' ? {} : { found }),
      ...details,
    });
  }
}
