import type { Probe } from './probe.ts';

/**
 * One output as a function of independent standard normal variables u, one an input. Each input's score is its row of the
 * sampler's factor times u, and its value stands at that score.
 */
export interface NormalSpace {
  readonly size: number;
  /** The output at points of the space, all in one go. */
  values(points: readonly Float64Array[]): Float64Array;
  /** The output and its slope by central differences in the scores. */
  slope(point: Float64Array): { readonly value: number; readonly byScore: Float64Array };
  scores(point: Float64Array): Float64Array;
  /** A slope in the scores as a slope in u. */
  pulledBack(byScore: Float64Array): Float64Array;
  /** Points evaluated so far. */
  evaluations(): number;
}

/** Half step of the differences, in normal scores: wide enough to rise above what tables of quantiles leave as noise. */
const STEP = 1e-3;

/** @param fixed inputs whose slope counts as zero, because their values go in steps */
export function normalSpace(probe: Probe, output: number, fixed: readonly boolean[]): NormalSpace {
  const size = probe.inputs.length;
  // Most inputs stand alone, and their rows have one entry.
  const rows = probe.sampler.factor.map((row) => [...row.entries()].filter(([, weight]) => weight !== 0));
  let evaluations = 0;

  function scores(point: Float64Array): Float64Array {
    return Float64Array.from(rows, (row) =>
      row.reduce((sum, [variable, weight]) => sum + weight * (point[variable] as number), 0),
    );
  }

  // An input that the output does not read may stand anywhere.
  const reads = probe.reads(output);
  const valuesAt = (point: Float64Array): Float64Array =>
    point.map((z, input) =>
      reads[input] === true ? probe.sampler.valueAt(input, z) : (probe.medians[input] as number),
    );

  function evaluate(places: readonly Float64Array[]): Float64Array {
    const results = new Float64Array(places.length);
    probe.visit(places, (first, columns, rows) => {
      results.set((columns[output] as Float64Array).subarray(0, rows), first);
    });
    evaluations += places.length;
    return results;
  }

  return {
    size,
    scores,
    values: (points) => evaluate(points.map((point) => valuesAt(scores(point)))),
    slope(point) {
      const centre = scores(point);
      const place = valuesAt(centre);
      const moving = [...fixed.keys()].filter((input) => fixed[input] !== true && reads[input] === true);
      const shifted = (input: number, by: number): Float64Array => {
        const next = place.slice();
        next[input] = probe.sampler.valueAt(input, (centre[input] as number) + by);
        return next;
      };
      const results = evaluate([
        place,
        ...moving.flatMap((input) => [shifted(input, STEP), shifted(input, -STEP)]),
      ]);
      const byScore = new Float64Array(size);
      for (const [at, input] of moving.entries())
        byScore[input] = ((results[2 * at + 1] as number) - (results[2 * at + 2] as number)) / (2 * STEP);
      return { value: results[0] as number, byScore };
    },
    pulledBack(byScore) {
      const slope = new Float64Array(size);
      for (const [input, row] of rows.entries())
        for (const [variable, weight] of row)
          slope[variable] = (slope[variable] as number) + weight * (byScore[input] as number);
      return slope;
    },
    evaluations: () => evaluations,
  };
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

export const lengthOf = (a: Float64Array): number => Math.sqrt(dot(a, a));
