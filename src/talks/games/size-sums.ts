import { type Fraction, over } from '../linkage/fraction.ts';
import type { ListedGame } from './listed.ts';

/**
 * What values that treat coalitions of one size alike need to know of a game: the sums of v over the coalitions of each
 * size, and over those of them that hold a player. Whole numbers over the denominator of the game.
 */
export interface SizeSums {
  readonly players: number;
  readonly denominator: bigint;
  /** By size, from 0 to n. */
  readonly all: readonly bigint[];
  /** By player, then by size. */
  readonly having: readonly (readonly bigint[])[];
}

/** Sums of a listed game, exact: a limb below 2^32 is added at most 2^20 times. */
export function sizeSums({ players, denominator, limbs }: ListedGame): SizeSums {
  const sizes = players + 1;
  const size = sizesOfMasks(players);
  const all = Array.from({ length: sizes }, () => 0n);
  const having = Array.from({ length: players }, () => Array.from({ length: sizes }, () => 0n));
  limbs.forEach((limb, k) => {
    const inAll = new Float64Array(sizes);
    const held = new Float64Array(players * sizes);
    for (let mask = 1; mask < limb.length; mask++) {
      const value = limb[mask] as number;
      if (value === 0) continue;
      const s = size[mask] as number;
      (inAll[s] as number) += value;
      for (let rest = mask; rest !== 0; rest &= rest - 1)
        (held[(31 - Math.clz32(rest & -rest)) * sizes + s] as number) += value;
    }
    const shift = BigInt(32 * k);
    for (let s = 0; s < sizes; s++) {
      (all[s] as bigint) += BigInt(inAll[s] as number) << shift;
      for (let i = 0; i < players; i++)
        ((having[i] as bigint[])[s] as bigint) += BigInt(held[i * sizes + s] as number) << shift;
    }
  });
  return { players, denominator, all, having };
}

/** The sums of the game with the opposite numbers. */
export function negated(sums: SizeSums): SizeSums {
  const opposite = (numbers: readonly bigint[]): bigint[] => numbers.map((one) => -one);
  return { ...sums, all: opposite(sums.all), having: sums.having.map(opposite) };
}

/** Members of each coalition. */
function sizesOfMasks(players: number): Uint8Array {
  const size = new Uint8Array(1 << players);
  for (let mask = 1; mask < size.length; mask++) size[mask] = (size[mask >> 1] as number) + (mask & 1);
  return size;
}

/**
 * Shapley's value (1953): what each player adds to those before, averaged over all orders of arrival. With s members a
 * coalition with the player counts (s - 1)! (n - s)! / n!, one without it -s! (n - s - 1)! / n!. Coalitions without the
 * player are read from `without`, of the same denominator, where the game has ranges.
 */
export function shapleyOfSums(sums: SizeSums, without: SizeSums = sums): Fraction[] {
  const { players: n, denominator, having } = sums;
  const factorial = [1n];
  for (let k = 1; k <= n; k++) factorial.push((factorial[k - 1] as bigint) * BigInt(k));
  const f = (k: number): bigint => factorial[k] as bigint;
  return having.map((held, i) => {
    let sum = 0n;
    for (let s = 0; s <= n; s++) {
      if (s > 0) sum += f(s - 1) * f(n - s) * (held[s] as bigint);
      if (s < n) sum -= f(s) * f(n - s - 1) * lacking(without, i, s);
    }
    return ratio(sum, f(n) * denominator);
  });
}

/**
 * Banzhaf's raw value (Banzhaf 1965; Dubey and Shapley 1979): what a player adds to a coalition of the others, averaged
 * over all 2^(n-1) of them. In a voting game it is the share of coalitions that the player swings.
 */
export function banzhafOfSums(sums: SizeSums, without: SizeSums = sums): Fraction[] {
  const { players: n, denominator, having } = sums;
  return having.map((held, i) => {
    let sum = 0n;
    for (let s = 0; s <= n; s++) sum += (held[s] as bigint) - lacking(without, i, s);
    return ratio(sum, denominator << BigInt(n - 1));
  });
}

/** Sum over the coalitions of a size without a player. */
function lacking({ all, having }: SizeSums, player: number, size: number): bigint {
  return (all[size] as bigint) - ((having[player] as readonly bigint[])[size] as bigint);
}

/** n / d in lowest terms; `d` is not zero. */
export function ratio(n: bigint, d: bigint): Fraction {
  return over({ n, d: 1n }, { n: d, d: 1n });
}
