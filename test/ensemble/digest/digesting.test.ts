// The bench model drawn without keeping a draw, against all of its draws at once.
import { describe, expect, it } from 'vitest';
import { correlationsOf, DISTRIBUTIONS } from '../../../bench/ensemble/inputs.mjs';
import { OUTPUT_NAMES, writeModel } from '../../../bench/ensemble/model-steps.mjs';
import {
  type Digest,
  digesting,
  drawAll,
  type Model,
  ProgramBuilder,
  type Progress,
} from '../../../src/ensemble/index.ts';
import type { Uncertain } from '../../../src/quantity/index.ts';
import { summarised } from './blocks.ts';

const builder = new ProgramBuilder();
writeModel(builder);
const program = builder.build();

function benchModel(method: 'sobol' | 'random', draws: number): Model {
  const inputs = program.inputs.map((name, at) => ({ name, value: DISTRIBUTIONS[at] as Uncertain }));
  const correlations = correlationsOf(program.inputs);
  const plan = { inputs, correlations, seed: 7, draws, method, randomisations: 16 };
  return { program, plan, outputs: OUTPUT_NAMES };
}

const REQUEST = {
  probabilities: [0.05, 0.25, 0.5, 0.75, 0.95],
  thresholds: ['mean'],
  errors: false,
} as const;

describe('digesting', () => {
  it.each(['sobol', 'random'] as const)('says what all draws say: %s', (method) => {
    const model = benchModel(method, 50_000);
    const steps = digesting(
      model,
      program.outputs.map(() => REQUEST),
    );
    const seen: Progress[] = [];
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) seen.push(step.value);
    const digests: readonly Digest[] = step.value;
    const { draws, starts, outputs } = drawAll(model);
    expect(seen.at(-1)).toEqual({ done: draws, draws });
    expect(seen).toHaveLength(16 * Math.ceil(draws / 16 / 512));
    for (const [i, column] of outputs.entries()) {
      const { values } = summarised(column, starts, REQUEST);
      const found = digests[i]?.values;
      expect(found?.mean.value).toBe(values?.mean.value);
      expect(found?.sd.value).toBe(values?.sd.value);
      expect(found?.quantiles.map(({ value }) => value)).toEqual(values?.quantiles.map(({ value }) => value));
      expect(found?.thresholds[0]?.above.value).toBe(values?.thresholds[0]?.above.value);
    }
  });
});
