import { MOST_EXACT } from '../../graph/index.ts';

/**
 * A game with transferable utility, by coalition: the number at position `mask` is what the players whose bits are set
 * in `mask` cost together, or gain. The first, of nobody, is 0; there are 2^n of them.
 */
export type Game = Float64Array;

/** Number of players. Throws a RangeError unless `game` holds a finite number per coalition of 1 to 12 players. */
export function playersOf(game: Game): number {
  const players = 31 - Math.clz32(game.length);
  if (players < 1 || players > MOST_EXACT || game.length !== 1 << players) {
    throw new RangeError(`A game has 2 to 2^${MOST_EXACT} coalitions, a power of two, not ${game.length}`);
  }
  if (game[0] !== 0) throw new RangeError(`Nobody costs or gains nothing, not ${game[0]}`);
  const odd = game.findIndex((value) => !Number.isFinite(value));
  if (odd >= 0) throw new RangeError(`The coalition ${odd} has no finite number but ${game[odd]}`);
  return players;
}

/** What each coalition saves against its members alone: v(S) is the sum of their own costs less c(S). */
export function savingsOf(costs: Game): Game {
  const players = playersOf(costs);
  const savings = new Float64Array(costs.length);
  for (let mask = 1; mask < costs.length; mask++) {
    let alone = 0;
    for (let i = 0; i < players; i++) if (mask & (1 << i)) alone += costs[1 << i] as number;
    savings[mask] = alone - (costs[mask] as number);
  }
  return savings;
}
