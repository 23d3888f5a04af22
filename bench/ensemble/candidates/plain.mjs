import { compileSums, createSampler, planOf, program } from '../engine.mjs';
import { momentsOf, PER_BLOCK, withSquares } from './sums.mjs';

const squared = withSquares(program);

/** Sample, evaluate, keep sum and sum of squares of every output. Returns the job that is timed. */
export default function plain({ backend, draws, seed }) {
  const run = blockRunner({ backend, draws, seed });
  return () => {
    const sums = new Float64Array(run.sampler.blocks * PER_BLOCK);
    for (let block = 0; block < run.sampler.blocks; block++) run(block, sums);
    const done = run.sampler.draws;
    return { draws: done, evaluations: done, values: momentsOf(sums, run.sampler.blocks, done) };
  };
}

/** Does one block of the plain task; the workers share it. */
export function blockRunner({ backend, draws, seed }) {
  const sampler = createSampler(planOf(draws, seed));
  const kernel = compileSums(squared, backend, sampler.bytes);
  sampler.prepare(kernel.inputs);
  const run = (block, sums) => {
    const { rows } = sampler.block(block);
    sampler.fill(block, kernel.inputs);
    kernel.run(rows);
    sums.set(kernel.take(), block * PER_BLOCK);
  };
  return Object.assign(run, { sampler });
}
