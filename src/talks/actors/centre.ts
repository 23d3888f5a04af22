import { type Actor, weightOf } from './actor.ts';

/** Where the middle of the actors is, each weighted by capability times salience; in the unit of the positions. */
export interface Centre {
  readonly mean: number;
  /** No position has a smaller weighted distance to all, so that none beats it in a vote by weight (Black 1958). */
  readonly median: number;
  /** The highest such position: above the median only when half of the weight lies on either side of a gap. */
  readonly medianTo: number;
}

/** Throws a RangeError when no actor has any weight: then there is no middle. */
export function centreOf(actors: readonly Actor[]): Centre {
  const sorted = actors.filter((actor) => weightOf(actor) > 0).sort((a, b) => a.position - b.position);
  const [lowest] = sorted;
  if (lowest === undefined) throw new RangeError('An actor with capability and salience is needed');
  const total = sorted.reduce((sum, actor) => sum + weightOf(actor), 0);
  // Distances from the lowest, so that actors who stand in one place have exactly that place as their mean.
  const above = sorted.reduce((sum, actor) => sum + weightOf(actor) * (actor.position - lowest.position), 0);
  let below = 0;
  for (const [i, actor] of sorted.entries()) {
    below += weightOf(actor);
    // Sums that differ in their last digits only are halves.
    const short = total / 2 - below;
    if (short > total * ROUNDING) continue;
    const next = short >= -total * ROUNDING ? sorted[i + 1] : undefined;
    return {
      mean: lowest.position + above / total,
      median: actor.position,
      medianTo: (next ?? actor).position,
    };
  }
  throw new RangeError('Weights add up to their total');
}

const ROUNDING = 1e-12;
