import type { Dated, KnownRecord, KnownRound } from './known.ts';

/**
 * The facts that a forecast made on that day may rest on, as one text: equal texts, equal forecasts. What became known
 * later is not in it, so a record that has grown since still gives the text of an old day.
 */
export function knownText({ rounds }: KnownRecord): string {
  return JSON.stringify(rounds.map(factsOf));
}

function factsOf(round: KnownRound): unknown[] {
  const { result } = round;
  const value = <T>(fact: Dated<T> | undefined) => fact?.value ?? null;
  return [
    round.id,
    round.alliance,
    round.direction,
    round.requester ?? null,
    round.payer ?? null,
    round.unit ?? null,
    value(round.prior),
    value(round.demand),
    value(round.offer),
    value(round.threat),
    result === undefined
      ? null
      : [
          result.opened.text,
          result.closed.text,
          result.outcome,
          result.settled ?? null,
          result.lapse,
          result.basis,
          result.ratioUse,
          result.threat ?? null,
        ],
  ];
}
