import { columnsFor } from '../binding.ts';
import { BLOCK } from '../kernel/index.ts';
import type { Model } from '../model.ts';
import { createSampler } from '../sample/index.ts';
import type { Variant } from './slice.ts';
import { sobolKernels } from './sobol-kernels.ts';
import { addOutput, addVariant, PER_OUTPUT, PER_VARIANT } from './sobol-sums.ts';
import { twinPlan } from './twin.ts';

/**
 * Rows that go through all kernels together, a part of a block: all columns of a block would not stay in the processor's
 * cache from where they are written to where they are read.
 */
const STEP = 128;

/** One randomisation's sums, in the layout of `sobol-sums.ts`: of the outputs in both samples together, of each variant. */
export interface Sums {
  readonly outputs: Float64Array;
  readonly variants: Float64Array;
}

/** A Saltelli design, evaluated block by block in the order of the blocks. */
export interface SobolRun {
  readonly blocks: number;
  /** Rows of each of the two samples. */
  readonly pairs: number;
  /** What the sums of `variants` are of; `change` counts the groups. */
  readonly variants: readonly Variant[];
  /** By randomisation. */
  readonly sums: readonly Sums[];
  /** What outputs are measured from: their values with all inputs at the medians, or zero where that is not finite. */
  readonly origins: Float64Array;
  add(block: number): void;
  /** Pairs done once this block is. */
  pairsAfter(block: number): number;
}

/**
 * @param groups for each change the inputs, as positions in the plan, that are replaced together
 * @param outputs positions of the outputs that are looked at
 */
export function createSobolRun(
  model: Model,
  groups: readonly (readonly number[])[],
  outputs: readonly number[],
): SobolRun {
  const places = new Map(model.program.inputs.map((name, at) => [name, at]));
  const changes = groups.map((group) =>
    group.flatMap((input) => places.get(model.plan.inputs[input]?.name as string) ?? []),
  );
  const { base, changed } = sobolKernels(model.program, outputs, changes);
  const sampler = createSampler(twinPlan(model.plan));
  const columns = (): Float64Array[] => base.inputs.map(() => new Float64Array(BLOCK));
  const [first, second] = [columns(), columns()];
  const drawn = [...columnsFor(model, first), ...columnsFor(model, second)];

  const origins = new Float64Array(outputs.length);
  for (const [input, column] of columnsFor(model, base.inputs).entries())
    column[0] = sampler.valueAt(input, 0);
  base.run(1);
  for (const output of origins.keys()) origins[output] = finiteOrZero(base.outputs[output]?.[0] as number);

  const variants = changed.flatMap((part) => part.variants);
  const sums = Array.from({ length: sampler.randomisations }, () => ({
    outputs: new Float64Array(outputs.length * PER_OUTPUT),
    variants: new Float64Array(variants.length * PER_VARIANT),
  }));
  const again = outputs.map(() => new Float64Array(STEP));
  const once = new Float64Array(STEP);
  const steps = Array.from({ length: BLOCK / STEP }, (_, step) => {
    const part = (column: Float64Array): Float64Array => column.subarray(step * STEP, (step + 1) * STEP);
    const seconds = second.map(part);
    const from = changed.map(({ inputs, read }) => [
      ...inputs.map((input) => seconds[input] as Float64Array),
      ...read.map((column) => column.subarray(0, STEP)),
    ]);
    return { first: first.map(part), second: seconds, from };
  });

  function addOutputs(to: Float64Array, kept: (output: number) => Float64Array, rows: number): void {
    for (let output = 0; output < outputs.length; output++) {
      const column = kept(output);
      measure(base.outputs[output] as Float64Array, origins[output] as number, column, rows);
      addOutput(to, output * PER_OUTPUT, column, rows);
    }
  }

  function addStep(step: number, to: Sums, rows: number): void {
    const { first: a, second: b, from } = steps[step] as (typeof steps)[number];
    copy(b, base.inputs);
    base.run(rows);
    addOutputs(to.outputs, (output) => again[output] as Float64Array, rows);
    copy(a, base.inputs);
    base.run(rows);
    addOutputs(to.outputs, () => once, rows);
    let at = 0;
    for (let part = 0; part < changed.length; part++) {
      const { kernel, variants: results } = changed[part] as (typeof changed)[number];
      copy(from[part] as Float64Array[], kernel.inputs);
      kernel.run(rows);
      for (let result = 0; result < results.length; result++) {
        const output = (results[result] as Variant).output;
        const [y, changedY] = [base.outputs[output] as Float64Array, kernel.outputs[result] as Float64Array];
        addVariant(to.variants, at, again[output] as Float64Array, y, changedY, rows);
        at += PER_VARIANT;
      }
    }
  }

  return {
    blocks: sampler.blocks,
    pairs: sampler.draws,
    variants,
    sums,
    origins,
    pairsAfter(block) {
      const { first: before, rows } = sampler.block(block);
      return before + rows;
    },
    add(block) {
      const { rows, randomisation } = sampler.block(block);
      sampler.fill(block, drawn);
      for (let step = 0; step * STEP < rows; step++)
        addStep(step, sums[randomisation] as Sums, Math.min(STEP, rows - step * STEP));
    },
  };
}

const finiteOrZero = (value: number): number => (Number.isFinite(value) ? value : 0);

function copy(from: readonly Float64Array[], to: readonly Float64Array[]): void {
  for (let column = 0; column < from.length; column++) to[column]?.set(from[column] as Float64Array);
}

/** An output less its origin, so that a large mean does not drown the sums. */
function measure(from: Float64Array, origin: number, to: Float64Array, rows: number): void {
  for (let row = 0; row < rows; row++) to[row] = (from[row] as number) - origin;
}
