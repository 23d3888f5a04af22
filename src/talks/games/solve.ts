import type { Solution } from './answer.ts';
import type { GameInput } from './game.ts';
import { solveAirport } from './solve-airport.ts';
import { solveBankruptcy } from './solve-bankruptcy.ts';
import { solveListed } from './solve-listed.ts';
import { solveVoting } from './solve-voting.ts';

/**
 * Every answer of a game, exact: what is given as a whole number or a fraction comes out as one. Takes milliseconds up to
 * 12 players, half a second for the nucleolus of 20; what would take much longer comes out as not answered, with a reason.
 */
export function solveGame(game: GameInput): Solution {
  if (game.type === 'characteristic-function') return solveListed(game);
  if (game.type === 'weighted-voting') return solveVoting(game);
  return game.type === 'bankruptcy' ? solveBankruptcy(game) : solveAirport(game);
}
