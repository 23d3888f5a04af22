import { Inflate } from 'fflate';
import { crcOn } from './crc.ts';

/** A workbook holds a handful of files; one with pictures some hundreds. */
const MOST_ENTRIES = 10_000;
/** Unpacked bytes of one file: a sheet of a million rows. */
export const MOST_UNPACKED = 1_000_000_000;
/** XML of tables shrinks to a tenth or a thirtieth; deflate itself cannot do better than 1,032. */
const MOST_RATIO = 400;
/** Small files may be all blanks. */
const RATIO_FROM = 5_000_000;
/** Packed bytes given to the unpacker at once: what comes out is at most a thousand times as much. */
const STEP = 1 << 14;

/** Why a ZIP file is not read. */
export type ZipFault =
  | 'not-zip'
  | 'cut-off'
  | 'encrypted'
  | 'too-many'
  | 'overlapping'
  | 'method'
  | 'too-large'
  | 'ratio'
  | 'size'
  | 'damaged';

/** Thrown within this folder only: a workbook is read as a whole or not at all. */
export class BrokenZip extends Error {
  readonly fault: ZipFault;
  readonly entry: string;

  constructor(fault: ZipFault, entry = '') {
    super(fault);
    this.fault = fault;
    this.entry = entry;
  }
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * The files of a ZIP archive by its directory (PKWARE, APPNOTE 4.3). Nothing is unpacked before it is asked for, and then
 * in pieces. Archives of more than 4 GB are not read.
 */
export class Zip {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly entries = new Map<string, Entry>();

  /** Throws `BrokenZip`. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.readDirectory();
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** A file in pieces; throws `BrokenZip` for one that is not what the directory says, or grows beyond every measure. */
  *unpack(name: string): Generator<Uint8Array> {
    const entry = this.entries.get(name.toLowerCase());
    if (entry === undefined) throw new BrokenZip('damaged', name);
    if (entry.unpacked > MOST_UNPACKED) throw new BrokenZip('too-large', name);
    const packed = this.packedBytes(entry);
    let length = 0;
    let crc = 0;
    for (const piece of entry.method === 0 ? stepsOf(packed) : inflated(packed, name)) {
      length += piece.length;
      if (length > entry.unpacked) throw new BrokenZip('size', name);
      if (length > RATIO_FROM && length > MOST_RATIO * entry.packed) throw new BrokenZip('ratio', name);
      crc = crcOn(crc, piece);
      yield piece;
    }
    if (length !== entry.unpacked) throw new BrokenZip('size', name);
    if (crc !== entry.crc) throw new BrokenZip('damaged', name);
  }

  private readDirectory(): void {
    const { view, bytes } = this;
    if (bytes.length < 4 || view.getUint32(0, true) !== LOCAL) throw new BrokenZip('not-zip');
    const end = this.endOfDirectory();
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    if (count > MOST_ENTRIES) throw new BrokenZip('too-many');
    const spans: { from: number; until: number }[] = [];
    for (let index = 0; index < count; index++) {
      if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new BrokenZip('cut-off');
      const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
        number,
        number,
        number,
      ];
      const [nameLength, extra, comment] = lengths;
      if (at + 46 + nameLength > bytes.length) throw new BrokenZip('cut-off');
      const name = new TextDecoder('utf-8').decode(bytes.subarray(at + 46, at + 46 + nameLength));
      if ((view.getUint16(at + 8, true) & 1) === 1) throw new BrokenZip('encrypted', name);
      const entry = {
        name,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true),
        unpacked: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true),
      };
      spans.push({ from: entry.offset, until: entry.offset + entry.packed });
      this.entries.set(name.replace(/^\//, '').toLowerCase(), entry);
      at += 46 + nameLength + extra + comment;
    }
    // Files that share their packed bytes make a small archive unpack to anything (Fifield 2019, A better zip bomb).
    spans.sort((a, b) => a.from - b.from);
    for (let index = 1; index < spans.length; index++)
      if ((spans[index] as { from: number }).from < (spans[index - 1] as { until: number }).until)
        throw new BrokenZip('overlapping');
  }

  private endOfDirectory(): number {
    const { view, bytes } = this;
    for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--)
      if (view.getUint32(at, true) === END) return at;
    throw new BrokenZip('cut-off');
  }

  private packedBytes({ name, method, offset, packed }: Entry): Uint8Array {
    const { view, bytes } = this;
    if (method !== 0 && method !== 8) throw new BrokenZip('method', name);
    if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL)
      throw new BrokenZip('damaged', name);
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + packed > bytes.length) throw new BrokenZip('cut-off', name);
    return bytes.subarray(start, start + packed);
  }
}

function* stepsOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += STEP) yield bytes.subarray(at, at + STEP);
}

function* inflated(packed: Uint8Array, name: string): Generator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => {
    pieces.push(piece);
  });
  for (let at = 0; at < packed.length; at += STEP) {
    try {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch {
      throw new BrokenZip('damaged', name);
    }
    const ready = pieces;
    pieces = [];
    yield* ready;
  }
}
