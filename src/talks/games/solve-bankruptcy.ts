import { msg } from '../../text/index.ts';
import { compare, type Fraction, plus, ZERO } from '../linkage/fraction.ts';
import type { Solution } from './answer.ts';
import { talmudLeastCore, talmudRule } from './bankruptcy.ts';
import { type BelowLimit, countingSteps, MOST_COUNTED, sumsByCounting } from './counting.ts';
import type { BankruptcyInput } from './game.ts';
import { coalitionSums, gameOfWhole, type ListedGame, MOST_LISTED } from './listed.ts';
import { answersOf, checked, UNCHECKED } from './proposals.ts';
import { negated, sizeSums } from './size-sums.ts';
import { noValues, valueAnswers } from './values.ts';
import { wholeNumbers } from './whole.ts';

/** A few seconds. */
const MOST_STEPS = 1e8;

/** Every answer of a bankruptcy. */
export function solveBankruptcy({ estate, claims }: BankruptcyInput): Solution {
  const players = claims.length;
  const awards = talmudRule(estate, claims);
  const hasSurplus = compare(estate, claims.reduce(plus, ZERO)) > 0;
  const answers = answersOf({
    leastCore: talmudLeastCore(estate, claims),
    prenucleolus: awards,
    nucleolus: hasSurplus && players > 1 ? null : awards,
  });
  if (players <= MOST_LISTED) {
    const game = listedBankruptcy(estate, claims);
    return { players, ...valueAnswers(sizeSums(game)), ...checked(game, answers) };
  }
  return { players, ...countedValues(estate, claims), ...answers, kohlberg: UNCHECKED };
}

function listedBankruptcy(estate: Fraction, claims: readonly Fraction[]): ListedGame {
  const { numbers, denominator } = wholeNumbers([estate, ...claims]);
  const [whole, ...claimed] = numbers as [bigint, ...bigint[]];
  const sums = coalitionSums(claimed);
  const everyone = sums.length - 1;
  return gameOfWhole(claims.length, denominator, (mask) => {
    const left = whole - (sums[everyone ^ mask] as bigint);
    return left > 0n ? left : 0n;
  });
}

/**
 * The values by counting coalitions by claims. What the others' claims leave to a coalition is what a coalition's own
 * claims leave to the others, which turns the sign of what a player adds and nothing else.
 */
function countedValues(
  estate: Fraction,
  claims: readonly Fraction[],
): Pick<Solution, 'shapley' | 'banzhafRaw'> {
  const { numbers, denominator } = wholeNumbers([estate, ...claims]);
  const [limit, ...weights] = numbers.map(Number) as [number, ...number[]];
  const game: BelowLimit = { weights, limit, counts: 'room' };
  if (claims.length > MOST_COUNTED || countingSteps(game) > MOST_STEPS)
    return noValues(msg('games.why.too-much-claims', { counted: MOST_COUNTED, listed: MOST_LISTED }));
  return valueAnswers(negated({ ...sumsByCounting(game), denominator }));
}
