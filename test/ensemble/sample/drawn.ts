import { createSampler, type SamplingPlan } from '../../../src/ensemble/sample/index.ts';
import type { Uncertain } from '../../../src/quantity/index.ts';

export const UNIFORM: Uncertain = { shape: 'uniform', low: 0, high: 1 };
export const NORMAL: Uncertain = { shape: 'normal', mean: 0, sd: 1 };

/** A plan of some inputs by name; without further word 1,024 Sobol points in one randomisation. */
export function planOf(
  inputs: Readonly<Record<string, Uncertain>>,
  more: Partial<SamplingPlan> = {},
): SamplingPlan {
  return {
    inputs: Object.entries(inputs).map(([name, value]) => ({ name, value })),
    correlations: [],
    seed: 1,
    draws: 1024,
    method: 'sobol',
    randomisations: 1,
    ...more,
  };
}

/** All draws by input name, the blocks filled in the order given or from first to last. */
export function drawAll(
  plan: SamplingPlan,
  order?: (blocks: number) => number[],
): Record<string, Float64Array> {
  const sampler = createSampler(plan);
  const columns = plan.inputs.map(() => new Float64Array(512));
  const all = plan.inputs.map(() => new Float64Array(sampler.draws));
  const blocks = order?.(sampler.blocks) ?? Array.from({ length: sampler.blocks }, (_, b) => b);
  for (const b of blocks) {
    const { first, rows } = sampler.block(b);
    sampler.fill(b, columns);
    for (const [input, column] of columns.entries()) all[input]?.set(column.subarray(0, rows), first);
  }
  return Object.fromEntries(plan.inputs.map(({ name }, input) => [name, all[input] as Float64Array]));
}

export function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function sdOf(values: Float64Array): number {
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

/** Spearman's correlation of values without ties. */
export function rankCorrelation(a: Float64Array, b: Float64Array): number {
  const ranks = (values: Float64Array): Float64Array => {
    const places = new Float64Array(values.length);
    const order = [...values.keys()].sort((i, j) => (values[i] as number) - (values[j] as number));
    for (const [rank, i] of order.entries()) places[i] = rank;
    return places;
  };
  const [x, y] = [ranks(a), ranks(b)];
  const distance = x.reduce((sum, rank, i) => sum + (rank - (y[i] as number)) ** 2, 0);
  return 1 - (6 * distance) / (a.length * (a.length ** 2 - 1));
}
