import type { SizeSums } from './size-sums.ts';

/**
 * Coalitions that stay below a limit: with whole weights, none negative, and a whole limit, a coalition counts 1 (`one`:
 * it loses a vote) or what is missing to the limit (`room`: what of an estate its claims leave to others), and 0 from the
 * limit on.
 */
export interface BelowLimit {
  readonly weights: readonly number[];
  readonly limit: number;
  readonly counts: 'one' | 'room';
}

/** Most players whose coalitions doubles count exactly. */
export const MOST_COUNTED = 52;

/** Steps that counting by weight takes. */
export function countingSteps({ weights, limit }: BelowLimit): number {
  return weights.length * weights.length * limit;
}

/**
 * Sums over coalitions by size, by counting the coalitions of each size and weight (Mann and Shapley 1962, on the
 * Electoral College) and taking each player out of the count again. Players of one weight are counted once.
 */
export function sumsByCounting(game: BelowLimit): SizeSums {
  const { weights, limit } = game;
  const n = weights.length;
  const rows = Array.from({ length: n + 1 }, () => new Float64Array(limit));
  (rows[0] as Float64Array)[0] = 1;
  for (const [before, weight] of weights.entries())
    for (let s = before; s >= 0; s--) {
      const [from, to] = [rows[s] as Float64Array, rows[s + 1] as Float64Array];
      for (let w = weight; w < limit; w++) (to[w] as number) += from[w - weight] as number;
    }
  const all = rows.map((row) => counted(row, game));
  const byWeight = new Map<number, bigint[]>();
  for (const weight of new Set(weights)) byWeight.set(weight, havingOne(rows, weight, all, game));
  const having = weights.map((weight) => byWeight.get(weight) as bigint[]);
  return { players: n, denominator: 1n, all, having };
}

/** Sums over the coalitions that hold one player of a weight: all, less those without, found smallest first. */
function havingOne(
  rows: readonly Float64Array[],
  weight: number,
  all: readonly bigint[],
  game: BelowLimit,
): bigint[] {
  let smaller = new Float64Array(game.limit);
  let without = new Float64Array(game.limit);
  return rows.map((row, s) => {
    without.set(row.subarray(0, weight));
    for (let w = weight; w < game.limit; w++)
      without[w] = (row[w] as number) - (smaller[w - weight] as number);
    const sum = (all[s] as bigint) - counted(without, game);
    [smaller, without] = [without, smaller];
    return sum;
  });
}

function counted(row: Float64Array, { limit, counts }: BelowLimit): bigint {
  if (counts === 'one') {
    let coalitions = 0;
    for (let w = 0; w < limit; w++) coalitions += row[w] as number;
    return BigInt(coalitions);
  }
  let sum = 0n;
  for (const [w, coalitions] of row.entries())
    if (coalitions !== 0) sum += BigInt(coalitions) * BigInt(limit - w);
  return sum;
}
