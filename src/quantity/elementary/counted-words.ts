/** The golden ratio in 32 bits. */
const GOLDEN = 0x9e3779b9;

/** The 32-bit finaliser of MurmurHash3 (Appleby 2011), a bijection. */
export function mixedWord(word: number): number {
  let bits = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/**
 * Words from 0 to before 2^32 that look random and depend on the seed alone, the same on every machine: a counter through
 * the finaliser, so many times.
 */
export function countedWords(seed: number, rounds: 1 | 2): () => number {
  let state = seed | 0;
  return () => {
    state = (state + GOLDEN) | 0;
    const once = mixedWord(state);
    return (rounds === 1 ? once : mixedWord(once)) >>> 0;
  };
}
