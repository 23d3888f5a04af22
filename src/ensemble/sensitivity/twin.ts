import type { SamplingPlan } from '../sample/index.ts';

/** Set apart from every name of a figure, so that the second sample has streams of its own. */
const second = (name: string): string => `${name}, drawn again`;

/**
 * A plan that draws every input twice, independently: first all inputs, then all of them again with the same
 * distributions and correlations. One plan and not two, so that a scrambled net fills both samples evenly together.
 */
export function twinPlan(plan: SamplingPlan): SamplingPlan {
  return {
    ...plan,
    inputs: [...plan.inputs, ...plan.inputs.map(({ name, value }) => ({ name: second(name), value }))],
    correlations: [
      ...plan.correlations,
      ...plan.correlations.map(({ a, b, rank }) => ({ a: second(a), b: second(b), rank })),
    ],
  };
}
