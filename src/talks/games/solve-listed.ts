import { msg } from '../../text/index.ts';
import { compare, type Fraction, plus, ZERO } from '../linkage/fraction.ts';
import type { Extent, Solution } from './answer.ts';
import type { ListedInput } from './game.ts';
import { gameOfFractions, type ListedGame, MOST_LISTED } from './listed.ts';
import { leastCore } from './nucleolus.ts';
import { proposalAnswers, UNCHECKED } from './proposals.ts';
import { banzhafOfSums, shapleyOfSums, sizeSums } from './size-sums.ts';
import { valueAnswers } from './values.ts';

/** Every answer of a game whose coalitions are all given. Throws a RangeError beyond 20 players. */
export function solveListed(input: ListedInput): Solution {
  if (input.players > MOST_LISTED)
    throw new RangeError(`At most ${MOST_LISTED} players, not ${input.players}`);
  if (input.low !== input.high) return solveRanges(input);
  const game = gameOfFractions(input.players, (mask) => input.low[mask] as Fraction);
  return { players: input.players, ...valueAnswers(sizeSums(game)), ...proposalAnswers(game) };
}

/**
 * A game whose numbers have ranges, each number anywhere in its own whatever the others are. Values and the least-core
 * value are bounded exactly: the former are sums with signs, the latter rises with every coalition's number and falls
 * with that of all. (The interval Shapley value of Alparslan Gok, Branzei and Tijs 2010 is narrower: it moves all numbers
 * along together.) A nucleolus bends too often to be bounded by the ends of the ranges.
 */
function solveRanges({ players, low, high }: ListedInput): Solution {
  const everyone = (1 << players) - 1;
  const [least, most] = bothEnds(players, low, high);
  const [ofLeast, ofMost] = [sizeSums(least), sizeSums(most)];
  const extents = (lows: readonly Fraction[], highs: readonly Fraction[]): Extent[] =>
    lows.map((one, i) => ({ low: one, high: highs[i] as Fraction }));
  const mixed = (own: readonly Fraction[], whole: readonly Fraction[]): ListedGame =>
    gameOfFractions(players, (mask) => (mask === everyone ? whole : own)[mask] as Fraction);
  const easiest = leastCore(mixed(low, high));
  const hardest = leastCore(mixed(high, low));
  const unbounded = { value: null, why: msg('games.why.ranges') };
  const depends = { value: null, why: msg('games.why.depends') };
  const alone = (ends: readonly Fraction[]): Fraction =>
    Array.from({ length: players }, (_, i) => ends[1 << i] as Fraction).reduce(plus, ZERO);
  const yes = (surely: boolean, possibly: boolean) => (surely === possibly ? { value: surely } : depends);
  return {
    players,
    shapley: { value: extents(shapleyOfSums(ofLeast, ofMost), shapleyOfSums(ofMost, ofLeast)) },
    banzhafRaw: { value: extents(banzhafOfSums(ofLeast, ofMost), banzhafOfSums(ofMost, ofLeast)) },
    nucleolus: unbounded,
    prenucleolus: unbounded,
    leastCore:
      easiest === null || hardest === null
        ? { value: null, why: msg('games.why.single') }
        : { value: { low: easiest, high: hardest } },
    coreNonempty:
      easiest === null || hardest === null ? { value: true } : yes(hardest.n <= 0n, easiest.n <= 0n),
    imputationsNonempty: yes(
      players === 1 || compare(alone(high), low[everyone] as Fraction) <= 0,
      players === 1 || compare(alone(low), high[everyone] as Fraction) <= 0,
    ),
    kohlberg: UNCHECKED,
  };
}

/** The game of all low ends and that of all high ends, over one denominator. */
function bothEnds(
  players: number,
  low: readonly Fraction[],
  high: readonly Fraction[],
): [ListedGame, ListedGame] {
  const both = gameOfFractions(players + 1, (mask) => (mask & 1 ? high : low)[mask >> 1] ?? ZERO);
  const half = (bit: number): ListedGame => ({
    players,
    denominator: both.denominator,
    limbs: both.limbs.map((limb) => limb.filter((_, mask) => (mask & 1) === bit)),
  });
  return [half(0), half(1)];
}
