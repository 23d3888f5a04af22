import type { KnownRecord } from './known.ts';
import type { Direction } from './model.ts';
import { pastRounds } from './opening.ts';
import { ratioOf } from './rates.ts';

/** Mean of the Gregorian calendar. */
const DAYS_A_YEAR = 365.2425;

/** What a past round came to against what was paid before. */
export interface PastRatio {
  readonly id: string;
  readonly alliance: string;
  /** Year, month or day, as the record has it. */
  readonly closed: string;
  /** The same as a number, for an axis of time: the last day that it may mean, in years. */
  readonly year: number;
  /** Settled over prior; 0 where payments ended. */
  readonly ratio: number;
}

/** The past rounds of a direction whose settlement can be set against the prior, oldest first. */
export function pastRatios(known: KnownRecord, direction: Direction): PastRatio[] {
  return pastRounds(known)
    .filter(({ round }) => round.direction === direction)
    .sort((a, b) => a.round.result.closed.last - b.round.result.closed.last)
    .flatMap(({ round }) => {
      const ratio = ratioOf(round);
      const { id, alliance, result } = round;
      return ratio === undefined
        ? []
        : [
            {
              id,
              alliance,
              closed: result.closed.text,
              year: 1970 + result.closed.last / DAYS_A_YEAR,
              ratio,
            },
          ];
    });
}
