/** Sixteen words are one line of a processor's cache: a key costs one look at the memory. */
const BLOCK_WORDS = 16;
const LARGEST = 1 << 26;
const SMALLEST = 1 << 16;
/** Looks at the memory that do not wait for each other are many times faster than one after the other. */
const BATCH = 1024;
/** More keys than this that look taken are no slip: the table has another key. */
const MOST_SUSPECTS = 100_000;

const FIRST = 0x85ebca6b | 0;
const SECOND = 0xc2b2ae35 | 0;

/**
 * Which keys of a table most likely stand twice, in the same memory however long the table is. Blocked Bloom filter (Putze,
 * Sanders and Singler 2007, Cache-, Hash- and Space-Efficient Bloom Filters): a block of 512 bits by key, nine marks in it.
 * It never overlooks a key that stands twice; with 64 MB, ten million keys give less than one false alarm.
 */
export class KeyFilter {
  /** Fingerprints of keys that seem to have stood before. */
  readonly suspects = new Set<number>();
  private readonly words: Int32Array;
  private readonly lastBlock: number;
  private readonly ones = new Int32Array(BATCH);
  private readonly others = new Int32Array(BATCH);
  private waiting = 0;
  private one = 0;
  private other = 0;
  /** Keeps the first look from being optimised away. */
  protected near = 0;

  /** @param size bytes of the table, to choose the room by */
  constructor(size: number) {
    let bytes = SMALLEST;
    while (bytes < LARGEST && 8 * bytes < size) bytes *= 2;
    this.words = new Int32Array(bytes / 4);
    this.lastBlock = this.words.length / BLOCK_WORDS - 1;
  }

  take(key: Uint8Array, start: number, end: number): void {
    this.hash(key, start, end);
    this.ones[this.waiting] = this.one;
    this.others[this.waiting] = this.other;
    this.waiting += 1;
    if (this.waiting === BATCH) this.settle();
  }

  /** Looks at the keys that wait. To be called before the suspects are read. */
  settle(): void {
    const { ones, others, words, lastBlock, waiting } = this;
    // A first look at every block brings all of them near at once.
    let near = 0;
    for (let key = 0; key < waiting; key++)
      near |= words[((ones[key] as number) & lastBlock) * BLOCK_WORDS] as number;
    this.near = near;
    for (let key = 0; key < waiting; key++) {
      const [one, other] = [ones[key] as number, others[key] as number];
      const block = (one & lastBlock) * BLOCK_WORDS;
      let hash = other;
      let fresh = 0;
      for (let round = 0; round < 3; round++) {
        // Nine bits name a bit of the block: three marks by number.
        for (let shift = 0; shift < 27; shift += 9) {
          const at = block + ((hash >>> (shift + 5)) & (BLOCK_WORDS - 1));
          const bit = 1 << ((hash >>> shift) & 31);
          const word = words[at] as number;
          words[at] = word | bit;
          fresh |= ~word & bit;
        }
        hash = Math.imul(hash ^ (hash >>> 15), SECOND) ^ one;
        hash ^= hash >>> 16;
      }
      if (fresh === 0 && this.suspects.size < MOST_SUSPECTS) this.suspects.add(fingerprint(one, other));
    }
    this.waiting = 0;
  }

  isSuspect(key: Uint8Array, start: number, end: number): boolean {
    this.hash(key, start, end);
    return this.suspects.has(fingerprint(this.one, this.other));
  }

  private hash(key: Uint8Array, start: number, end: number): void {
    let one = 0x1234567;
    let other = 0x2f0b4a27;
    let at = start;
    for (; at + 4 <= end; at += 4) {
      const four =
        (key[at] as number) |
        ((key[at + 1] as number) << 8) |
        ((key[at + 2] as number) << 16) |
        ((key[at + 3] as number) << 24);
      one = Math.imul(one ^ four, FIRST);
      one ^= one >>> 15;
      other = Math.imul(other ^ four, SECOND);
      other ^= other >>> 13;
    }
    let rest = end - start;
    for (; at < end; at++) rest = (rest << 8) | (key[at] as number);
    this.one = mixed(Math.imul(one ^ rest, FIRST));
    this.other = mixed(Math.imul(other ^ rest, SECOND));
  }
}

/** Fifty-three bits of a key, as many as a number holds. */
function fingerprint(one: number, other: number): number {
  return (one >>> 0) * 0x200000 + (other >>> 11);
}

/** Every bit of the result depends on every bit of the number (finaliser of MurmurHash3). */
function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), FIRST);
  hash = Math.imul(hash ^ (hash >>> 13), SECOND);
  return (hash ^ (hash >>> 16)) | 0;
}
