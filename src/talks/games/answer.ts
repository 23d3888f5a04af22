import type { Message } from '../../text/index.ts';
import type { Fraction } from '../linkage/fraction.ts';

/** An answer, or why there is none. */
export type Answer<T> = { readonly value: T } | { readonly value: null; readonly why: Message };

/** A number that is known, or the ends between which it lies; `low` and `high` are one object where it is known. */
export interface Extent {
  readonly low: Fraction;
  readonly high: Fraction;
}

/** What a game is worth to each of its players, in the unit of the game and in the order of the players. */
export interface Solution {
  readonly players: number;
  readonly shapley: Answer<readonly Extent[]>;
  /** Raw: what a player adds to the others' coalitions on average. Not scaled to add up to anything. */
  readonly banzhafRaw: Answer<readonly Extent[]>;
  readonly nucleolus: Answer<readonly Fraction[]>;
  readonly prenucleolus: Answer<readonly Fraction[]>;
  readonly leastCore: Answer<Extent>;
  readonly coreNonempty: Answer<boolean>;
  /** Whether v(N) gives everybody at least what it has alone; else there is no nucleolus, though a prenucleolus. */
  readonly imputationsNonempty: Answer<boolean>;
  /** Whether the proposals were put to Kohlberg's criterion and met it; null where it was not tried. */
  readonly kohlberg: { readonly nucleolus: boolean | null; readonly prenucleolus: boolean | null };
}

export function certain(value: Fraction): Extent {
  return { low: value, high: value };
}
