import type { Atom } from './atoms.ts';
import type { Probe } from './probe.ts';

/** Normal scores searched on either side of the median: all but 2e-9 of an input's range. */
const REACH = 6;
const STEPS_PER_UNIT = 4;
const GRID = Array.from(
  { length: 2 * REACH * STEPS_PER_UNIT + 1 },
  (_, step) => step / STEPS_PER_UNIT - REACH,
);

/** Points tried one input at a time, those of an input side by side in ascending order, and all outputs there. */
export interface Scan {
  /** Number of the first point of each input, and at the end the number of points. */
  readonly first: readonly number[];
  readonly scores: Float64Array;
  readonly values: Float64Array;
  /** By output, then by point. */
  readonly margins: readonly Float64Array[];
}

/** Tries every input on a grid of normal scores, or at its atoms where it has them. */
export function scanInputs(probe: Probe, atoms: readonly (readonly Atom[] | undefined)[]): Scan {
  const first = [0];
  const inputs: number[] = [];
  const scores: number[] = [];
  const values: number[] = [];
  for (const input of probe.inputs.keys()) {
    for (const z of atoms[input]?.map((atom) => atom.z) ?? GRID) {
      inputs.push(input);
      scores.push(z);
    }
    values.push(
      ...(atoms[input]?.map(({ value }) => value) ?? GRID.map((z) => probe.sampler.valueAt(input, z))),
    );
    first.push(values.length);
  }
  const margins = probe.outputs.map(() => new Float64Array(values.length));
  probe.sweep(inputs, values, (from, columns, rows) => {
    for (const [output, column] of columns.entries()) margins[output]?.set(column.subarray(0, rows), from);
  });
  return { first, scores: Float64Array.from(scores), values: Float64Array.from(values), margins };
}
