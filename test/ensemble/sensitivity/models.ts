import type { Model } from '../../../src/ensemble/model.ts';
import { ProgramBuilder } from '../../../src/ensemble/program/index.ts';
import type { Correlation, SamplingPlan } from '../../../src/ensemble/sample/index.ts';
import type { Uncertain } from '../../../src/quantity/index.ts';

type Formulas = (
  builder: ProgramBuilder,
  input: (name: string) => number,
) => Readonly<Record<string, number>>;

/** A model from its inputs' shapes and the operations of its outputs. */
export function modelOf(
  inputs: Readonly<Record<string, Uncertain>>,
  formulas: Formulas,
  settings: Partial<SamplingPlan> = {},
): Model {
  const builder = new ProgramBuilder();
  for (const name of Object.keys(inputs)) builder.input(name);
  const outputs = formulas(builder, (name) => builder.input(name));
  for (const output of Object.values(outputs)) builder.output(output);
  return {
    program: builder.build(),
    plan: {
      inputs: Object.entries(inputs).map(([name, value]) => ({ name, value })),
      correlations: [],
      seed: 1,
      draws: 8192,
      method: 'sobol',
      randomisations: 16,
      ...settings,
    },
    outputs: Object.keys(outputs),
  };
}

export const normal = (mean: number, sd: number): Uncertain => ({ shape: 'normal', mean, sd });
export const uniform = (low: number, high: number): Uncertain => ({ shape: 'uniform', low, high });

/** Spearman's rho at which normal scores correlate by r (Pearson 1907). */
export const correlated = (a: string, b: string, r: number): Correlation => ({
  a,
  b,
  rank: (6 / Math.PI) * Math.asin(r / 2),
});

/** sum of weights times inputs, all standard normal, plus a constant. */
export function linearModel(
  weights: Readonly<Record<string, number>>,
  constant: number,
  settings: Partial<SamplingPlan> = {},
): Model {
  const inputs = Object.fromEntries(Object.keys(weights).map((name) => [name, normal(0, 1)]));
  return modelOf(
    inputs,
    (b, input) => {
      const terms = Object.entries(weights).map(([name, weight]) => b.mul(b.constant(weight), input(name)));
      return { y: terms.reduce((sum, term) => b.add(sum, term), b.constant(constant)) };
    },
    settings,
  );
}

/** Ishigami and Homma (1990): sin x1 + 7 sin^2 x2 + 0.1 x3^4 sin x1 on [-pi, pi]^3. */
export function ishigami(settings: Partial<SamplingPlan> = {}): Model {
  const angle = uniform(-Math.PI, Math.PI);
  return modelOf(
    { x1: angle, x2: angle, x3: angle },
    (b, input) => {
      const [s1, s2] = [sine(b, input('x1')), sine(b, input('x2'))];
      const square = b.mul(input('x3'), input('x3'));
      const third = b.mul(b.constant(0.1), b.mul(b.mul(square, square), s1));
      return { y: b.add(b.add(s1, b.mul(b.constant(7), b.mul(s2, s2))), third) };
    },
    settings,
  );
}

/** Taylor series to x^25, right to 1e-13 on [-pi, pi]. */
function sine(b: ProgramBuilder, x: number): number {
  const square = b.mul(x, x);
  let sum = b.constant(1);
  for (let k = 24; k >= 2; k -= 2)
    sum = b.sub(b.constant(1), b.mul(b.mul(square, b.constant(1 / (k * (k + 1)))), sum));
  return b.mul(x, sum);
}

/** The same model with its plan's and its program's inputs in another order. */
export function reordered(model: Model, order: readonly number[]): Model {
  const { program, plan } = model;
  const place = new Map(order.map((input, at) => [input, at]));
  return {
    ...model,
    program: {
      ...program,
      inputs: order.map((input) => program.inputs[input] as string),
      operations: program.operations.map((operation) =>
        operation.op === 'input' ? { op: 'input', input: place.get(operation.input) as number } : operation,
      ),
    },
    plan: { ...plan, inputs: order.map((input) => plan.inputs[input] as (typeof plan.inputs)[number]) },
  };
}
