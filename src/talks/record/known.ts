import type {
  Basis,
  DemandKind,
  Direction,
  Outcome,
  Round,
  TalksRecord,
  Threat,
  Truth,
  When,
} from './model.ts';

/** A fact with the first day on which it was known, in days since 1970. */
export interface Dated<T> {
  readonly value: T;
  readonly from: number;
}

/** What a round came to; known from the last day that its `closed` may mean. */
export interface Result {
  readonly opened: When;
  readonly closed: When;
  readonly outcome: Exclude<Outcome, 'pending'>;
  readonly settled?: number;
  readonly lapse: Truth;
  readonly basis: Basis;
  readonly ratioUse: boolean;
  /** Undefined: none was found. */
  readonly threat?: Threat;
}

/** A round as it was known on a day. What was not known then is not there. */
export interface KnownRound {
  readonly id: string;
  readonly alliance: string;
  readonly direction: Direction;
  readonly requester?: string;
  readonly payer?: string;
  readonly unit?: string;
  /** From this day on the round is there. */
  readonly from: number;
  readonly prior?: Dated<number>;
  readonly demand?: Dated<number>;
  readonly offer?: Dated<number>;
  /** Who threatened to end it and how; what became of the threat belongs to the result. */
  readonly threat?: Dated<Pick<Threat, 'by' | 'conditional'>>;
  readonly result?: Result;
}

/** A record as it was known on a day. */
export interface KnownRecord {
  readonly asOf: number;
  readonly rounds: readonly KnownRound[];
}

/** Demands of these kinds were told or estimated afterwards. */
const TOLD_LATER: ReadonlySet<DemandKind> = new Set(['claim', 'press report', 'reported later']);

/**
 * The record as it was known at the end of a day. Every date is read conservatively: `1991` is known from 31 December 1991.
 * A round is there from `foreseen`, else from `opened`; its result from `closed`; demand, offer and threat from their own
 * dates, else a demand made at the table from the opening and everything else from the close. The prior is hidden while
 * an earlier round of the same alliance and direction is known to be open: it may be that round's settlement.
 */
export function knownOn({ rounds }: TalksRecord, asOf: number): KnownRecord {
  const there = rounds.filter((round) => visibleFrom(round) <= asOf);
  const priorFrom = priorDays(there, asOf);
  return { asOf, rounds: there.map((round) => knownRound(round, priorFrom.get(round) ?? NEVER, asOf)) };
}

const NEVER = Number.POSITIVE_INFINITY;

const closedDay = ({ closed }: Round): number => closed?.last ?? NEVER;

function visibleFrom(round: Round): number {
  return Math.min(round.foreseen?.last ?? NEVER, round.opened.last, closedDay(round));
}

function knownRound(round: Round, priorFrom: number, asOf: number): KnownRound {
  const from = visibleFrom(round);
  const closed = closedDay(round);
  const opening = Math.max(from, Math.min(round.opened.last, closed));
  const demandFrom = TOLD_LATER.has(round.demandKind) ? closed : opening;
  const dated = <K extends string, T>(key: K, value: T | undefined, day: number) =>
    (value === undefined || day > asOf || day === NEVER ? {} : { [key]: { value, from: day } }) as Partial<
      Readonly<Record<K, Dated<T>>>
    >;
  const { threat } = round;
  return {
    id: round.id,
    alliance: round.alliance,
    direction: round.direction,
    ...(round.requester === undefined ? {} : { requester: round.requester }),
    ...(round.payer === undefined ? {} : { payer: round.payer }),
    ...(round.unit === undefined ? {} : { unit: round.unit }),
    from,
    ...dated('prior', round.prior, priorFrom),
    ...dated('demand', round.demand, round.demandKnown?.last ?? demandFrom),
    ...dated('offer', round.offer, round.offerKnown?.last ?? closed),
    ...dated(
      'threat',
      threat && { by: threat.by, conditional: threat.conditional },
      round.threatKnown?.last ?? closed,
    ),
    ...(closed <= asOf && closed !== NEVER ? { result: resultOf(round) } : {}),
  };
}

function resultOf(round: Round): Result {
  const { settled, threat } = round;
  return {
    opened: round.opened,
    closed: round.closed as When,
    outcome: round.outcome as Result['outcome'],
    lapse: round.lapse,
    basis: round.basis,
    ratioUse: round.ratioUse,
    ...(settled === undefined ? {} : { settled }),
    ...(threat === undefined ? {} : { threat }),
  };
}

/**
 * From when the prior of each round is known: once it is there and no round of its series that is there too and opened
 * before it is open. Only what is known on the day decides: a round that nobody knows of yet hides nothing.
 */
function priorDays(there: readonly Round[], asOf: number): ReadonlyMap<Round, number> {
  const days = new Map<Round, number>();
  const busy = (round: Round) => (closedDay(round) <= asOf ? closedDay(round) : NEVER);
  const opened = (round: Round) =>
    round.opened.last <= asOf || closedDay(round) <= asOf
      ? round.opened.first
      : (round.foreseen?.first ?? round.opened.first);
  for (const series of seriesOf(there)) {
    series.sort((a, b) => opened(a) - opened(b));
    let busyUntil = Number.NEGATIVE_INFINITY;
    for (let i = 0, end = 0; i < series.length; i = end) {
      // Rounds that may have opened on the same day hide each other's priors.
      const first = opened(series[i] as Round);
      while (end < series.length && opened(series[end] as Round) === first) end += 1;
      const tied = series.slice(i, end);
      const ends = tied.map(busy).sort((a, b) => b - a);
      const [last = Number.NEGATIVE_INFINITY, second = Number.NEGATIVE_INFINITY] = ends;
      for (const round of tied)
        days.set(round, Math.max(visibleFrom(round), busyUntil, busy(round) === last ? second : last));
      busyUntil = Math.max(busyUntil, last);
    }
  }
  return days;
}

function seriesOf(rounds: readonly Round[]): Iterable<Round[]> {
  const by = new Map<string, Round[]>();
  for (const round of rounds) {
    const key = `${round.direction} ${round.alliance}`;
    const series = by.get(key);
    if (series === undefined) by.set(key, [round]);
    else series.push(round);
  }
  return by.values();
}
