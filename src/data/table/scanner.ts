import { isFormula, SUSPECT } from './formula.ts';
import { MOST_COLUMNS, Row } from './row.ts';

/** A longer row is no row of a table: reading on would only fill the memory. */
export const LONGEST_ROW = 1_000_000;

/** What is wrong with the text of a row, with the offsets of where in the row's bytes. */
export interface Fault {
  readonly is: 'unclosed' | 'behind-quote' | 'control' | 'too-long' | 'too-wide';
  readonly start: number;
  readonly end: number;
}

/** Who takes the rows. A row is only lent: its bytes are those of the next one a moment later. */
export interface RowTaker {
  row(row: Row): void;
  /** Comes before the row itself, which is then marked as faulty. */
  fault(fault: Fault, row: Row): void;
}

const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

const PLAIN = 0;
const DELIMITER = 1;
const FEED = 2;
const RETURN = 3;
const CONTROL = 4;

/**
 * Cuts bytes of UTF-8 that come in pieces into rows and cells by RFC 4180: quotation marks, doubled ones, line ends of any
 * kind, line breaks within quotation marks. Rows without any text are left out. Memory: one piece and one row.
 *
 * A quotation mark that is not closed is reported where it opens, and reading goes on with the next line: the rest of a
 * table is more likely to be in order than one endless cell.
 */
export class Scanner {
  /** The line that the next row begins on, from 1. */
  line = 1;
  /** At the end: the line that no line end closes, as where a file breaks off; undefined where there is none. */
  unended: number | undefined;
  private lastByte = LINE_FEED;
  private readonly taker: RowTaker;
  private readonly row = new Row();
  private readonly kinds: Uint8Array;
  /** The last byte that means anything but text: most bytes of a table lie behind it. */
  private readonly last: number;
  private buffer = new Uint8Array(0);
  private length = 0;
  /** End of the unquoted texts behind the piece, in the same buffer. */
  private scratch = 0;
  /** A line that is too long is being passed over. */
  private skipping = false;
  /** No further bytes are coming. */
  private final = false;
  /** Line breaks and doubled quotation marks within the cell in quotation marks that was looked at last. */
  private breaksInside = 0;
  private doubledInside = false;

  constructor(delimiter: string, taker: RowTaker) {
    this.taker = taker;
    this.kinds = kindsFor(delimiter);
    this.last = this.kinds.findLastIndex((kind) => kind !== PLAIN);
  }

  push(bytes: Uint8Array): void {
    this.take(bytes, false);
  }

  end(): void {
    const isEnded = this.lastByte === LINE_FEED || this.lastByte === CARRIAGE_RETURN;
    if (!isEnded) this.unended = this.line;
    this.take(new Uint8Array(0), true);
  }

  private take(bytes: Uint8Array, final: boolean): void {
    this.append(bytes);
    this.final = final;
    let at = 0;
    while (at < this.length) {
      const next = this.skipping ? this.skip(at) : this.scan(at);
      if (next < 0) break;
      at = next;
    }
    // What is left is the beginning of a row.
    this.buffer.copyWithin(0, at, this.length);
    this.length -= at;
  }

  private append(bytes: Uint8Array): void {
    this.lastByte = bytes.at(-1) ?? this.lastByte;
    const length = this.length + bytes.length;
    // Room behind for the texts of cells with doubled quotation marks, which are never longer than the row.
    if (this.buffer.length < 2 * length) {
      const grown = new Uint8Array(2 * length);
      grown.set(this.buffer.subarray(0, this.length));
      this.buffer = grown;
    }
    this.buffer.set(bytes, this.length);
    this.length = length;
  }

  /** Reads one row and gives the start of the next; -1 when its end has not come yet. */
  private scan(from: number): number {
    const { buffer, length, kinds, last, row, final } = this;
    this.scratch = length;
    row.bytes = buffer;
    row.start = from;
    row.line = this.line;
    row.count = 0;
    row.formula = -1;
    row.faulty = false;
    row.quoted = false;
    let { starts, ends } = row;
    let breaks = 0;
    let fault: Fault | undefined;
    let at = from;
    for (;;) {
      let end = at;
      if (at < length && buffer[at] === QUOTE) {
        const close = this.closing(at);
        if (close < 0 || (close + 1 === length && !final)) {
          if (!final && length - from <= LONGEST_ROW) return -1;
          if (close < 0) return this.giveUp(at);
        }
        const inside = this.breaksInside;
        end = close + 1;
        while (end < length && kinds[buffer[end] as number] === PLAIN) end += 1;
        if (end > close + 1) {
          // A quotation mark that seems to close on another line is the opening one of another cell.
          if (inside > 0) return this.giveUp(at);
          fault ??= { is: 'behind-quote', start: close + 1, end };
        }
        breaks += inside;
        this.addQuoted(at, close, end);
        ({ starts, ends } = row);
      } else {
        for (;;) {
          while (end < length && (buffer[end] as number) > last) end += 1;
          if (end >= length) break;
          const kind = kinds[buffer[end] as number] as number;
          if (kind !== PLAIN) {
            if (kind !== CONTROL) break;
            fault ??= { is: 'control', start: end, end: end + 1 };
          }
          end += 1;
        }
        if (row.count === starts.length) {
          row.room(row.count + 1);
          ({ starts, ends } = row);
        }
        starts[row.count] = at;
        ends[row.count] = end;
        if (SUSPECT[buffer[at] as number] === 1) this.noteFormula(at, end);
        row.count += 1;
      }
      if (end >= length && !final) return length - from > LONGEST_ROW ? this.tooLong(from) : -1;
      const kind = end < length ? kinds[buffer[end] as number] : FEED;
      if (kind === CONTROL) {
        fault ??= { is: 'control', start: end, end: end + 1 };
        at = end + 1;
        continue;
      }
      if (kind === DELIMITER) {
        at = end + 1;
        if (row.count >= MOST_COLUMNS) return this.tooWide(at);
        continue;
      }
      if (kind === RETURN) {
        if (end + 1 === length && !final) return -1;
        if (buffer[end + 1] === LINE_FEED && end + 1 < length) end += 1;
      }
      this.line += 1 + breaks;
      this.give(fault);
      return end + 1;
    }
  }

