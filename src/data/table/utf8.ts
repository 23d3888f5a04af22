/**
 * Looks through bytes that come in pieces for the first that no UTF-8 text could hold. Only the form of sequences is
 * looked at where it tells (overlong forms, surrogates and numbers above U+10FFFF are refused as the standard does).
 */
export class Utf8Check {
  /** Bytes that still belong to the character begun last, and the bounds of the next of them. */
  private wanted = 0;
  private least = 0x80;
  private most = 0xbf;
  private begun = 0;
  private passed = 0;

  /** Offset of the first bad byte within the whole file; undefined while there is none. */
  push(bytes: Uint8Array): number | undefined {
    const { length } = bytes;
    for (let at = this.wanted === 0 ? asciiLength(bytes) : 0; at < length; at++) {
      const byte = bytes[at] as number;
      if (byte < 0x80 && this.wanted === 0) continue;
      if (this.wanted > 0) {
        if (byte < this.least || byte > this.most) return this.begun;
        this.wanted -= 1;
        this.least = 0x80;
        this.most = 0xbf;
      } else if (!this.begin(byte, this.passed + at)) return this.passed + at;
    }
    this.passed += length;
    return undefined;
  }

  /** The offset of a character that breaks off with the file. */
  end(): number | undefined {
    return this.wanted > 0 ? this.begun : undefined;
  }

  private begin(byte: number, offset: number): boolean {
    this.begun = offset;
    if (byte >= 0xc2 && byte <= 0xdf) this.wanted = 1;
    else if (byte >= 0xe0 && byte <= 0xef) {
      this.wanted = 2;
      if (byte === 0xe0) this.least = 0xa0;
      if (byte === 0xed) this.most = 0x9f;
    } else if (byte >= 0xf0 && byte <= 0xf4) {
      this.wanted = 3;
      if (byte === 0xf0) this.least = 0x90;
      if (byte === 0xf4) this.most = 0x8f;
    } else return false;
    return true;
  }
}

/** How many bytes from the start are surely ASCII: four are looked at in one step. */
function asciiLength(bytes: Uint8Array): number {
  if (bytes.byteOffset % 4 !== 0) return 0;
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let at = 0;
  while (at < words.length && ((words[at] as number) & HIGH_BITS) === 0) at += 1;
  return at * 4;
}

const HIGH_BITS = 0x80808080 | 0;
