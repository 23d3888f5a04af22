import type { Debate } from './debate.ts';
import type { Encounter } from './offers.ts';
import type { ListedActor } from './read.ts';

/** Talks as `actors solve --json` prints them. Positions are in the unit of the file, saliences shares. */
export function debateReport(
  debate: Debate,
  actors: readonly ListedActor[],
  rivals: readonly Debate[],
  trace: boolean,
) {
  const { start, end, rounds, stop, variant } = debate;
  const name = (i: number): string => actors[i]?.name ?? '';
  const centre = ({ mean, median }: Debate['start']) => ({ weighted_mean: mean, weighted_median: median });
  const last = rounds.at(-1)?.positions;
  return {
    ...centre(start),
    ...(start.medianTo > start.median ? { weighted_median_to: start.medianTo } : {}),
    rounds: rounds.length,
    stop_reason: stop,
    forecast: centre(end),
    variant: {
      name: variant.name,
      chance: variant.chance,
      status_quo: variant.statusQuo,
      drift: variant.drift,
      risk: variant.risk,
      choice: variant.choice,
    },
    actors: actors.map(({ name, capability, salience, position, notes }, i) => ({
      name,
      capability,
      salience,
      position,
      final_position: last?.[i] ?? position,
      ...(notes.length > 0 ? { notes: notes.map(([column, text]) => ({ column, text })) } : {}),
    })),
    by_round: rounds.map(({ centre: after }, k) => ({ round: k + 1, ...centre(after) })),
    other_variants: rivals.map((one) => ({
      name: one.variant.name,
      rounds: one.rounds.length,
      stop_reason: one.stop,
      forecast: centre(one.end),
    })),
    ...(trace ? { trace: rounds.map((round, k) => traceOf(round, k + 1, name)) } : {}),
  };
}

function traceOf(
  { risk, moves, encounters }: Debate['rounds'][number],
  round: number,
  name: (i: number) => string,
) {
  const taken = new Set<Encounter>(moves.map(({ offer }) => offer));
  return {
    round,
    risk_exponents: risk.map((exponent, i) => ({ actor: name(i), exponent })),
    encounters: encounters.map((encounter) => ({
      actor: name(encounter.actor),
      other: name(encounter.other),
      kind: encounter.kind,
      seen_by_actor: encounter.seenByActor,
      seen_by_other: encounter.seenByOther,
      proposal: encounter.proposal,
      taken: taken.has(encounter),
    })),
    moves: moves.map(({ offer, from, to }) => ({
      actor: name(offer.actor),
      towards: name(offer.other),
      kind: offer.kind,
      from,
      to,
    })),
  };
}
