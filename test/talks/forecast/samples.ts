import type { Sample } from '../../../src/talks/forecast/ratio.ts';
import { normalFrom } from './random.ts';

/** A sample of which only what is given matters; days run in the order of `at`. */
export function sample(at: number, alliance: string, y: number, more: Partial<Sample> = {}): Sample {
  return {
    id: `s${at}`,
    alliance,
    direction: 'host_to_sender',
    demand: undefined,
    offer: undefined,
    relief: false,
    y,
    eve: at,
    known: at,
    ...more,
  };
}

/** Gamma variable of whole or half shape, from normal ones: half a chi-squared variable with twice the shape in degrees. */
function gammaFrom(random: () => number, shape: number): number {
  return Array.from({ length: 2 * shape }, () => normalFrom(random) ** 2 / 2).reduce(
    (sum, part) => sum + part,
    0,
  );
}

/** What the model says that the world is like, drawn from its own priors (docs/records.md, "The model"). */
export function world(random: () => number) {
  const pick = (values: readonly number[]) => values[Math.floor(random() * values.length)] as number;
  const scale = 0.25 * Math.exp(normalFrom(random));
  const [shape, levelRounds] = [pick([1, 3]), pick([2, 8, 32])];
  const level = 0.3 * normalFrom(random);
  const slope = 0.2 + 0.2 * normalFrom(random);
  const relief = -0.1 + 0.15 * normalFrom(random);
  const alliances = new Map<string, { sd: number; own: number }>();
  return {
    slope,
    relief,
    y(alliance: string, demand: number, asked: boolean): number {
      let found = alliances.get(alliance);
      if (found === undefined) {
        const sd = Math.sqrt((shape * scale * scale) / gammaFrom(random, shape));
        found = { sd, own: (normalFrom(random) * sd) / Math.sqrt(levelRounds) };
        alliances.set(alliance, found);
      }
      return level + slope * demand + (asked ? relief : 0) + found.own + found.sd * normalFrom(random);
    },
  };
}
