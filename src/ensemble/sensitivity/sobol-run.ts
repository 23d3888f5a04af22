import { columnsFor } from '../binding.ts';
import { BLOCK } from '../kernel/index.ts';
import type { Model } from '../model.ts';
import { createSampler } from '../sample/index.ts';
import { allFinite } from '../summary/finite.ts';
import type { Variant } from './slice.ts';
import { AGAIN, BASE, type SobolSuite, sobolSuite } from './sobol-suite.ts';
import { addOutput, addSums, PER_OUTPUT, PER_VARIANT } from './sobol-sums.ts';
import { PER_GUARDED, PER_SUMMED } from './summed.ts';
import { twinPlan } from './twin.ts';

/**
 * Rows that go through all parts together, a part of a block: all columns of a block would not stay in the processor's cache
 * from where they are written to where they are read.
 */
const STEP = 128;

/** One randomisation's sums, in the layout of `sobol-sums.ts`: of the outputs in both samples together, of each variant. */
export interface Sums {
  readonly outputs: Float64Array;
  readonly variants: Float64Array;
}

/** A Saltelli design, evaluated block by block in the order of the blocks. */
export interface SobolRun {
  readonly blocks: number;
  /** Rows of each of the two samples. */
  readonly pairs: number;
  /** What the sums of `variants` are of; `change` counts the groups. */
  readonly variants: readonly Variant[];
  /** By randomisation. */
  readonly sums: readonly Sums[];
  /** What outputs are measured from: their values with all inputs at the medians, or zero where that is not finite. */
  readonly origins: Float64Array;
  add(block: number): void;
  /** Pairs done once this block is. */
  pairsAfter(block: number): number;
}

/**
 * @param groups for each change the inputs, as positions in the plan, that are replaced together
 * @param outputs positions of the outputs that are looked at
 */
export function createSobolRun(
  model: Model,
  groups: readonly (readonly number[])[],
  outputs: readonly number[],
): SobolRun {
  const places = new Map(model.program.inputs.map((name, at) => [name, at]));
  const changes = groups.map((group) =>
    group.flatMap((input) => places.get(model.plan.inputs[input]?.name as string) ?? []),
  );
  const sampler = createSampler(twinPlan(model.plan));
  const suiteOf = (guarded: boolean) => {
    const made = sobolSuite(model.program, outputs, changes, guarded, sampler.bytes);
    const drawn = [...columnsFor(model, made.first), ...columnsFor(model, made.second)];
    return { ...made, drawn, guarded };
  };
  /** Rows without a value are rare: the suite that looks for them is made when the first turns up, and used from there on. */
  let ready = suiteOf(false);

  const origins = originsOf(ready, model, (input) => sampler.valueAt(input, 0));
  const variants = ready.changed.flat();
  const sums = Array.from({ length: sampler.randomisations }, () => ({
    outputs: new Float64Array(outputs.length * PER_OUTPUT),
    variants: new Float64Array(variants.length * PER_VARIANT),
  }));

  /** The sums of the changed outputs over a block, part by part. */
  function evaluate(block: number, rows: number): readonly Float64Array[] {
    const { suite, drawn, outputsAgain, changed } = ready;
    sampler.fill(block, drawn);
    for (let from = 0; from < rows; from += STEP) {
      const to = Math.min(from + STEP, rows);
      suite.run(BASE, from, to);
      suite.run(AGAIN, from, to);
      for (const [output, column] of outputsAgain.entries())
        measure(column, origins[output] as number, column, from, to);
      for (const part of changed.keys()) suite.run(AGAIN + 1 + part, from, to);
    }
    return changed.map((_, part) => suite.take(AGAIN + 1 + part));
  }

  const measured = new Float64Array(BLOCK);
  return {
    blocks: sampler.blocks,
    pairs: sampler.draws,
    variants,
    sums,
    origins,
    pairsAfter(block) {
      const { first: before, rows } = sampler.block(block);
      return before + rows;
    },
    add(block) {
      const { rows, randomisation } = sampler.block(block);
      const to = sums[randomisation] as Sums;
      let totals = evaluate(block, rows);
      if (!ready.guarded && !totals.every((part) => allFinite(part, 0, part.length))) {
        ready = suiteOf(true);
        totals = evaluate(block, rows);
      }
      for (const output of origins.keys()) {
        const at = output * PER_OUTPUT;
        addOutput(to.outputs, at, ready.outputsAgain[output] as Float64Array, rows);
        measure(ready.outputs[output] as Float64Array, origins[output] as number, measured, 0, rows);
        addOutput(to.outputs, at, measured, rows);
      }
      addVariants(to.variants, totals, ready.guarded, rows);
    },
  };
}

/** Values of the outputs with every input at its median, or zero. */
function originsOf(
  { suite, first, outputs }: SobolSuite,
  model: Model,
  median: (input: number) => number,
): Float64Array {
  for (const [input, column] of columnsFor(model, first).entries()) column[0] = median(input);
  suite.run(BASE, 0, 1);
  return Float64Array.from(outputs, (column) => finiteOrZero(column[0] as number));
}

const finiteOrZero = (value: number): number => (Number.isFinite(value) ? value : 0);

/** A column less a constant, so that a large mean does not drown the sums. */
function measure(column: Float64Array, origin: number, to: Float64Array, from: number, end: number): void {
  for (let row = from; row < end; row++) to[row] = (column[row] as number) - origin;
}

/** Adds the sums of a block's changed outputs, in the order of the variants. */
function addVariants(
  sums: Float64Array,
  totals: readonly Float64Array[],
  guarded: boolean,
  rows: number,
): void {
  const each = guarded ? PER_GUARDED : PER_SUMMED;
  let at = 0;
  for (const total of totals)
    for (let place = 0; place < total.length; place += each, at += PER_VARIANT) {
      const [first, second] = [total[place + each - 2] as number, total[place + each - 1] as number];
      addSums(sums, at, guarded ? (total[place] as number) : rows, first, second);
    }
}
