import { exp, log } from '../../quantity/index.ts';
import { type Clue, foundChance, meanPower } from './observation.ts';
import type { BetaPrior } from './prior.ts';

/** What is known of a threat. */
export interface Evidence {
  readonly prior: BetaPrior;
  /** Signs that were looked for with a known result. */
  readonly clues: readonly Clue[];
  /**
   * Power to which the chances of the clues are raised, from 0 to 1. Signs that share a cause repeat each other; below 1
   * each counts for less (power likelihood: Ibrahim and Chen 2000; Bissiri, Holmes and Walker 2016, JRSS B 78).
   */
  readonly dependence: number;
}

/**
 * Chance that the threat is meant. Exact: with t the chance of the prior and p, q the chances of what was found, each
 * known to lie in a range, it is E[t] prod E[p^d] over that plus (1 - E[t]) prod E[q^d].
 */
export function posterior({ prior, clues, dependence }: Evidence): number {
  return chanceAt(clues.reduce((odds, clue) => odds + weightOf(clue, dependence), logOddsOf(prior)));
}

/** Log-odds of a threat being meant by the record alone. */
export function logOddsOf({ a, b }: BetaPrior): number {
  return log(a / b);
}

/** What a clue adds to the log-odds. */
export function weightOf({ ifMeant, ifBluff, seen }: Clue, dependence: number): number {
  const [meant, bluff] = [foundChance(ifMeant, seen), foundChance(ifBluff, seen)];
  return log(meanPower(meant, dependence)) - log(meanPower(bluff, dependence));
}

/** The chance with these log-odds. */
export function chanceAt(logOdds: number): number {
  return 1 / (1 + exp(-logOdds));
}
