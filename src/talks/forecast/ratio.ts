import { log } from '../../quantity/index.ts';
import { atOpening, type KnownRound, type Past, ratioOf } from '../record/index.ts';

/** What of a round may bear on its ratio, as it was known. */
export interface Setting {
  readonly alliance: string;
  readonly direction: string;
  /** log of demand over prior; undefined where either is unknown or zero. */
  readonly demand: number | undefined;
  /** log of offer over prior. */
  readonly offer: number | undefined;
  /** The payer asked for the talks. */
  readonly relief: boolean;
}

/** A past round with a ratio above zero. */
export interface Sample extends Setting {
  readonly id: string;
  /** log of settled over prior. */
  readonly y: number;
  /** The day from which y is known, and the last one on which it cannot have been. */
  readonly known: number;
  readonly eve: number;
}

export function settingOf({
  alliance,
  direction,
  prior,
  demand,
  offer,
  requester,
  payer,
}: KnownRound): Setting {
  const over = (amount: { value: number } | undefined) =>
    amount && prior && amount.value > 0 && prior.value > 0 ? log(amount.value / prior.value) : undefined;
  return {
    alliance,
    direction,
    demand: over(demand),
    offer: over(offer),
    relief: requester !== undefined && requester === payer,
  };
}

/** The rounds that settled above zero, each as it stood at its opening, in the order of their eves. */
export function samplesOf(past: readonly Past[]): Sample[] {
  return past.flatMap(({ round, eve }) => {
    const ratio = ratioOf(round);
    if (ratio === undefined || ratio === 0) return [];
    const setting = settingOf(atOpening(round));
    return [{ ...setting, id: round.id, y: log(ratio), known: round.result.closed.last, eve }];
  });
}
