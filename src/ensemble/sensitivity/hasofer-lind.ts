import { dot, lengthOf, type NormalSpace } from './normal-space.ts';

/** Joint changes further out than this are not looked for: their chance is below 1e-15. */
export const FURTHEST = 8;
const MAX_ITERATIONS = 80;
/** Halvings of a step before the search from one start is given up. */
const HALVINGS = 12;
/** Share of the decrease that the slope promises which a step has to deliver (Armijo). */
const DELIVERED = 0.1;
/** How far the point may be off its own normal direction, and the margin off zero in units of its slope. */
const SETTLED = 1e-5;
const ON_SURFACE = 1e-9;

export interface Search {
  /** Nearest point of the surface as seen from the start; undefined where the search did not settle. */
  readonly point?: Float64Array;
  /** The shortest point met whose output has the other sign than at the medians. */
  readonly reversed?: Float64Array;
}

/**
 * Looks for the point nearest to the origin at which an output is zero: the iteration of Hasofer and Lind (1974) and
 * Rackwitz and Fiessler (1978), with the line search and merit function of Zhang and Der Kiureghian (1995, "Two improved
 * algorithms for reliability analysis"): |u|^2 / 2 + c |g|, with c above |u| / |slope|.
 */
export function searchFrom(space: NormalSpace, start: Float64Array, positive: boolean): Search {
  let at = start;
  let weight = 0;
  let reversed: Float64Array | undefined;
  const note = (point: Float64Array, value: number): void => {
    if (Number.isNaN(value) || value > 0 === positive) return;
    if (reversed === undefined || lengthOf(point) < lengthOf(reversed)) reversed = point;
  };
  const ended = (point?: Float64Array): Search => ({
    ...(point === undefined ? {} : { point }),
    ...(reversed === undefined ? {} : { reversed }),
  });
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    const { value, byScore } = space.slope(at);
    note(at, value);
    const slope = space.pulledBack(byScore);
    const steepness = lengthOf(slope);
    if (!Number.isFinite(value) || !Number.isFinite(steepness) || steepness === 0) return ended();
    const target = targetOf(at, value, slope);
    const move = target.map((u, i) => u - (at[i] as number));
    const onSurface = Math.abs(value) <= ON_SURFACE * steepness;
    if (onSurface && lengthOf(move) <= SETTLED * Math.max(1, lengthOf(at)))
      return ended(lengthOf(at) <= FURTHEST ? at : undefined);
    const needed = Math.max(
      lengthOf(at) / steepness,
      onSurface ? 0 : dot(target, target) / (2 * Math.abs(value)),
    );
    weight = Math.max(weight, 2 * needed);
    const promised = dot(at, move) + weight * Math.sign(value) * dot(slope, move);
    const steps = Array.from({ length: HALVINGS }, (_, k) => 1 / 2 ** k);
    const tries = steps.map((step) => at.map((u, i) => u + step * (move[i] as number)));
    const values = space.values(tries);
    for (const [k, point] of tries.entries()) note(point, values[k] as number);
    const merit = dot(at, at) / 2 + weight * Math.abs(value);
    const taken = tries.findIndex(
      (point, k) =>
        dot(point, point) / 2 + weight * Math.abs(values[k] as number) <=
        merit + DELIVERED * (steps[k] as number) * promised,
    );
    if (taken < 0) return ended();
    at = tries[taken] as Float64Array;
  }
  return ended();
}

/** Where the tangent at a point is zero, nearest to the origin; brought back where that lies too far out. */
function targetOf(at: Float64Array, value: number, slope: Float64Array): Float64Array {
  const distance = (dot(slope, at) - value) / dot(slope, slope);
  const target = slope.map((s) => s * distance);
  const length = lengthOf(target);
  return length > FURTHEST + 0.5 ? target.map((u) => (u * (FURTHEST + 0.5)) / length) : target;
}

/** Shortens a reversed point along its own direction to where the reversal begins; halving, to 1e-10. */
export function edgeTowards(space: NormalSpace, reversed: Float64Array, positive: boolean): Float64Array {
  const scaled = (share: number): Float64Array => reversed.map((u) => u * share);
  let [inside, outside] = [0, 1];
  while (outside - inside > 1e-10) {
    const middle = (inside + outside) / 2;
    const value = space.values([scaled(middle)])[0] as number;
    if (value > 0 === positive || Number.isNaN(value)) inside = middle;
    else outside = middle;
  }
  return scaled(outside);
}
