// The engine as built, with the bench model in it. Everything that measures or checks our backends goes through here.
import * as engine from '../../dist/ensemble.js';
import { correlationsOf, DISTRIBUTIONS } from './inputs.mjs';
import { benchProgram } from './model.mjs';
import { OUTPUT_NAMES } from './model-steps.mjs';

export const { BLOCK, compileKernel, compileSums, createSampler, exactQuantile, Digester, sobolIndices } =
  engine;

export const program = benchProgram();
export const outputs = OUTPUT_NAMES;

/** A plan for the program's inputs; inputs of a program stand in the order of the model's description. */
export function planOf(draws, seed) {
  return {
    inputs: program.inputs.map((name, at) => ({ name, value: DISTRIBUTIONS[at] })),
    correlations: correlationsOf(program.inputs),
    seed,
    draws,
    method: 'sobol',
    randomisations: 16,
  };
}
