import { countedWords } from '../../quantity/index.ts';

/** Numbers from 0 to before 1 that look random and depend on the seed alone: the same on every machine. */
export function seeded(seed: number): () => number {
  const next = countedWords(seed, 1);
  return () => next() / 0x1_0000_0000;
}
