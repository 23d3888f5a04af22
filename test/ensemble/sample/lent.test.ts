// A sampler in the memory of the columns that it fills, against one in script.
import { describe, expect, it } from 'vitest';
import { BLOCK, compileKernel, createSampler, type SamplingPlan } from '../../../src/ensemble/index.ts';
import type { Program } from '../../../src/ensemble/program/index.ts';
import { lentIn } from '../../../src/ensemble/wasm/index.ts';
import type { Uncertain } from '../../../src/quantity/index.ts';

const SHAPES: Readonly<Record<string, Uncertain>> = {
  normal: { shape: 'normal', mean: 2, sd: 0.1 },
  lognormal: { shape: 'lognormal', median: 3, sigma: 0.7 },
  uniform: { shape: 'uniform', low: -1, high: 5 },
  triangular: { shape: 'triangular', low: 0, mode: 1, high: 4 },
  pert: { shape: 'pert', low: 0, mode: 1, high: 4 },
  student: { shape: 'student', median: 0, scale: 1, df: 3 },
  discrete: {
    shape: 'discrete',
    values: [0.2, 0.45, 0.35].map((probability, value) => ({ value, probability })),
  },
};

/** More atoms than WebAssembly compares with: its loop is one in script. */
const MANY: Uncertain = {
  shape: 'discrete',
  values: Array.from({ length: 40 }, (_, value) => ({ value, probability: 0.025 })),
};

const DATA: Uncertain = { shape: 'data', values: [3, 1, 4, 1, 5, 9, 2, 6] };
const REST: Readonly<Record<string, Uncertain>> = {
  gamma: { shape: 'gamma', k: 2.5, scale: 3 },
  beta: { shape: 'beta', alpha: 2, beta: 5 },
  interval: { shape: 'interval90', low: 2, high: 9 },
  truncated: { shape: 'truncated', of: { shape: 'normal', mean: 0, sd: 1 }, low: -1, high: 2 },
};

function planOf(inputs: Readonly<Record<string, Uncertain>>, more: Partial<SamplingPlan> = {}): SamplingPlan {
  return {
    inputs: Object.entries(inputs).map(([name, value]) => ({ name, value })),
    correlations: [{ a: 'normal', b: 'lognormal', rank: 0.5 }],
    ...{ seed: 5, draws: 20_000, method: 'sobol', randomisations: 4 },
    ...more,
  };
}

/** A kernel that reads so many inputs, and lends memory. */
function columnsOf(inputs: readonly string[], lent: number) {
  const operations = inputs.map((_, input) => ({ op: 'input' as const, input }));
  const program: Program = { inputs, operations, outputs: inputs.map((_, i) => i) };
  return compileKernel(program, 'wasm', lent).inputs;
}

const namesOf = ({ inputs }: SamplingPlan) => inputs.map(({ name }) => name);

/** Blocks at the beginning, at the end of a randomisation, where one is short, and in between. */
const BLOCKS = [0, 1, 9, 10, 7, 39];

/** What is drawn into columns that lend nothing. */
function plain(plan: SamplingPlan, b: number): Float64Array[] {
  const columns = plan.inputs.map(() => new Float64Array(BLOCK));
  const sampler = createSampler(plan);
  sampler.fill(b, columns);
  return columns.map((column) => column.slice(0, sampler.block(b).rows));
}

function drawn(sampler: ReturnType<typeof createSampler>, b: number, columns: readonly Float64Array[]) {
  sampler.fill(b, columns);
  return columns.map((column) => column.slice(0, sampler.block(b).rows));
}

describe('a sampler in memory that columns lend', () => {
  const toPert = [
    { a: 'normal', b: 'lognormal', rank: 0.5 },
    { a: 'normal', b: 'pert', rank: -0.3 },
  ];
  const CASES: readonly [string, SamplingPlan][] = [
    ['every shape with a loop of its own', planOf({ ...SHAPES, ...REST })],
    ['a discrete one of many values', planOf({ ...SHAPES, many: MANY })],
    ['data', planOf({ ...SHAPES, data: DATA })],
    ['one that scores give by a curve', planOf(SHAPES, { correlations: toPert })],
    ['pseudo-random ones', planOf({ ...SHAPES, ...REST }, { method: 'random' })],
  ];

  it.each(CASES)('draws the same bits as in its own, in any order of blocks: %s', (_, plan) => {
    const sampler = createSampler(plan);
    const columns = columnsOf(namesOf(plan), sampler.bytes);
    for (const b of BLOCKS) expect(drawn(sampler, b, columns)).toEqual(plain(plan, b));
    expect(lentIn((columns[0] as Float64Array).buffer)?.holder).toBe(sampler);
  });

  it('takes it back from another one that filled the same columns', () => {
    const plans = [
      planOf(SHAPES),
      planOf({ ...SHAPES, normal: { shape: 'pert', low: 0, mode: 2, high: 9 } }, { seed: 8 }),
    ];
    const samplers = plans.map(createSampler);
    const columns = columnsOf(Object.keys(SHAPES), Math.max(...samplers.map(({ bytes }) => bytes)));
    for (const b of [0, 1, 2])
      for (const [i, sampler] of samplers.entries())
        expect(drawn(sampler, b, columns)).toEqual(plain(plans[i] as SamplingPlan, b));
  });

  it('works elsewhere where too little is lent, or not all columns stand in one memory', () => {
    const plan = planOf(SHAPES);
    const sampler = createSampler(plan);
    const small = columnsOf(namesOf(plan), sampler.bytes - 100_000);
    const mixed = [...columnsOf(namesOf(plan), sampler.bytes).slice(1), new Float64Array(BLOCK)];
    const large = columnsOf(namesOf(plan), sampler.bytes);
    for (const columns of [small, mixed, large, mixed, small])
      expect(drawn(sampler, 3, columns)).toEqual(plain(plan, 3));
    const holders = [small, mixed, large].map(([first]) => lentIn((first as Float64Array).buffer)?.holder);
    expect(holders).toEqual([undefined, undefined, sampler]);
  });

  it('asks for none where the draws are too few to use it', () => {
    expect(createSampler(planOf(SHAPES, { draws: 1000 })).bytes).toBe(0);
    expect(lentIn((columnsOf(['a'], 0)[0] as Float64Array).buffer)).toBeUndefined();
  });
});
