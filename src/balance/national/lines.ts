/** A line of a text that comes in pieces. */
export interface Line {
  /** Without its end. */
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

/** A longer line is no row of a table: reading on would only fill the memory. */
export const LONGEST_LINE = 1_000_000;

/**
 * Cuts bytes that come in pieces into lines. Any line end does (LF, CRLF, CR); the byte order mark is dropped. A byte that
 * is no UTF-8 becomes U+FFFD, which no sound table holds. Memory: one piece and one line.
 */
export class Lines {
  private readonly decoder = new TextDecoder('utf-8');
  private rest = '';
  private number = 0;
  /** The piece before ended with a carriage return: a line feed at the start of the next belongs to it. */
  private split = false;

  *push(bytes: Uint8Array): Generator<Line> {
    yield* this.cut(this.decoder.decode(bytes, { stream: true }));
  }

  /** What stands behind the last line end. */
  *end(): Generator<Line> {
    yield* this.cut(this.decoder.decode());
    if (this.rest !== '') yield this.line(this.rest);
    this.rest = '';
  }

  private *cut(piece: string): Generator<Line> {
    let text = this.split && piece.startsWith('\n') ? piece.slice(1) : piece;
    if (piece !== '') this.split = piece.endsWith('\r');
    if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      yield this.line(this.rest + text.slice(start, end));
      this.rest = '';
      start = end + 1;
    }
    this.rest += text.slice(start);
    if (this.rest.length > LONGEST_LINE) {
      yield this.line(this.rest);
      this.rest = '';
    }
  }

  private line(text: string): Line {
    this.number += 1;
    return { text, number: this.number };
  }
}
