/** Bits of a word of a mask. */
export const WORD = 32;

/** Words that hold so many bits. */
export const wordsFor = (bits: number): number => Math.ceil(bits / WORD);

/** Set bits of a word: counted in pairs, fours and bytes, which one multiplication adds up. */
export function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Place of the lowest set bit of a word that has one. */
export const lowestBit = (word: number): number => 31 - Math.clz32(word & -word);
