/** How often threats of a kind were made and carried out. */
export interface Counts {
  /** Threats made; not negative. */
  readonly n: number;
  /** Of them carried out, from 0 to n. */
  readonly carriedOut: number;
}

/** The chance that a threat of a kind is carried out, as a beta distribution. */
export interface BetaPrior {
  readonly a: number;
  readonly b: number;
}

/**
 * Jeffreys' prior of a proportion, Beta(1/2, 1/2), with the record added (Jeffreys 1946; Brown, Cai and DasGupta 2001,
 * Statistical Science 16, for how its intervals cover).
 *
 * @throws RangeError when the counts are no numbers, negative, or more were carried out than made.
 */
export function jeffreys({ n, carriedOut }: Counts): BetaPrior {
  if (!(n >= 0 && Number.isFinite(n))) throw new RangeError(`${n} threats`);
  if (!(carriedOut >= 0 && carriedOut <= n))
    throw new RangeError(`${carriedOut} of ${n} threats carried out`);
  return { a: carriedOut + 0.5, b: n - carriedOut + 0.5 };
}

export function meanOf({ a, b }: BetaPrior): number {
  return a / (a + b);
}
