import { normalLevel } from '../../quantity/index.ts';
import { atomsOf } from './atoms.ts';
import { edgeTowards, FURTHEST, searchFrom } from './hasofer-lind.ts';
import { lengthOf, type NormalSpace, normalSpace } from './normal-space.ts';
import type { Probe } from './probe.ts';
import { startsOf } from './starts.ts';

export interface DesignCoordinate {
  readonly input: string;
  /** In the unit of the input. */
  readonly value: number;
  readonly median: number;
  /** Normal score of the value. */
  readonly z: number;
  /**
   * Share of the direction, 0 to 1, all together 1: the squared slope of the output in this score over the sum of squares.
   * Without correlation it is alpha^2 of Hasofer and Lind; with it gamma^2 of Der Kiureghian (2005), which does not depend on
   * the order of the inputs.
   */
  readonly importance: number;
}

interface Searched {
  readonly output: string;
  /** The output with every input at its median. */
  readonly margin: number;
  /** Inputs with atoms: the search leaves them where their scores put them and never looks for another atom. */
  readonly held: readonly string[];
  readonly evaluations: number;
}

export interface NoDesignPoint extends Searched {
  readonly found: 'nothing';
  /** Nothing was found within this distance, which does not prove that there is nothing. */
  readonly searched: number;
}

export interface DesignPoint extends Searched {
  /**
   * A `point` settled from some start: it is the nearest around there, and the nearest of all starts. A `bound` is a joint
   * change that reverses the verdict and may not be the least: no search settled below it.
   */
  readonly found: 'point' | 'bound';
  /** Length of the joint change in independent standard normal variables; 1 is one standard deviation of one input. */
  readonly distance: number;
  /** Reliability index: the distance, negative where the output is not positive at the medians. */
  readonly beta: number;
  /** Chance of the verdict opposite to that at the medians to first order, Phi(-distance). */
  readonly probability: number;
  /** The same chance as counted in the draws that have a value; absent where no draws were handed in. */
  readonly sampled?: number;
  /** Starts, and those among them that settled on this point. */
  readonly starts: number;
  readonly agreeing: number;
  /** Largest importance first. */
  readonly coordinates: readonly DesignCoordinate[];
}

/**
 * The least joint change of all inputs that reverses a verdict: the point nearest to the medians, in independent standard
 * normal variables, at which the output is zero (first-order reliability method: Hasofer and Lind 1974, "Exact and
 * invariant second-moment code format"; Rackwitz and Fiessler 1978, "Structural reliability under combined random load
 * sequences").
 *
 * @param draws the output in draws of the same model, for the counted chance
 * @throws RangeError where the probe has no such output
 */
export function designPoint(probe: Probe, output: string, draws?: Float64Array): DesignPoint | NoDesignPoint {
  const at = probe.outputs.indexOf(output);
  if (at < 0) throw new RangeError(`The probe has no output ${output}`);
  const fixed = probe.inputs.map(({ value }) => atomsOf(value) !== undefined);
  const space = normalSpace(probe, at, fixed);
  const margin = probe.centre[at] as number;
  const held = probe.inputs.filter((_, input) => fixed[input]).map(({ name }) => name);
  const nearest = Number.isNaN(margin) ? undefined : nearestReversal(probe, space, margin > 0);
  const searched = { output, margin, held, evaluations: space.evaluations() };
  if (nearest === undefined) return { ...searched, found: 'nothing', searched: FURTHEST };
  const distance = lengthOf(nearest.point);
  return {
    ...searched,
    ...nearest.from,
    distance,
    beta: margin > 0 ? distance : -distance,
    probability: normalLevel(-distance).below,
    ...(draws === undefined ? {} : { sampled: shareReversed(draws, margin > 0) }),
    coordinates: coordinatesOf(probe, space, nearest.point),
  };
}

interface Nearest {
  readonly point: Float64Array;
  readonly from: Pick<DesignPoint, 'found' | 'starts' | 'agreeing'>;
}

/** Distances this close count as the same point. */
const SAME = 1e-4;

function nearestReversal(probe: Probe, space: NormalSpace, positive: boolean): Nearest | undefined {
  const starts = startsOf(
    space,
    probe.inputs.map(({ name }) => name),
  );
  const searches = starts.map((start) => searchFrom(space, start, positive));
  const settled = shortestFirst(searches.flatMap(({ point }) => point ?? []));
  const [reversed] = shortestFirst(searches.flatMap((search) => search.reversed ?? []));
  const bound = reversed && edgeTowards(space, reversed, positive);
  const best = settled[0];
  const isLeast = best !== undefined && (bound === undefined || lengthOf(best) <= lengthOf(bound) + SAME);
  if (isLeast) {
    const agreeing = settled.filter((point) => lengthOf(point) <= lengthOf(best) + SAME).length;
    return { point: best, from: { found: 'point', starts: starts.length, agreeing } };
  }
  if (bound === undefined || lengthOf(bound) > FURTHEST) return undefined;
  return { point: bound, from: { found: 'bound', starts: starts.length, agreeing: 0 } };
}

const shortestFirst = (points: Float64Array[]): Float64Array[] =>
  points.sort((a, b) => lengthOf(a) - lengthOf(b));

function coordinatesOf(probe: Probe, space: NormalSpace, point: Float64Array): DesignCoordinate[] {
  const scores = space.scores(point);
  const { byScore } = space.slope(point);
  const squares = byScore.map((slope) => slope * slope);
  const total = squares.reduce((sum, square) => sum + square, 0);
  return probe.inputs
    .map(({ name }, input) => ({
      input: name,
      value: probe.sampler.valueAt(input, scores[input] as number),
      median: probe.medians[input] as number,
      z: scores[input] as number,
      importance: total > 0 ? (squares[input] as number) / total : 0,
    }))
    .sort((a, b) => b.importance - a.importance || (a.input < b.input ? -1 : 1));
}

function shareReversed(draws: Float64Array, positive: boolean): number {
  let [reversed, known] = [0, 0];
  for (const draw of draws) {
    if (Number.isNaN(draw)) continue;
    known++;
    if (draw > 0 !== positive) reversed++;
  }
  return reversed / known;
}
