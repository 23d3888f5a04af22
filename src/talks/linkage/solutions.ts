import type { Gaining } from './gains.ts';
import type { Point } from './points.ts';

/** The points that a rule picks, ties included, and the number that it makes largest. */
export interface Picked {
  readonly value: number;
  readonly points: readonly Point[];
}

/** Scores that differ by less than this share of them are ties. */
const TIE = 1e-12;

/** Largest sum of utilities. A point that attains it is undominated, so looking at the frontier is enough. */
export function utilitarian(points: readonly Point[]): Picked | undefined {
  return pick(
    points,
    ({ utilities: [u1, u2] }) => [u1 + u2],
    (point) => point,
  );
}

/** Largest product of gains (Nash 1950). Where nobody can gain without the other being left with nothing it is 0. */
export function nash(points: readonly Gaining[]): Picked | undefined {
  return pick(
    points,
    ({ gains: [g1, g2] }) => [g1 * g2],
    ({ point }) => point,
  );
}

/** The most that each party can get in an acceptable outcome. */
export function idealOf(points: readonly Gaining[]): readonly [number, number] | undefined {
  const [most1, most2] = [points[0], points.at(-1)];
  return most1 && most2 && [most1.point.utilities[0], most2.point.utilities[1]];
}

/**
 * Lexicographic maximin of gain / (ideal - reservation): the smaller share is made as large as can be, then the larger
 * (Nagahisa and Tanaka 2002, on finite sets; Kalai and Smorodinsky 1975 on convex ones). A party that cannot gain at
 * all has a share of 0.
 */
export function kalaiSmorodinsky(points: readonly Gaining[]): Picked | undefined {
  const ideal = [points[0]?.gains[0] ?? 0, points.at(-1)?.gains[1] ?? 0];
  const share = (gain: number, p: 0 | 1) => (ideal[p] === 0 ? 0 : gain / (ideal[p] as number));
  return pick(
    points,
    ({ gains: [g1, g2] }) => risen(share(g1, 0), share(g2, 1)),
    ({ point }) => point,
  );
}

/** Lexicographic maximin of the gains themselves (Kalai 1977 on convex sets). */
export function egalitarian(points: readonly Gaining[]): Picked | undefined {
  return pick(
    points,
    ({ gains: [g1, g2] }) => risen(g1, g2),
    ({ point }) => point,
  );
}

const risen = (a: number, b: number): readonly number[] => (a < b ? [a, b] : [b, a]);

/** All points whose scores, compared one after the other, are largest. */
function pick<T>(
  points: readonly T[],
  score: (one: T) => readonly number[],
  pointOf: (one: T) => Point,
): Picked | undefined {
  let best: readonly number[] | undefined;
  let picked: T[] = [];
  for (const one of points) {
    const own = score(one);
    const order = best === undefined ? 1 : comparison(own, best);
    if (order > 0) [best, picked] = [own, [one]];
    else if (order === 0) picked.push(one);
  }
  return best && { value: best[0] as number, points: picked.map(pointOf) };
}

function comparison(a: readonly number[], b: readonly number[]): number {
  for (const [k, one] of a.entries()) {
    const other = b[k] as number;
    if (Math.abs(one - other) > TIE * Math.max(Math.abs(one), Math.abs(other))) return one - other;
  }
  return 0;
}
