/** Wider tables are none that a person made; a spreadsheet ends at 16,384. */
export const MOST_COLUMNS = 16_384;

const decoder = new TextDecoder('utf-8');

/**
 * One row of a table as bytes of UTF-8, used again for the next row: a reader that keeps something of it copies. Cells
 * are offsets, so that a column nobody asks for costs nothing and a number needs no text.
 */
export class Row {
  bytes: Uint8Array = new Uint8Array(0);
  /** Start of the row in `bytes`, for columns of problems. */
  start = 0;
  /** From 1: the line of the file on which the row begins, or the row of the sheet. */
  line = 1;
  count = 0;
  /** Cells count as in a spreadsheet: the column of a problem is that of the cell. */
  grid = false;
  /** The cell that holds a spreadsheet formula; -1 without. */
  formula = -1;
  /** What is wrong with the row as such, which has been reported. */
  faulty = false;
  /** Content of a cell: without its quotation marks, blanks around it included. */
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  /** Some cell stands in quotation marks: where cells stand is kept apart from their contents. */
  quoted = false;
  private rawStarts = new Int32Array(64);
  private rawEnds = new Int32Array(64);

  /** Room for so many cells. */
  room(count: number): void {
    while (count > this.starts.length) {
      this.starts = doubled(this.starts);
      this.ends = doubled(this.ends);
    }
  }

  /** The cell added last stands in quotation marks, from one offset to another. */
  quote(start: number, end: number): void {
    while (this.rawStarts.length < this.starts.length) {
      this.rawStarts = doubled(this.rawStarts);
      this.rawEnds = doubled(this.rawEnds);
    }
    if (!this.quoted) {
      this.rawStarts.fill(-1);
      this.quoted = true;
    }
    this.rawStarts[this.count - 1] = start;
    this.rawEnds[this.count - 1] = end;
  }

  /** Where a cell stands, its quotation marks included. */
  span(cell: number): { start: number; end: number } {
    const raw = this.quoted ? (this.rawStarts[cell] ?? -1) : -1;
    if (raw >= 0) return { start: raw, end: this.rawEnds[cell] as number };
    return { start: this.starts[cell] as number, end: this.ends[cell] as number };
  }

  /** The text of a cell, blanks around it dropped; empty for one that is not there. */
  text(cell: number): string {
    if (cell < 0 || cell >= this.count) return '';
    return decoder.decode(this.bytes.subarray(this.starts[cell], this.ends[cell])).trim();
  }

  /** The bytes from the start of the row to an offset, as text. */
  textBefore(offset: number): string {
    return decoder.decode(this.bytes.subarray(this.start, offset));
  }

  isBlank(): boolean {
    for (let cell = 0; cell < this.count; cell++) {
      for (let at = this.starts[cell] as number; at < (this.ends[cell] as number); at++) {
        const byte = this.bytes[at];
        if (byte !== 32 && byte !== 9) return false;
      }
    }
    return true;
  }
}

function doubled(list: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(list.length * 2);
  grown.set(list);
  return grown;
}
