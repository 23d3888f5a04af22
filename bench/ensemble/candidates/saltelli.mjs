import { outputs, planOf, program, sobolIndices } from '../engine.mjs';

const NET_BENEFIT = 78;

/**
 * First-order and total indices of all outputs. Correlated inputs are changed together by the engine, so that there are 55
 * changes and not 60; evaluations are counted as done. What is printed for an input of a pair is null.
 */
export default function saltelli({ draws, seed }) {
  const model = { program, plan: planOf(draws, seed), outputs };
  return () => {
    const indices = sobolIndices(model);
    const { groups } = indices.outputs[NET_BENEFIT];
    const alone = new Map(groups.filter(({ inputs }) => inputs.length === 1).map((g) => [g.inputs[0], g]));
    const by = (kind) => program.inputs.map((name) => alone.get(name)?.[kind].value ?? null);
    return {
      draws: indices.pairs,
      evaluations: indices.evaluations,
      values: {
        mean: indices.outputs.map(({ mean }) => mean),
        sd: indices.outputs.map(({ variance }) => Math.sqrt(variance)),
        first: by('first'),
        total: by('total'),
      },
    };
  };
}
