/** Players up to which a game is solved exactly; beyond, it is sampled. Coalitions double with each player. */
export const MOST_EXACT = 12;

/** |S|! (n - |S| - 1)! / n! for |S| from 0 to n - 1: one over n times the coalitions of that size without a player. */
export function weightsBySize(players: number): readonly number[] {
  let coalitions = 1;
  return Array.from({ length: players }, (_, size) => {
    if (size > 0) coalitions = (coalitions * (players - size)) / size;
    return 1 / (players * coalitions);
  });
}

/** How many players a coalition has: the bits of its mask. */
export function membersOf(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
