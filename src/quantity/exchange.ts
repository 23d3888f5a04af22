/** An exchange rate by the node that holds it: units of `numerator` for one of `denominator`, as in `JPY/USD`. */
export interface RateEdge {
  readonly id: string;
  readonly numerator: string;
  readonly denominator: string;
}

/** A rate on the way from one currency to another; inverted, an amount is divided by it. */
export interface RateStep {
  readonly id: string;
  readonly invert: boolean;
}

/**
 * The shortest chain of rates between two currencies; among equally short ones that whose rates were listed first.
 * Empty for a currency into itself, undefined where no chain leads.
 */
export function findRatePath(rates: readonly RateEdge[], from: string, to: string): RateStep[] | undefined {
  const paths = new Map<string, RateStep[]>([[from, []]]);
  const queue = [from];
  for (const currency of queue) {
    const path = paths.get(currency) ?? [];
    if (currency === to) return path;
    for (const { id, numerator, denominator } of rates) {
      const invert = numerator === currency;
      if (!invert && denominator !== currency) continue;
      const next = invert ? denominator : numerator;
      if (paths.has(next)) continue;
      paths.set(next, [...path, { id, invert }]);
      queue.push(next);
    }
  }
  return undefined;
}