  private give(fault: Fault | undefined): void {
    const { row } = this;
    if (fault !== undefined) {
      row.faulty = true;
      this.taker.fault(fault, row);
    } else if (row.starts[0] === row.ends[0] && row.isBlank()) return;
    this.taker.row(row);
  }

  /** The closing quotation mark of the one at `start`; -1 when it has not come. Most cells are short: no search pays. */
  private closing(start: number): number {
    const { buffer, length } = this;
    this.breaksInside = 0;
    this.doubledInside = false;
    for (let at = start + 1; at < length; at++) {
      const byte = buffer[at] as number;
      if (byte > QUOTE) continue;
      if (byte === QUOTE) {
        if (at + 1 >= length || buffer[at + 1] !== QUOTE) return at;
        this.doubledInside = true;
        at += 1;
      } else if (byte === LINE_FEED || (byte === CARRIAGE_RETURN && buffer[at + 1] !== LINE_FEED))
        this.breaksInside += 1;
    }
    return -1;
  }

  private addQuoted(open: number, close: number, rawEnd: number): void {
    const { buffer, row } = this;
    let [start, end] = [open + 1, close];
    if (this.doubledInside) {
      start = this.scratch;
      for (let at = open + 1; at < close; at++) {
        buffer[this.scratch++] = buffer[at] as number;
        if (buffer[at] === QUOTE) at += 1;
      }
      end = this.scratch;
    }
    row.room(row.count + 1);
    row.starts[row.count] = start;
    row.ends[row.count] = end;
    this.noteFormula(start, end);
    row.count += 1;
    row.quote(open, rawEnd);
  }

  private noteFormula(start: number, end: number): void {
    const { row } = this;
    if (row.formula < 0 && isFormula(this.buffer, start, end)) row.formula = row.count;
  }

  /** Line breaks of any kind between two offsets. */
  private countBreaks(from: number, until: number): number {
    const { buffer } = this;
    let breaks = 0;
    for (let at = from; at < until; at++) {
      const byte = buffer[at];
      if (byte === LINE_FEED || (byte === CARRIAGE_RETURN && buffer[at + 1] !== LINE_FEED)) breaks += 1;
    }
    return breaks;
  }

  /** No closing quotation mark is coming: reports the opening one and goes on with the line behind it. */
  private giveUp(open: number): number {
    const { row } = this;
    this.line += this.countBreaks(row.start, open);
    row.faulty = true;
    this.taker.fault({ is: 'unclosed', start: open, end: open + 1 }, row);
    return this.skip(open);
  }

  private tooLong(from: number): number {
    this.row.faulty = true;
    this.taker.fault({ is: 'too-long', start: from, end: from + 1 }, this.row);
    return this.skip(from);
  }

  private tooWide(at: number): number {
    this.row.faulty = true;
    this.taker.fault({ is: 'too-wide', start: at, end: at + 1 }, this.row);
    return this.skip(at);
  }

  /** The start of the line behind; the whole buffer when that has not come yet. */
  private skip(from: number): number {
    const { buffer, length } = this;
    this.skipping = true;
    for (let at = from; at < length; at++) {
      const byte = buffer[at];
      if (byte !== LINE_FEED && byte !== CARRIAGE_RETURN) continue;
      // The line feed of a pair may be the first byte of the next piece.
      if (byte === CARRIAGE_RETURN && at + 1 === length && !this.final) return -1;
      this.skipping = false;
      this.line += 1;
      return byte === CARRIAGE_RETURN && at + 1 < length && buffer[at + 1] === LINE_FEED ? at + 2 : at + 1;
    }
    return length;
  }
}

/** What each byte means. Tab is text unless it is the delimiter; other control characters never are. */
function kindsFor(delimiter: string): Uint8Array {
  const kinds = new Uint8Array(256);
  kinds.fill(CONTROL, 0, 32);
  kinds[9] = PLAIN;
  kinds[LINE_FEED] = FEED;
  kinds[CARRIAGE_RETURN] = RETURN;
  kinds[delimiter.charCodeAt(0)] = DELIMITER;
  return kinds;
}
