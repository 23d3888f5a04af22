import type { Fraction } from '../linkage/fraction.ts';

/** A game with transferable utility as its author describes it. Players are counted from 0 here and from 1 in files. */
export type GameInput = ListedInput | VotingInput | BankruptcyInput | AirportInput;

/** The number of every coalition, `low[mask]` to `high[mask]`; the two are one list where no number has a range. */
export interface ListedInput {
  readonly type: 'characteristic-function';
  readonly players: number;
  readonly low: readonly Fraction[];
  readonly high: readonly Fraction[];
}

/** A coalition wins (1) if its weights add up to the quota or more, else it loses (0). Quota above 0, no weight below. */
export interface VotingInput {
  readonly type: 'weighted-voting';
  readonly weights: readonly Fraction[];
  readonly quota: Fraction;
}

/** A coalition can be sure of what the claims of the others leave: max(0, estate less their claims). None is below 0. */
export interface BankruptcyInput {
  readonly type: 'bankruptcy';
  readonly estate: Fraction;
  readonly claims: readonly Fraction[];
}

/** A coalition saves the costs of its members alone less the largest of them. None is below 0. */
export interface AirportInput {
  readonly type: 'airport';
  readonly costs: readonly Fraction[];
}

export const GAME_TYPES = ['characteristic-function', 'weighted-voting', 'bankruptcy', 'airport'] as const;

export function playersOf(game: GameInput): number {
  if (game.type === 'characteristic-function') return game.players;
  if (game.type === 'weighted-voting') return game.weights.length;
  return game.type === 'bankruptcy' ? game.claims.length : game.costs.length;
}
