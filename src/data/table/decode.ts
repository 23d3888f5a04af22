import { decodedAs, type Encoding, WholeLines } from './encoding.ts';
import { Utf8Check } from './utf8.ts';

/** A byte that means nothing in the encoding, counted from the start of the file. */
export interface BadByte {
  readonly offset: number;
  readonly byte: number;
}

/** Bytes of a file as bytes of UTF-8; `bad` when one of them means nothing, with what stood before it. */
export interface Decoded {
  readonly bytes: Uint8Array;
  readonly bad?: BadByte;
}

export interface Decoder {
  push(bytes: Uint8Array): Decoded;
  end(): Decoded;
}

/** @param skipped bytes of a mark that has been dropped, for offsets */
export function decoderFor(encoding: Encoding, skipped: number): Decoder {
  return encoding === 'utf-8' ? new Utf8(skipped) : new Transcoder(encoding, skipped);
}

/** UTF-8 as it is, looked through. */
class Utf8 implements Decoder {
  private readonly check = new Utf8Check();
  private readonly skipped: number;
  private passed = 0;

  constructor(skipped: number) {
    this.skipped = skipped;
  }

  push(bytes: Uint8Array): Decoded {
    const offset = this.check.push(bytes);
    const before = this.passed;
    this.passed += bytes.length;
    if (offset === undefined) return { bytes };
    const at = Math.max(0, offset - before);
    const bad = { offset: offset + this.skipped, byte: bytes[offset - before] ?? 0xff };
    return { bytes: bytes.subarray(0, at), bad };
  }

  end(): Decoded {
    const offset = this.check.end();
    const nothing = { bytes: new Uint8Array(0) };
    return offset === undefined
      ? nothing
      : { ...nothing, bad: { offset: offset + this.skipped, byte: 0xff } };
  }
}

/** Any other encoding, line by line. */
class Transcoder implements Decoder {
  private readonly encoding: Encoding;
  private readonly lines: WholeLines;
  private readonly encoder = new TextEncoder();
  private passed: number;

  constructor(encoding: Encoding, skipped: number) {
    this.encoding = encoding;
    this.lines = new WholeLines(encoding);
    this.passed = skipped;
  }

  push(bytes: Uint8Array): Decoded {
    return this.decode(this.lines.push(bytes));
  }

  end(): Decoded {
    return this.decode(this.lines.end());
  }

  private decode(bytes: Uint8Array): Decoded {
    const text = decodedAs(this.encoding, bytes);
    if (text === undefined) {
      const good = this.goodLength(bytes);
      const before = decodedAs(this.encoding, bytes.subarray(0, good)) ?? '';
      const bad = { offset: this.passed + good, byte: bytes[good] ?? 0 };
      return { bytes: this.encoder.encode(before), bad };
    }
    this.passed += bytes.length;
    return { bytes: this.encoder.encode(text) };
  }

  /** The longest beginning that can be decoded, by halving within the first line that cannot. */
  private goodLength(bytes: Uint8Array): number {
    let good = 0;
    let bad = bytes.length;
    const isGood = (length: number): boolean => {
      if (this.encoding === 'windows-1252')
        return decodedAs(this.encoding, bytes.subarray(0, length)) !== undefined;
      try {
        // In a stream, a character that breaks off at the end is no fault.
        new TextDecoder(this.encoding, { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
        return true;
      } catch {
        return false;
      }
    };
    while (bad - good > 1) {
      const middle = (good + bad) >> 1;
      if (isGood(middle)) good = middle;
      else bad = middle;
    }
    // The good part may end within a character that then breaks off.
    while (good > 0 && decodedAs(this.encoding, bytes.subarray(0, good)) === undefined) good -= 1;
    return good;
  }
}
