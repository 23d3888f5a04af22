import { compileKernel, createSampler, Digester, planOf, program } from '../engine.mjs';

const REQUEST = { probabilities: [0.05, 0.25, 0.5, 0.75, 0.95], thresholds: ['mean'], errors: false };

/** Mean and spread of every output, five exact quantiles, and the chance to exceed the mean. */
export default function full({ backend, draws, seed }) {
  const sampler = createSampler(planOf(draws, seed));
  const kernel = compileKernel(program, backend, sampler.bytes);
  sampler.prepare(kernel.inputs);
  return () => {
    const digester = new Digester(program.outputs.map(() => REQUEST));
    do {
      for (let b = 0; b < sampler.blocks; b++) {
        const block = sampler.block(b);
        sampler.fill(b, kernel.inputs);
        kernel.run(block.rows);
        digester.add(block, kernel.outputs);
      }
    } while (digester.settle());
    return { draws: sampler.draws, evaluations: sampler.draws, values: valuesOf(digester.digests()) };
  };
}

function valuesOf(digests) {
  const all = digests.map(({ values }) => values);
  const ofSample = Math.sqrt(digests[0].draws / (digests[0].draws - 1));
  return {
    mean: all.map(({ mean }) => mean.value),
    sd: all.map(({ sd }) => sd.value * ofSample),
    quantile: all.flatMap(({ quantiles }) => quantiles.map(({ value }) => value)),
    above: all.map(({ thresholds }) => thresholds[0].above.value),
  };
}
