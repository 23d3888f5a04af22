import type { Files } from './files.ts';
import { DRAWN, MUTATIONS } from './mutations/index.ts';
import { Random } from './random.ts';

/** A change to a case: which one, and the seed of its own choices, so that it stays the same when others are left out. */
export interface Mutation {
  readonly name: string;
  readonly seed: number;
}

const MOST_MUTATIONS = 4;

/** The mutations of the mutant with a seed: one to four, few more often than many. */
export function mutationsOf(seed: number): Mutation[] {
  const random = new Random(seed);
  const count = 1 + Math.floor(MOST_MUTATIONS * random.next() ** 2);
  return Array.from({ length: count }, () => ({ name: random.pick(DRAWN), seed: random.below(2 ** 32) }));
}

/** The files after some mutations, in order; the files given are left as they are. */
export function mutate(files: Files, mutations: readonly Mutation[]): Files {
  const mutant: Files = new Map(files);
  for (const { name, seed } of mutations) MUTATIONS[name]?.(mutant, new Random(seed));
  return mutant;
}

/** Leaves out every mutation without which a mutant still fails. */
export function shrink(
  mutations: readonly Mutation[],
  fails: (fewer: readonly Mutation[]) => boolean,
): Mutation[] {
  let least = [...mutations];
  for (const mutation of mutations) {
    const fewer = least.filter((one) => one !== mutation);
    if (fewer.length > 0 && fails(fewer)) least = fewer;
  }
  return least;
}
