/** What changes in the deal, as switches that may be combined. An absent one leaves things as they are. */
export interface Switches {
  /** Which part of its units the ally keeps for the defence, from 0 to 1. At 0 it leaves, and its bases are closed. */
  readonly allyKeeps?: number;
  /** The host stays out: it neither fights nor opens its bases. */
  readonly hostNeutral?: boolean;
  readonly hostSpends?: HostSpending;
}

/** What part of its output the host spends on its forces, and how long it takes to get there. */
export interface HostSpending {
  /** Share of gross domestic product, from 0 to 1. */
  readonly share: number;
  /** Calendar year of the decision; the first year of the data when left out. */
  readonly decided?: number;
  /** Years until the share is reached; in between it changes in equal steps a year. */
  readonly delay?: number;
}

/**
 * The share of output that the host spends in a year: what it spends now until the decision, then in equal steps up or down
 * to the share decided, which holds from then on. At no delay the share holds from the year of the decision.
 * @param now its share before the decision, from 0 to 1
 */
export function spendingShare(
  { share, decided, delay = 0 }: HostSpending,
  year: number,
  now: number,
): number {
  if (decided === undefined) return share;
  if (year < decided) return now;
  const done = delay <= 0 ? 1 : Math.min(1, (year - decided) / delay);
  return now + (share - now) * done;
}
