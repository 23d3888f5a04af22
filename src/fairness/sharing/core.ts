import { type Game, playersOf } from './game.ts';

/** Whether an allocation leaves a coalition better off on its own. */
export interface CoreCheck {
  readonly inCore: boolean;
  /** What is allocated less what there is to allocate. */
  readonly gap: number;
  /**
   * The coalition with the strongest complaint and what it would be better off by on its own (negative: it would be
   * worse off); null for one player, who has nobody to leave.
   */
  readonly complaint: { readonly coalition: number; readonly excess: number } | null;
}

/** Rounding that no coalition would leave for, as a share of the largest number of the game. */
const TOLERANCE = 1e-9;

/**
 * Checks an allocation of the cost (or gain) of all against the core (Gillies 1953): all of it is allocated, and no
 * coalition pays more than its cost alone (or gets less than its gain alone). For up to 12 players.
 */
export function coreCheck(game: Game, allocation: readonly number[], of: 'cost' | 'gain'): CoreCheck {
  const players = playersOf(game);
  if (allocation.length !== players) {
    throw new RangeError(`There are ${players} players and ${allocation.length} allocated amounts`);
  }
  const sign = of === 'cost' ? 1 : -1;
  const all = game.length - 1;
  const gap = allocatedTo(all, allocation) - (game[all] as number);
  let complaint: { coalition: number; excess: number } | null = null;
  let size = 0;
  for (let mask = 1; mask <= all; mask++) {
    size = Math.max(size, Math.abs(game[mask] as number));
    if (mask === all) continue;
    const excess = sign * (allocatedTo(mask, allocation) - (game[mask] as number));
    if (complaint === null || excess > complaint.excess) complaint = { coalition: mask, excess };
  }
  const slack = TOLERANCE * size;
  return {
    inCore: Math.abs(gap) <= slack && (complaint === null || complaint.excess <= slack),
    gap,
    complaint,
  };
}

function allocatedTo(mask: number, allocation: readonly number[]): number {
  return allocation.reduce((sum, amount, i) => (mask & (1 << i) ? sum + amount : sum), 0);
}
