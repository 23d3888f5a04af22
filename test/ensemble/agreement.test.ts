// The bench model in our engine against numpy and scipy: bench/ensemble/peers/exact.py made the fixtures. bench/README.md
// says how.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CLOSE, deviationOf } from '../../bench/ensemble/agreement.mjs';
import { correlationsOf, DISTRIBUTIONS } from '../../bench/ensemble/inputs.mjs';
import { writeModel } from '../../bench/ensemble/model-steps.mjs';
import {
  compileKernel,
  drawAll,
  exactQuantile,
  ProgramBuilder,
  quantiles,
} from '../../src/ensemble/index.ts';
import type { Uncertain } from '../../src/quantity/index.ts';

interface Expected {
  readonly mean: readonly number[];
  readonly sd: readonly number[];
  /** By output, then by probability: 5, 25, 50, 75, 95 %. */
  readonly quantile: readonly (readonly number[])[];
  readonly largestErrorInSds: { readonly mean: number; readonly quantile: number };
}

const expected: Expected = JSON.parse(
  readFileSync(new URL('../../bench/ensemble/expected.json', import.meta.url), 'utf8'),
);
const builder = new ProgramBuilder();
writeModel(builder);
const program = builder.build();

/** Mean and standard deviation by output, as the description of the model gives them. */
const DESCRIBED: readonly [number, number, number][] = [
  [15, 7738.936, 627.4],
  [16, 0.176336, 0.01192],
  [60, 0.364355, 0.0891],
  [62, 0.440644, 0.0245],
  [71, 0.0450309, 0.0404],
  [75, 0.610729, 0.1153],
  [78, -47.568, 34.39],
];

describe('the fixture', () => {
  it('has the means and spreads that the description of the model gives', () => {
    for (const [output, mean, sd] of DESCRIBED) {
      const [ownMean, ownSd] = [expected.mean[output] as number, expected.sd[output] as number];
      expect(Math.abs(ownMean - mean) / sd).toBeLessThan(1e-4);
      // Given to three digits, from a sample of its own.
      expect(Math.abs(ownSd / sd - 1)).toBeLessThan(5e-3);
    }
  });

  it('errs by a fifth at most of what is asked of our draws', () => {
    expect(expected.largestErrorInSds.mean).toBeLessThan(1e-3 / 5);
    expect(expected.largestErrorInSds.quantile).toBeLessThan(1.5e-2 / 5);
  });
});

describe('fixed draws by exact quantiles', () => {
  it.each(['wasm', 'script', 'tape'] as const)('%s agrees with scipy to 1e-8', (backend) => {
    expect(deviationOf(compileKernel(program, backend), exactQuantile)).toBeLessThan(CLOSE);
  });
});

const meanOf = (column: Float64Array): number =>
  column.reduce((sum, value) => sum + value, 0) / column.length;

// One net of all draws. In 16 randomisations, whose scatter gives the error, a net is 16 times smaller, and a pair of inputs
// whose first digits coincide in one of them moves a mean by up to 4 thousandths (docs/decisions/0008).
describe.each([
  [1, 1e-3, 1.5e-2],
  [16, 5e-3, 2.5e-2],
])('131,072 Sobol draws in %i randomisations', (randomisations, bound, boundOfQuantiles) => {
  const { outputs } = drawAll({
    program,
    outputs: program.outputs.map(String),
    plan: {
      inputs: program.inputs.map((name, at) => ({ name, value: DISTRIBUTIONS[at] as Uncertain })),
      correlations: correlationsOf(program.inputs),
      seed: 1,
      draws: 2 ** 17,
      method: 'sobol',
      randomisations,
    },
  });
  /** Largest distance from the fixture over all outputs, in standard deviations of the output. */
  const farthest = (distance: (column: Float64Array, output: number) => number): number =>
    Math.max(...outputs.map((column, at) => distance(column, at) / (expected.sd[at] as number)));

  it(`give means within ${bound} standard deviations`, () => {
    expect(farthest((column, at) => Math.abs(meanOf(column) - (expected.mean[at] as number)))).toBeLessThan(
      bound,
    );
  });

  it(`give 5, 50 and 95 % quantiles within ${boundOfQuantiles} standard deviations`, () => {
    const far = farthest((column, at) => {
      const found = quantiles(column, [0.05, 0.5, 0.95]) as readonly number[];
      const right = expected.quantile[at] as readonly number[];
      return Math.max(
        ...[0, 2, 4].map((place, i) => Math.abs((found[i] as number) - (right[place] as number))),
      );
    });
    expect(far).toBeLessThan(boundOfQuantiles);
  });
});
