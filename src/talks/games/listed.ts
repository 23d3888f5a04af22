import { type Fraction, gcd } from '../linkage/fraction.ts';

/** Most players of a game whose coalitions are listed one by one: 2^20 of them. */
export const MOST_LISTED = 20;

/**
 * A game with transferable utility whose coalitions are listed: v(S) of the players whose bits are set in `mask` is
 * `worth(game, mask)` over `denominator`. The whole numbers are kept in limbs of 32 bits with the sign of the number, so
 * that sums over all coalitions stay exact in doubles whatever the size of the numbers.
 */
export interface ListedGame {
  readonly players: number;
  readonly denominator: bigint;
  /** `limbs[k][mask]` counts 2^(32 k); there is at least one. */
  readonly limbs: readonly Float64Array[];
}

const LIMB = 2 ** 32;

/** A game from a number a coalition; `worth(0)` is not asked for, since nobody gets nothing. */
export function gameOfFractions(players: number, worth: (mask: number) => Fraction): ListedGame {
  let denominator = 1n;
  for (let mask = 1; mask < 1 << players; mask++) {
    const { d } = worth(mask);
    if (denominator % d !== 0n) denominator *= d / gcd(denominator, d);
  }
  return gameOfWhole(players, denominator, (mask) => {
    const { n, d } = worth(mask);
    return d === denominator ? n : n * (denominator / d);
  });
}

/** A game from whole numbers over a common denominator. */
export function gameOfWhole(
  players: number,
  denominator: bigint,
  worth: (mask: number) => bigint | number,
): ListedGame {
  const coalitions = 1 << players;
  const limbs = [new Float64Array(coalitions)];
  const limb = (k: number): Float64Array => {
    while (limbs.length <= k) limbs.push(new Float64Array(coalitions));
    return limbs[k] as Float64Array;
  };
  for (let mask = 1; mask < coalitions; mask++) {
    const value = worth(mask);
    const small = Number(value);
    if (Math.abs(small) < LIMB) {
      (limbs[0] as Float64Array)[mask] = small;
      continue;
    }
    const sign = value < 0 ? -1 : 1;
    let rest = BigInt(value) * BigInt(sign);
    for (let k = 0; rest !== 0n; k++, rest >>= 32n) limb(k)[mask] = sign * Number(BigInt.asUintN(32, rest));
  }
  return { players, denominator, limbs };
}

/** v(S) times the denominator. */
export function worth({ limbs }: ListedGame, mask: number): bigint {
  let value = 0n;
  for (let k = limbs.length - 1; k >= 0; k--)
    value = (value << 32n) + BigInt((limbs[k] as Float64Array)[mask] as number);
  return value;
}

/** v(S) times the denominator, each the nearest double; exact below 2^53. */
export function nearWorths({ limbs }: ListedGame): Float64Array {
  const [first, ...higher] = limbs as [Float64Array, ...Float64Array[]];
  if (higher.length === 0) return first;
  const near = Float64Array.from(first);
  higher.forEach((limb, k) => {
    const scale = LIMB ** (k + 1);
    for (let mask = 0; mask < near.length; mask++)
      near[mask] = (near[mask] as number) + scale * (limb[mask] as number);
  });
  return near;
}

/** Summed weight of every coalition. */
export function coalitionSums(weights: readonly bigint[]): bigint[] {
  const sums = [0n];
  for (const weight of weights)
    for (let mask = 0, all = sums.length; mask < all; mask++) sums.push((sums[mask] as bigint) + weight);
  return sums;
}
