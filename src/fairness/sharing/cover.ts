import { MOST_EXACT } from '../../graph/index.ts';
import type { Game } from './game.ts';

/** What a coalition would cost that runs the project together; bit i of `mask` is player i. */
export interface ListedCost {
  readonly mask: number;
  readonly cost: number;
}

/** A game from a list of costs, and how each coalition reaches its cost. */
export interface CostCover {
  readonly game: Game;
  /** The parts into which a coalition splits, as masks, each listed or a player alone. */
  partition(mask: number): readonly number[];
}

/**
 * Cost of every coalition when only some are known: the cheapest way to split it into listed coalitions and players
 * alone, whose costs are `alone`. The result is subadditive: together is never dearer than apart. Of equally cheap ways
 * the one with the smaller first mask is taken. Throws a RangeError for more than 12 players or a mask that names none
 * of them.
 */
export function costCover(alone: readonly number[], listed: readonly ListedCost[]): CostCover {
  const players = alone.length;
  if (players < 1 || players > MOST_EXACT)
    throw new RangeError(`Players number 1 to ${MOST_EXACT}, not ${players}`);
  const coalitions = 1 << players;
  const options = optionsByLowest(
    [...alone.map((cost, i) => ({ mask: 1 << i, cost })), ...listed],
    coalitions,
  );
  const game = new Float64Array(coalitions);
  const first = new Int32Array(coalitions);
  for (let mask = 1; mask < coalitions; mask++) {
    let best = Infinity;
    // The member with the lowest bit is in one part: trying those that hold him tries every partition.
    for (const { mask: part, cost } of options[lowest(mask)] as readonly ListedCost[]) {
      if ((part & ~mask) !== 0) continue;
      const total = cost + (game[mask ^ part] as number);
      if (total < best) {
        best = total;
        first[mask] = part;
      }
    }
    game[mask] = best;
  }
  return { game, partition: (mask) => partsOf(mask, first) };
}

function partsOf(mask: number, first: Int32Array): readonly number[] {
  const parts: number[] = [];
  for (let rest = mask; rest !== 0; rest ^= parts.at(-1) as number) parts.push(first[rest] as number);
  return parts;
}

function optionsByLowest(
  listed: readonly ListedCost[],
  coalitions: number,
): readonly (readonly ListedCost[])[] {
  const options: ListedCost[][] = Array.from({ length: 31 - Math.clz32(coalitions) }, () => []);
  for (const one of [...listed].sort((a, b) => a.mask - b.mask)) {
    if (!Number.isInteger(one.mask) || one.mask < 1 || one.mask >= coalitions || !Number.isFinite(one.cost)) {
      throw new RangeError(`No cost ${one.cost} for coalition ${one.mask} of ${coalitions - 1}`);
    }
    (options[lowest(one.mask)] as ListedCost[]).push(one);
  }
  return options;
}

/** Position of the lowest bit. */
function lowest(mask: number): number {
  return 31 - Math.clz32(mask & -mask);
}
