import type { Source } from './source.ts';

/** Encodings that tables come in. Those of two bytes are told by their byte order mark, the others by what they hold. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'shift_jis', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The encoding that a byte order mark names, and how long the mark is. */
export function markOf(
  bytes: Uint8Array,
): { readonly encoding: Encoding; readonly length: number } | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

/** Text of Japanese, and how much of it stands beside more of it: accented letters of the West read as lone characters. */
const JAPANESE_RUN = /[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]+/g;
const NEVER_IN_TABLES = /[\ue000-\uf8ff\ufffd]/;
const LONGEST_LINE = 4_000_000;

/**
 * What a file that is no UTF-8 is most likely encoded in: Shift_JIS where every line is valid in it and most of its
 * Japanese stands in runs, else Windows-1252 where every byte has a meaning in that; undefined where neither fits.
 */
export async function encodingOf(source: Source): Promise<Encoding | undefined> {
  let japanese: { alone: number; inRuns: number } | undefined = { alone: 0, inRuns: 0 };
  let western = true;
  const lines = new WholeLines('shift_jis');
  const look = (bytes: Uint8Array): void => {
    if (japanese === undefined) return;
    const text = decodedAs('shift_jis', bytes);
    if (text === undefined || NEVER_IN_TABLES.test(text)) japanese = undefined;
    else
      for (const [run] of text.matchAll(JAPANESE_RUN))
        if (run.length > 1) japanese.inRuns += run.length;
        else japanese.alone += 1;
  };
  for await (const piece of source.open()) {
    western &&= isWestern(piece);
    if (japanese !== undefined) look(lines.push(piece));
    if (!western && japanese === undefined) return undefined;
  }
  look(lines.end());
  if (japanese !== undefined && japanese.inRuns > 2 * japanese.alone) return 'shift_jis';
  return western ? 'windows-1252' : japanese === undefined ? undefined : 'shift_jis';
}

/**
 * What the bytes 0x80 to 0x9F stand for in Windows-1252; a blank for the five that stand for nothing. Decoders of the
 * platform disagree on them.
 */
const WESTERN = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Every byte means something in Windows-1252, and none is a control character. */
function isWestern(bytes: Uint8Array): boolean {
  for (const byte of bytes) {
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) return false;
    if (byte >= 0x7f && byte <= 0x9f && (byte === 0x7f || WESTERN[byte - 0x80] === ' ')) return false;
  }
  return true;
}

/** Text, or undefined where a byte means nothing. */
export function decodedAs(encoding: Encoding, bytes: Uint8Array): string | undefined {
  if (encoding === 'windows-1252') return western(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function western(bytes: Uint8Array): string | undefined {
  let text = '';
  let start = 0;
  // Every other byte is the Unicode number of its character.
  for (let at = 0; at <= bytes.length; at++) {
    const byte = bytes[at] ?? 0x80;
    if (byte < 0x80 || byte > 0x9f) continue;
    for (let from = start; from < at; from += 8192)
      text += String.fromCharCode(...bytes.subarray(from, Math.min(at, from + 8192)));
    if (at === bytes.length) break;
    const character = WESTERN[byte - 0x80] as string;
    if (character === ' ') return undefined;
    text += character;
    start = at + 1;
  }
  return text;
}

/** Pieces cut behind their last line end, so that no character is ever cut in two. */
export class WholeLines {
  private readonly unit: number;
  private readonly feedAt: number;
  private rest: Uint8Array = new Uint8Array(0);

  constructor(encoding: Encoding) {
    this.unit = encoding.startsWith('utf-16') ? 2 : 1;
    // Where the byte 10 stands within a unit of two.
    this.feedAt = encoding === 'utf-16be' ? 1 : 0;
  }

  push(bytes: Uint8Array): Uint8Array {
    const all = new Uint8Array(this.rest.length + bytes.length);
    all.set(this.rest);
    all.set(bytes, this.rest.length);
    let end = all.length - (all.length % this.unit);
    while (end > 0 && !this.isFeed(all, end - this.unit)) end -= this.unit;
    // An endless line is no table; whoever reads it says so.
    if (end === 0 && all.length > LONGEST_LINE) end = all.length - (all.length % this.unit);
    this.rest = all.slice(end);
    return all.subarray(0, end);
  }

  end(): Uint8Array {
    return this.rest;
  }

  private isFeed(bytes: Uint8Array, at: number): boolean {
    if (this.unit === 1) return bytes[at] === 10;
    return bytes[at + this.feedAt] === 10 && bytes[at + 1 - this.feedAt] === 0;
  }
}
