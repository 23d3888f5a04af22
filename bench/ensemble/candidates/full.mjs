import { compileKernel, createSampler, exceedance, planOf, program, quantiles } from '../engine.mjs';
import { addUp, momentsOf, PER_BLOCK } from './sums.mjs';

const PROBABILITIES = [0.05, 0.25, 0.5, 0.75, 0.95];

/** The plain task with every draw of every output kept; then five exact quantiles, and the chance to exceed the mean. */
export default function full({ backend, draws, seed }) {
  const sampler = createSampler(planOf(draws, seed));
  const kernel = compileKernel(program, backend);
  return () => {
    const sums = new Float64Array(sampler.blocks * PER_BLOCK);
    const columns = program.outputs.map(() => new Float64Array(sampler.draws));
    for (let block = 0; block < sampler.blocks; block++) {
      const { first, rows } = sampler.block(block);
      sampler.fill(block, kernel.inputs);
      kernel.run(rows);
      addUp(kernel.outputs, rows, sums, block * PER_BLOCK);
      for (const [output, column] of kernel.outputs.entries())
        columns[output].set(column.subarray(0, rows), first);
    }
    const moments = momentsOf(sums, sampler.blocks, sampler.draws);
    const values = { ...moments, ...placesOf(columns, moments.mean) };
    return { draws: sampler.draws, evaluations: sampler.draws, values };
  };
}

function placesOf(columns, mean) {
  const [quantile, above] = [[], []];
  for (const [output, column] of columns.entries()) {
    quantile.push(...quantiles(column, PROBABILITIES));
    above.push(exceedance(column, mean[output]).above / column.length);
  }
  return { quantile, above };
}
