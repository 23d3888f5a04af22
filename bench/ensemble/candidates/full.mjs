import {
  compileKernel,
  createSampler,
  exceedance,
  meanAndSpread,
  planOf,
  program,
  quantiles,
} from '../engine.mjs';

const PROBABILITIES = [0.05, 0.25, 0.5, 0.75, 0.95];

/** The plain task with every draw of every output kept; then five exact quantiles, and the chance to exceed the mean. */
export default function full({ backend, draws, seed }) {
  const sampler = createSampler(planOf(draws, seed));
  const kernel = compileKernel(program, backend);
  return () => {
    const columns = program.outputs.map(() => new Float64Array(sampler.draws));
    for (let block = 0; block < sampler.blocks; block++) {
      const { first, rows } = sampler.block(block);
      sampler.fill(block, kernel.inputs);
      kernel.run(rows);
      for (const [output, column] of kernel.outputs.entries())
        columns[output].set(column.subarray(0, rows), first);
    }
    return { draws: sampler.draws, evaluations: sampler.draws, values: summary(columns) };
  };
}

function summary(columns) {
  const values = { mean: [], sd: [], quantile: [], above: [] };
  for (const column of columns) {
    const { count, mean, sd } = meanAndSpread(column);
    values.mean.push(mean);
    values.sd.push(sd * Math.sqrt(count / (count - 1)));
    values.quantile.push(...quantiles(column, PROBABILITIES));
    values.above.push(exceedance(column, mean).above / count);
  }
  return values;
}
