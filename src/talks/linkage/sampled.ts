import type { Choices } from './choices.ts';
import { toNumber } from './fraction.ts';
import type { Domain } from './model.ts';
import { randomBelow } from './random.ts';
import { boundOf, utilityOf } from './utility.ts';

type Outcome = readonly number[];

/** A share estimated from draws, with the interval of Wilson (1927) that covers it in 95 of 100 samples. */
export interface Estimate {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly draws: number;
}

/** What sampling tells of a domain that is too large to be solved. */
export interface Sampled {
  readonly acceptable: Estimate;
  /** Attainable points, none of which another found one dominates; better ones may exist. */
  readonly found: readonly { readonly utilities: readonly [number, number]; readonly outcome: Outcome }[];
  /** No outcome gives a party more. */
  readonly bound: readonly [number, number];
}

const DRAWS = 50_000;
/** Directions in which the frontier is looked for, and climbs in each. */
const DIRECTIONS = 21;
const CLIMBS = 8;
/** Normal quantile of 97.5 percent. */
const Z = 1.959963984540054;

/** The share of outcomes acceptable to both, from uniform draws with a fixed seed. */
export function acceptableShare(domain: Domain, choices: readonly Choices[], seed: number): Estimate {
  const utility = utilityOf(domain, choices);
  const below = randomBelow(seed);
  const reservations = domain.parties.map(({ reservation }) => toNumber(reservation));
  let hits = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    const [u1, u2] = utility(anyOutcome(choices, below));
    if (u1 >= (reservations[0] as number) - 1e-12 && u2 >= (reservations[1] as number) - 1e-12) hits += 1;
  }
  return wilson(hits, DRAWS);
}

/**
 * Draws, and climbs from random outcomes: one issue after the other is set to what is best for a weighted sum of the
 * utilities, until nothing changes. The same seed gives the same answer on every machine.
 */
export function sampleDomain(domain: Domain, choices: readonly Choices[], seed: number): Sampled {
  const utility = utilityOf(domain, choices);
  const below = randomBelow(seed ^ 0x5bd1e995);
  const found: { utilities: readonly [number, number]; outcome: Outcome }[] = [];
  for (let direction = 0; direction < DIRECTIONS; direction++) {
    const weight = direction / (DIRECTIONS - 1);
    for (let climb = 0; climb < CLIMBS; climb++) {
      const outcome = climbed(anyOutcome(choices, below), choices, (one) => {
        const [u1, u2] = utility(one);
        return weight * u1 + (1 - weight) * u2;
      });
      found.push({ utilities: utility(outcome), outcome });
    }
  }
  found.sort((a, b) => b.utilities[0] - a.utilities[0] || b.utilities[1] - a.utilities[1]);
  let best = Number.NEGATIVE_INFINITY;
  const undominated = found.filter(({ utilities: [, u2] }) => {
    if (u2 <= best + 1e-12) return false;
    best = u2;
    return true;
  });
  return {
    acceptable: acceptableShare(domain, choices, seed),
    found: undominated,
    bound: boundOf(domain, choices),
  };
}

function anyOutcome(choices: readonly Choices[], below: (limit: number) => number): number[] {
  return choices.map(({ size }) => below(size));
}

/** Longest list of values that is tried one by one in a climb. */
const TRIED = 100;

function climbed(outcome: number[], choices: readonly Choices[], score: (one: Outcome) => number): Outcome {
  let best = score(outcome);
  for (let improved = true; improved; ) {
    improved = false;
    for (const [issue, { size }] of choices.entries()) {
      const before = outcome[issue] as number;
      let chosen = before;
      const step = Math.max(1, Math.floor(size / TRIED));
      for (let value = 0; value < size; value += step) {
        outcome[issue] = value;
        const own = score(outcome);
        if (own > best + 1e-12) {
          best = own;
          chosen = value;
          improved = true;
        }
      }
      outcome[issue] = chosen;
    }
  }
  return outcome;
}

function wilson(hits: number, draws: number): Estimate {
  const share = hits / draws;
  const square = (Z * Z) / draws;
  const middle = (share + square / 2) / (1 + square);
  const half = (Z / (1 + square)) * Math.sqrt((share * (1 - share)) / draws + square / (4 * draws));
  return {
    share,
    low: hits === 0 ? 0 : Math.max(0, middle - half),
    high: hits === draws ? 1 : Math.min(1, middle + half),
    draws,
  };
}
