import type { KnownRecord, KnownRound } from './known.ts';

/** A closed round and the last day on which its result cannot have been known. */
export interface Past {
  readonly round: KnownRound & { readonly result: NonNullable<KnownRound['result']> };
  /** Training for this round ends here: the end of its opening, and before any day on which it may have closed. */
  readonly eve: number;
}

/** The rounds of a record whose results are known, each with the eve of its forecast, in the order of these days. */
export function pastRounds({ rounds }: KnownRecord): Past[] {
  return rounds
    .flatMap((round) => (hasResult(round) ? [{ round, eve: eveOf(round) }] : []))
    .sort((a, b) => a.eve - b.eve || (a.round.id < b.round.id ? -1 : 1));
}

const hasResult = (round: KnownRound): round is Past['round'] => round.result !== undefined;

function eveOf({ result }: Past['round']): number {
  return Math.min(result.opened.last, result.closed.first - 1);
}

/** A round as it stood at its opening: without its result, and without what became known after the opening. */
export function atOpening(round: Past['round']): KnownRound {
  const { result, prior, demand, offer, threat, ...rest } = round;
  const day = Math.min(result.opened.last, result.closed.last);
  const then = <K extends string, T extends { from: number }>(key: K, fact: T | undefined) =>
    (fact === undefined || fact.from > day ? {} : { [key]: fact }) as Partial<Readonly<Record<K, T>>>;
  return {
    ...rest,
    ...then('prior', prior),
    ...then('demand', demand),
    ...then('offer', offer),
    ...then('threat', threat),
  };
}
