import { membersOf, weightsBySize } from '../../graph/index.ts';
import { type Game, playersOf } from './game.ts';

/**
 * Shapley's value (1953): what each player adds to those before, averaged over all orders of arrival; in the unit of
 * the game, one number a player, together the number of the whole. Exact for up to 12 players in n 2^n steps.
 * phi_i = sum over S without i of |S|! (n - |S| - 1)! / n! (v(S + i) - v(S)).
 */
export function shapley(game: Game): readonly number[] {
  const players = playersOf(game);
  const weights = weightsBySize(players);
  return Array.from({ length: players }, (_, i) => {
    const bit = 1 << i;
    let value = 0;
    for (let mask = 0; mask < game.length; mask++) {
      if (mask & bit) continue;
      value += (weights[membersOf(mask)] as number) * ((game[mask | bit] as number) - (game[mask] as number));
    }
    return value;
  });
}
