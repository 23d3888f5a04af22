import { levelOf, normalScore, type Uncertain } from '../../quantity/index.ts';
import { flatten } from '../sample/shape/flatten.ts';

/** A value that an input takes with a chance of its own. */
export interface Atom {
  readonly value: number;
  /** Chance of this value and of all below it. */
  readonly below: number;
  /** The normal score of this atom that is nearest to the median; 0 for the atom at the median. */
  readonly z: number;
}

/** The atoms of an input that has nothing else, in ascending order; undefined where values run on. */
export function atomsOf(shape: Uncertain): Atom[] | undefined {
  const { of, by } = flatten(shape);
  if (of.shape !== 'discrete') return undefined;
  const chances = new Map<number, number>();
  for (const { value, probability } of of.values)
    if (probability > 0) chances.set(value, (chances.get(value) ?? 0) + probability);
  let reached = 0;
  return [...chances]
    .sort(([a], [b]) => a - b)
    .map(([value, chance]) => {
      const from = reached;
      reached += chance;
      const nearest = Math.min(reached, Math.max(from, 0.5));
      return { value: value + by, below: Math.min(reached, 1), z: normalScore(levelOf(nearest)) };
    });
}
