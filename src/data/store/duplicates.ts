import { KeyFilter } from './keys.ts';

const decoder = new TextDecoder('utf-8');

/** Finds keys that stand twice, in a memory that does not grow with the table: flags them, and looks at those flagged again. */
export class Duplicates {
  private readonly size: number;
  private filter: KeyFilter;
  /** In the second reading: the first line of every key that was flagged, letter by letter. */
  private readonly lines = new Map<string, number>();

  constructor(size: number) {
    this.size = size;
    this.filter = new KeyFilter(size);
  }

  clear(): void {
    this.filter = new KeyFilter(this.size);
  }

  /** Takes a key in the first reading. */
  take(bytes: Uint8Array, start: number, end: number): void {
    this.filter.take(bytes, start, end);
  }

  /** Whether the table has to be read once more. */
  isSuspicious(): boolean {
    this.filter.settle();
    return this.filter.suspects.size > 0;
  }

  /** In the second reading: the line on which the key stood first, where this is not that line; else undefined. */
  firstLine(bytes: Uint8Array, start: number, end: number, line: number): number | undefined {
    if (!this.filter.isSuspect(bytes, start, end)) return undefined;
    const key = decoder.decode(bytes.subarray(start, end));
    const first = this.lines.get(key);
    if (first === undefined) this.lines.set(key, line);
    return first;
  }
}
