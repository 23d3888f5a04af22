import fc from 'fast-check';
import type { Game } from '../../../src/fairness/sharing/index.ts';

/** A game from what each coalition costs or gains, told by its players. */
export function gameOf(players: number, value: (members: readonly number[]) => number): Game {
  return Float64Array.from({ length: 1 << players }, (_, mask) =>
    value(Array.from({ length: players }, (_, i) => i).filter((i) => mask & (1 << i))),
  );
}

/**
 * Navigation, flood control and power at the Tennessee Valley Authority, thousand dollars: Ransmeier (1942), as given by
 * Straffin and Heaney (1981), Game Theory and the Tennessee Valley Authority, Int. J. of Game Theory 10, and Young (1985).
 */
export const TVA = Float64Array.of(0, 163_520, 140_826, 301_607, 250_096, 378_821, 367_370, 412_584);

/** Games with whole numbers, so that sums are exact but for divisions. */
export const anyGame = fc
  .integer({ min: 1, max: 6 })
  .chain((players) =>
    fc.array(fc.integer({ min: -1000, max: 1000 }), {
      minLength: (1 << players) - 1,
      maxLength: (1 << players) - 1,
    }),
  )
  .map((values) => Float64Array.from([0, ...values]));

/** The same game with its players listed otherwise: player i of the result is player order[i] of the game. */
export function relisted(game: Game, order: readonly number[]): Game {
  return Float64Array.from(game, (_, mask) => {
    const moved = order.reduce((sum, player, i) => (mask & (1 << i) ? sum | (1 << player) : sum), 0);
    return game[moved] as number;
  });
}

export function playersIn(game: Game): number {
  return 31 - Math.clz32(game.length);
}
