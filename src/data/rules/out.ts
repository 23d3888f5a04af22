const COMMA = 44;
const QUOTE = 34;
const LINE_FEED = 10;
const ZERO = 48;
const PIECE = 1 << 20;

const encoder = new TextEncoder();

/** Canonical rows as bytes, in pieces: nothing is made a text that comes as bytes and goes as bytes. */
export class Out {
  private buffer = new Uint8Array(2 * PIECE);
  private at = 0;
  /** Start of the row that is being written. */
  private row = 0;
  private cells = 0;
  /** The cell written last has nothing in it. */
  lastIsEmpty = false;
  private ready: Uint8Array[] = [];

  begin(): void {
    this.row = this.at;
    this.cells = 0;
  }

  /** Takes the row back. */
  drop(): void {
    this.at = this.row;
    this.cells = 0;
  }

  end(): void {
    this.room(1);
    this.buffer[this.at++] = LINE_FEED;
    if (this.at >= PIECE) this.close();
  }

  /** Pieces that are full, and are forgotten here. */
  take(): readonly Uint8Array[] {
    const { ready } = this;
    this.ready = [];
    return ready;
  }

  /** What is left, when no row is coming any more. */
  rest(): readonly Uint8Array[] {
    this.close();
    return this.take();
  }

  /** The row so far: for keys. */
  get bytes(): Uint8Array {
    return this.buffer;
  }

  get rowStart(): number {
    return this.row;
  }

  get position(): number {
    return this.at;
  }

  empty(): void {
    this.next(0);
    this.lastIsEmpty = true;
  }

  /** A cell that needs no quotation marks. */
  copy(bytes: Uint8Array, start: number, end: number): void {
    this.next(end - start);
    const { buffer } = this;
    let { at } = this;
    for (let from = start; from < end; from++) buffer[at++] = bytes[from] as number;
    this.at = at;
  }

  /** Bytes that are cells already, with the commas between them. */
  joined(bytes: Uint8Array): void {
    this.copy(bytes, 0, bytes.length);
  }

  /** A whole number, 0 or above. */
  whole(value: number): void {
    this.next(16);
    const { buffer } = this;
    let digits = 1;
    for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) digits += 1;
    let rest = value;
    for (let place = this.at + digits - 1; place >= this.at; place--) {
      const tens = Math.floor(rest / 10);
      buffer[place] = ZERO + rest - tens * 10;
      rest = tens;
    }
    this.at += digits;
  }

  text(text: string): void {
    const bytes = encoder.encode(text);
    this.quoted(bytes, 0, bytes.length);
  }

  /** A cell of text, in quotation marks where it needs them. */
  quoted(bytes: Uint8Array, start: number, end: number): void {
    let needs = false;
    for (let at = start; at < end && !needs; at++) {
      const byte = bytes[at] as number;
      needs = byte === COMMA || byte === QUOTE || byte === LINE_FEED || byte === 13;
    }
    if (!needs) {
      this.copy(bytes, start, end);
      return;
    }
    this.next(2 * (end - start) + 2);
    const { buffer } = this;
    buffer[this.at++] = QUOTE;
    for (let at = start; at < end; at++) {
      if (bytes[at] === QUOTE) buffer[this.at++] = QUOTE;
      buffer[this.at++] = bytes[at] as number;
    }
    buffer[this.at++] = QUOTE;
  }

  private next(length: number): void {
    this.room(length + 1);
    if (this.cells > 0) this.buffer[this.at++] = COMMA;
    this.cells += 1;
    this.lastIsEmpty = false;
  }

  private room(length: number): void {
    if (this.at + length <= this.buffer.length) return;
    const grown = new Uint8Array(2 * (this.at + length));
    grown.set(this.buffer.subarray(0, this.at));
    this.buffer = grown;
  }

  private close(): void {
    if (this.at > 0) this.ready.push(this.buffer.slice(0, this.at));
    this.at = 0;
    this.row = 0;
  }
}
