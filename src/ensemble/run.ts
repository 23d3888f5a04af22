import { columnsFor } from './binding.ts';
import { type Digest, Digester, type DigestRequest } from './digest/index.ts';
import { compileKernel } from './kernel/index.ts';
import type { Model } from './model.ts';
import { type Block, createSampler } from './sample/index.ts';

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
  const run = runOf(model);
  const inputs = model.plan.inputs.map(() => new Float64Array(run.draws));
  const outputs = model.program.outputs.map(() => new Float64Array(run.draws));
  const starts: number[] = [];
  for (let b = 0; b < run.blocks; b++) {
    const { first, rows, randomisation } = run.evaluate(b);
    if (randomisation === starts.length) starts.push(first);
    for (const [i, column] of run.inputs.entries()) inputs[i]?.set(column.subarray(0, rows), first);
    for (const [i, column] of run.outputs.entries()) outputs[i]?.set(column.subarray(0, rows), first);
    yield { done: first + rows, draws: run.draws };
  }
  return { draws: run.draws, starts, inputs, outputs };
}

/**
 * Draws a model block by block and keeps no draw: gives what is asked for of each output, in the order of the program's. Memory grows
 * with the root of the draws. Rarely, all draws are made twice, and progress begins anew.
 *
 * @param requests of each output
 * @throws RangeError where the plan and the program do not have the same inputs, on a bad request, and beyond 2^28 draws
 */
export function* digesting(
  model: Model,
  requests: readonly DigestRequest[],
): Generator<Progress, readonly Digest[], undefined> {
  const run = runOf(model);
  const digester = new Digester(requests);
  do {
    for (let b = 0; b < run.blocks; b++) {
      const block = run.evaluate(b);
      digester.add(block, run.outputs);
      yield { done: block.first + block.rows, draws: run.draws };
    }
  } while (digester.settle());
  return digester.digests();
}

interface Run {
  readonly draws: number;
  readonly blocks: number;
  /** In the order of the plan. */
  readonly inputs: readonly Float64Array[];
  readonly outputs: readonly Float64Array[];
  /** Puts a block into the columns of inputs and outputs. */
  evaluate(b: number): Block;
}

function runOf(model: Model): Run {
  const { program, plan } = model;
  const sampler = createSampler(plan);
  const kernel = compileKernel(program, undefined, sampler.bytes);
  if (program.inputs.length !== plan.inputs.length)
    throw new RangeError('The plan and the program do not have the same inputs');
  const inputs = columnsFor(model, kernel.inputs);
  return {
    draws: sampler.draws,
    blocks: sampler.blocks,
    inputs,
    outputs: kernel.outputs,
    evaluate(b) {
      const block = sampler.block(b);
      sampler.fill(b, inputs);
      kernel.run(block.rows);
      return block;
    },
  };
}

/** All draws of a model at once. */
export function drawAll(model: Model): Draws {
  const steps = drawing(model);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
