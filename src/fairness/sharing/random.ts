import { countedWords, mixedWord } from '../../quantity/index.ts';

/** Whole numbers that look random and depend on the seed words alone: the same on every machine. */
export interface Randomness {
  /** A whole number from 0 to before `limit`, each equally likely. */
  below(limit: number): number;
}

/** Seeded with words, hashed one after the other, so that like seeds give unlike streams. */
export function randomFrom(words: readonly (string | number)[]): Randomness {
  let state = 0;
  for (const word of words) state = hash(state, String(word));
  const next = countedWords(state, 2);
  return {
    below: (limit) => {
      // The rest of 2^32 that would favour small numbers is thrown away.
      const fair = 0x1_0000_0000 - (0x1_0000_0000 % limit);
      let drawn = next();
      while (drawn >= fair) drawn = next();
      return drawn % limit;
    },
  };
}

const mixed = (word: number): number => mixedWord(mixedWord(word));

function hash(state: number, word: string): number {
  let bits = mixed(state ^ word.length);
  for (let i = 0; i < word.length; i++) bits = mixed(bits ^ word.charCodeAt(i));
  return bits;
}
