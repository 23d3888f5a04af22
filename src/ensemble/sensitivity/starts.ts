import { lengthOf, type NormalSpace } from './normal-space.ts';

const SCATTERED = 4;
const RADIUS = 2.5;

/**
 * Where searches for a design point begin: the medians; far out along the steepest way from there, both ways; and some
 * scattered points, the same for the same names whatever their order.
 */
export function startsOf(space: NormalSpace, names: readonly string[]): Float64Array[] {
  const origin = new Float64Array(space.size);
  const slope = space.pulledBack(space.slope(origin).byScore);
  const steepness = lengthOf(slope);
  const steepest =
    steepness > 0 && Number.isFinite(steepness)
      ? [1, -1].map((side) => slope.map((s) => (side * RADIUS * s) / steepness))
      : [];
  const scattered = Array.from({ length: SCATTERED }, (_, start) => {
    const point = Float64Array.from(names, (name) => (mixed(name, start) / 2 ** 32) * 2 - 1);
    const length = lengthOf(point);
    return length > 0 ? point.map((u) => (u * RADIUS) / length) : point;
  });
  return [origin, ...steepest, ...scattered];
}

/** A whole number below 2^32 from a name and a number (FNV-1a by Fowler, Noll and Vo, then a final mixing). */
function mixed(name: string, number: number): number {
  let hash = 0x811c9dc5 ^ number;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
