import { columnsFor, outputsNamed } from '../binding.ts';
import { BLOCK, compileKernel, type Kernel } from '../kernel/index.ts';
import type { Model } from '../model.ts';
import { createSampler, type InputSpec, type Sampler } from '../sample/index.ts';
import { inputsOf, restrictProgram } from './restrict.ts';

/** Hands over some evaluated points: the number of the first; their results stand in the first rows of the columns. */
export type Reader = (first: number, outputs: readonly Float64Array[], rows: number) => void;

/**
 * Evaluates a model at chosen points, many to a run of the kernel: the rows of a run are points, not draws. Inputs count
 * as in the plan, outputs as in `outputs`. One probe serves the tornado, the flip points and the design points, so that
 * the program is compiled once.
 */
export interface Probe {
  readonly inputs: readonly InputSpec[];
  readonly outputs: readonly string[];
  readonly sampler: Sampler;
  /** Every input at its median. */
  readonly medians: Float64Array;
  /** Outputs with every input at its median. */
  readonly centre: Float64Array;
  /** Whether an output depends on each input at all: on the others it cannot. */
  reads(output: number): readonly boolean[];
  /** Points that differ from the medians in one input each; `inputs` and `values` are parallel. */
  sweep(inputs: ArrayLike<number>, values: ArrayLike<number>, read: Reader): void;
  /** Points with a value of their own for every input. */
  visit(points: readonly ArrayLike<number>[], read: Reader): void;
}

/**
 * @param names the outputs to look at; all of them by default
 * @throws RangeError where a name is not an output of the model or an input of the program has no distribution
 */
export function createProbe(model: Model, names: readonly string[] = model.outputs): Probe {
  const program = restrictProgram(model.program, outputsNamed(model, names));
  const kernel = compileKernel(program);
  const sampler = createSampler(model.plan);
  const columns = columnsFor(model, kernel.inputs);
  const medians = Float64Array.from(columns, (_, input) => sampler.valueAt(input, 0));
  for (const [input, column] of columns.entries()) column.fill(medians[input] as number);
  kernel.run(1);
  const centre = Float64Array.from(kernel.outputs, (column) => column[0] as number);
  return {
    inputs: model.plan.inputs,
    outputs: names,
    sampler,
    medians,
    centre,
    reads(output) {
      const read = inputsOf(program, program.outputs[output] as number);
      return model.plan.inputs.map(({ name }) => read.has(name));
    },
    sweep(inputs, values, read) {
      inBlocks(values.length, kernel, read, (point, row, undo) => {
        const input = inputs[point] as number;
        const value = (undo ? medians[input] : values[point]) as number;
        (columns[input] as Float64Array)[row] = value;
      });
    },
    visit(points, read) {
      inBlocks(points.length, kernel, read, (point, row, undo) => {
        const from = undo ? medians : (points[point] as ArrayLike<number>);
        for (let input = 0; input < columns.length; input++)
          (columns[input] as Float64Array)[row] = from[input] as number;
      });
    },
  };
}

/** Runs points block by block. What is written for a block is undone after it, so that rows rest at the medians. */
function inBlocks(
  points: number,
  kernel: Kernel,
  read: Reader,
  write: (point: number, row: number, undo: boolean) => void,
): void {
  for (let first = 0; first < points; first += BLOCK) {
    const rows = Math.min(BLOCK, points - first);
    for (let row = 0; row < rows; row++) write(first + row, row, false);
    kernel.run(rows);
    read(first, kernel.outputs, rows);
    for (let row = 0; row < rows; row++) write(first + row, row, true);
  }
}
