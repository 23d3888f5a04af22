import type { Actor } from './actor.ts';
import type { Standing } from './standing.ts';
import type { Variant } from './variant.ts';

/**
 * What comes of one actor meeting another, as the first sees it. `confrontation`: both expect to gain, and the one that
 * expects more has its way. `compromise`: one expects to gain more than the other to lose; the other moves part of the way,
 * as far as its loss is of the gain. `capitulation`: the other expects to lose as much or more, and gives in. `stalemate`:
 * neither expects to gain.
 */
export type EncounterKind = 'confrontation' | 'compromise' | 'capitulation' | 'stalemate';

/** One actor meeting another; expected utilities as each of the two sees them. Actors by their place in the list. */
export interface Encounter {
  readonly actor: number;
  readonly other: number;
  readonly kind: EncounterKind;
  /** What the actor expects of challenging the other, and thinks that the other expects of challenging it. */
  readonly seenByActor: { readonly actor: number; readonly other: number };
  readonly seenByOther: { readonly actor: number; readonly other: number };
  /** Where the actor thinks that it would have to go; null where the other asks nothing of it. */
  readonly proposal: number | null;
}

/** Every meeting of an actor with others who stand for something else. */
export function encountersOf(standing: Standing, actor: number): Encounter[] {
  const own = (standing.actors[actor] as Actor).position;
  return standing.actors.flatMap(({ position }, other) => {
    if (position === own) return [];
    const seenByActor = {
      actor: standing.expected(actor, actor, other),
      other: standing.expected(actor, other, actor),
    };
    const seenByOther = {
      actor: standing.expected(other, actor, other),
      other: standing.expected(other, other, actor),
    };
    return [{ actor, other, ...outcomeOf(seenByActor, own, position), seenByActor, seenByOther }];
  });
}

function outcomeOf(
  { actor, other }: Encounter['seenByActor'],
  own: number,
  position: number,
): Pick<Encounter, 'kind' | 'proposal'> {
  if (actor <= 0 && other <= 0) return { kind: 'stalemate', proposal: null };
  if (actor > 0 && other > 0) return { kind: 'confrontation', proposal: other > actor ? position : null };
  const [gain, loss] = other > 0 ? [other, -actor] : [actor, -other];
  const kind = gain > loss ? 'compromise' : 'capitulation';
  if (other <= 0) return { kind, proposal: null };
  return { kind, proposal: kind === 'compromise' ? own + (position - own) * (loss / gain) : position };
}

/** The offer that an actor takes, of those that ask it to move; undefined when none does. */
export function chosenOffer(
  encounters: readonly Encounter[],
  standing: Standing,
  rule: Variant['choice'],
): Encounter | undefined {
  const offers = encounters.filter(({ proposal }) => proposal !== null);
  const move = ({ actor, proposal }: Encounter): number =>
    Math.abs((proposal as number) - (standing.actors[actor] as Actor).position);
  if (rule === 'least-move') return leastBy(offers, move);
  if (rule === 'strongest') {
    const most = Math.max(...offers.map(({ seenByActor }) => seenByActor.other));
    return leastBy(
      offers.filter(({ seenByActor }) => seenByActor.other === most),
      move,
    );
  }
  for (const kind of ['confrontation', 'compromise', 'capitulation'] as const) {
    const ofKind = offers.filter((offer) => offer.kind === kind);
    const byMiddle = rule === 'program' && kind === 'compromise';
    if (ofKind.length > 0) return leastBy(ofKind, byMiddle ? (offer) => middleOf(offer, standing) : move);
  }
  return undefined;
}

/** Where two meet when each counts by what it expects. */
function middleOf({ actor, other, seenByActor }: Encounter, { actors }: Standing): number {
  const [own, others] = [Math.abs(seenByActor.actor), Math.abs(seenByActor.other)];
  const [from, to] = [(actors[actor] as Actor).position, (actors[other] as Actor).position];
  return (own * from + others * to) / (own + others);
}

/** The first of the least. */
function leastBy(offers: readonly Encounter[], size: (offer: Encounter) => number): Encounter | undefined {
  let found: Encounter | undefined;
  for (const offer of offers) if (found === undefined || size(offer) < size(found)) found = offer;
  return found;
}
