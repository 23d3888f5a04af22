import type { Actor } from './actor.ts';
import { type Centre, centreOf } from './centre.ts';
import { chosenOffer, type Encounter, encountersOf } from './offers.ts';
import { Standing } from './standing.ts';
import type { Variant } from './variant.ts';

/**
 * Why talks end. `converged`: nobody moves any more. `cycle`: all stand where they stood in an earlier round, so that they
 * would go round for ever. `limit`: the last round that was asked for is over and they still move.
 */
export type StopReason = 'converged' | 'cycle' | 'limit';

/** What happened in a round. */
export interface DebateRound {
  /** After the round. */
  readonly centre: Centre;
  readonly positions: readonly number[];
  /** Risk exponents with which the actors went into it. */
  readonly risk: readonly number[];
  readonly moves: readonly Move[];
  /** Every meeting, where a trace was asked for. */
  readonly encounters: readonly Encounter[];
}

/** An actor that took an offer. */
export interface Move {
  readonly offer: Encounter;
  readonly from: number;
  readonly to: number;
}

/** Talks from the first positions to the last. */
export interface Debate {
  readonly actors: readonly Actor[];
  readonly variant: Variant;
  readonly start: Centre;
  readonly end: Centre;
  /** Rounds in which somebody moved. */
  readonly rounds: readonly DebateRound[];
  readonly stop: StopReason;
}

export interface DebateOptions {
  readonly variant: Variant;
  /** Most rounds. */
  readonly most: number;
  /** Keeps every meeting of every round: the square of the number of actors each. */
  readonly trace: boolean;
}

/** Moves smaller than this share of the range of the positions are none. */
const STANDSTILL = 1e-6;
/** Positions that differ by less than this share of the range are the same, when a cycle is looked for. */
const SAME = 1e-9;

/**
 * Bargaining round by round (Bueno de Mesquita 1985, 1994, 1997; as put together by Scholz, Calbert and Smith 2011): every
 * actor weighs challenging every other, all get offers from those who think they can press them, each takes one, and all
 * move at once. Depends on nothing but the actors and their order, which decides ties. Throws a RangeError when no actor
 * has any weight.
 */
export function debate(actors: readonly Actor[], { variant, most, trace }: DebateOptions): Debate {
  const start = centreOf(actors);
  const positions = actors.map(({ position }) => position);
  const range = Math.max(...positions) - Math.min(...positions);
  const rounds: DebateRound[] = [];
  let now = actors;
  let stop: StopReason = 'limit';
  const seen = new Set([keyOf(now, range)]);
  while (rounds.length < most) {
    const round = range > 0 ? roundFrom(Standing.of(now, variant, range), variant, trace) : undefined;
    if (
      round === undefined ||
      !round.moves.some(({ from, to }) => Math.abs(to - from) > STANDSTILL * range)
    ) {
      stop = 'converged';
      break;
    }
    now = now.map((actor, i) => ({ ...actor, position: round.positions[i] as number }));
    rounds.push(round);
    const key = keyOf(now, range);
    if (seen.has(key)) {
      stop = 'cycle';
      break;
    }
    seen.add(key);
  }
  return { actors, variant, start, end: centreOf(now), rounds, stop };
}

function roundFrom(standing: Standing, variant: Variant, trace: boolean): DebateRound {
  const { actors, risk } = standing;
  const meetings = actors.map((_, i) => encountersOf(standing, i));
  const moves = meetings.flatMap((encounters, i): Move[] => {
    const offer = chosenOffer(encounters, standing, variant.choice);
    const from = (actors[i] as Actor).position;
    return offer === undefined || offer.proposal === null ? [] : [{ offer, from, to: offer.proposal }];
  });
  const moved = new Map(moves.map(({ offer, to }) => [offer.actor, to]));
  const after = actors.map((actor, i) => ({ ...actor, position: moved.get(i) ?? actor.position }));
  return {
    centre: centreOf(after),
    positions: after.map(({ position }) => position),
    risk,
    moves,
    encounters: trace ? meetings.flat() : [],
  };
}

function keyOf(actors: readonly Actor[], range: number): string {
  const step = range > 0 ? range * SAME : 1;
  return actors.map(({ position }) => Math.round(position / step)).join(' ');
}
