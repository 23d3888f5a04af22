import { countedWords } from '../../quantity/index.ts';

/** Whole numbers from 0 to before `limit`, each equally likely but for 2^-32; the same on every machine for one seed. */
export function randomBelow(seed: number): (limit: number) => number {
  const next = countedWords(seed, 2);
  return (limit) => Math.floor((next() / 0x1_0000_0000) * limit);
}
