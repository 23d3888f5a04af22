import { columnsFor } from './binding.ts';
import { compileKernel } from './kernel/index.ts';
import type { Model } from './model.ts';
import { createSampler } from './sample/index.ts';

/** Every draw of a model. Columns hold one value a draw, in the order of the draws. */
export interface Draws {
  readonly draws: number;
  /** Where each independent randomisation begins; the first is 0. */
  readonly starts: readonly number[];
  /** In the order of the plan. */
  readonly inputs: readonly Float64Array[];
  /** In the order of the program's outputs. */
  readonly outputs: readonly Float64Array[];
}

/** Draws done and asked for: what a progress line needs. */
export interface Progress {
  readonly done: number;
  readonly draws: number;
}

/**
 * Draws a model block by block and hands back control after each, so that whoever asked can show progress or stop.
 *
 * @throws RangeError where the plan and the program do not have the same inputs
 */
export function* drawing(model: Model): Generator<Progress, Draws, undefined> {
  const { program, plan } = model;
  const kernel = compileKernel(program);
  const sampler = createSampler(plan);
  if (program.inputs.length !== plan.inputs.length)
    throw new RangeError('The plan and the program do not have the same inputs');
  const columns = columnsFor(model, kernel.inputs);
  const inputs = plan.inputs.map(() => new Float64Array(sampler.draws));
  const outputs = program.outputs.map(() => new Float64Array(sampler.draws));
  const starts: number[] = [];
  for (let b = 0; b < sampler.blocks; b++) {
    const { first, rows, randomisation } = sampler.block(b);
    if (randomisation === starts.length) starts.push(first);
    sampler.fill(b, columns);
    kernel.run(rows);
    for (const [i, column] of columns.entries()) inputs[i]?.set(column.subarray(0, rows), first);
    for (const [i, column] of kernel.outputs.entries()) outputs[i]?.set(column.subarray(0, rows), first);
    yield { done: first + rows, draws: sampler.draws };
  }
  return { draws: sampler.draws, starts, inputs, outputs };
}

/** All draws of a model at once. */
export function drawAll(model: Model): Draws {
  const steps = drawing(model);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
