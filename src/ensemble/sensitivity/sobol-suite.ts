import { compileSuite, type Part, type Suite } from '../kernel/index.ts';
import type { Program } from '../program/index.ts';
import { restrictProgram } from './restrict.ts';
import { reachOf, sliceProgram, type Variant } from './slice.ts';
import { summedProgram } from './summed.ts';

/** Changes share a program until it has about this many operations: what several of them read is read once. */
const PART_OPERATIONS = 1500;

/** The parts that evaluate the first sample and the second one; those of the changes follow. */
export const BASE = 0;
export const AGAIN = 1;

/** A Saltelli design as one suite: every part finds in the columns what the others left there. */
export interface SobolSuite {
  readonly suite: Suite;
  /** Columns of the program's inputs, in the first sample and in the second one. */
  readonly first: readonly Float64Array[];
  readonly second: readonly Float64Array[];
  /** Columns of the outputs looked at. Those of the second sample are to be measured from a constant before the changes run. */
  readonly outputs: readonly Float64Array[];
  readonly outputsAgain: readonly Float64Array[];
  /** Parallel to the parts from `AGAIN + 1` on. Each has the sums of `summedProgram` for its variants. */
  readonly changed: readonly (readonly Variant[])[];
}

/** What was asked for last of a program: another seed or more draws need no new suite, and compiling is most of a small run. */
const kept = new WeakMap<Program, { readonly key: string; readonly made: Map<boolean, SobolSuite> }>();

/**
 * @param outputs positions of the outputs that are looked at
 * @param changes for each the inputs of the program that are replaced together
 * @param guarded whether rows without a value are left out, which takes longer
 * @param lent bytes of memory for the sampler that fills the columns: its `bytes`
 */
export function sobolSuite(
  program: Program,
  outputs: readonly number[],
  changes: readonly (readonly number[])[],
  guarded: boolean,
  lent: number,
): SobolSuite {
  const key = JSON.stringify([outputs, changes, lent]);
  const before = kept.get(program);
  const entry = before?.key === key ? before : { key, made: new Map<boolean, SobolSuite>() };
  const made =
    entry.made.get(guarded) ?? compileAll(restrictProgram(program, outputs), changes, guarded, lent);
  entry.made.set(guarded, made);
  kept.set(program, entry);
  return made;
}

function compileAll(
  program: Program,
  changes: readonly (readonly number[])[],
  guarded: boolean,
  lent: number,
): SobolSuite {
  const slices = batchesOf(program, changes).map(({ from, to }) => ({
    offset: from,
    slice: sliceProgram(program, changes.slice(from, to)),
  }));
  const read = new Set(slices.flatMap(({ slice }) => slice.frontier));
  const left = [...read].filter((at) => program.operations[at]?.op !== 'input');
  const [inputs, outputs] = [program.inputs.length, program.outputs.length];
  const columns = {
    first: range(0, inputs),
    second: range(inputs, inputs),
    outputs: range(2 * inputs, outputs),
    outputsAgain: range(2 * inputs + outputs, outputs),
    left: range(2 * inputs + 2 * outputs, left.length),
  };
  const leftAt = new Map(left.map((at, place) => [at, columns.left[place] as number]));
  const columnOf = (at: number): number => {
    const operation = program.operations[at];
    return operation?.op === 'input'
      ? (columns.first[operation.input] as number)
      : (leftAt.get(at) as number);
  };
  const parts: Part[] = [
    {
      program: { ...program, outputs: [...program.outputs, ...left] },
      inputs: columns.first,
      outputs: [...columns.outputs, ...columns.left],
    },
    { program, inputs: columns.second, outputs: columns.outputsAgain },
    ...slices.map(({ slice }) => {
      const { program: summed, outputs: compared } = summedProgram(slice, guarded);
      return {
        program: summed,
        inputs: [
          ...slice.inputs.map((input) => columns.second[input] as number),
          ...slice.frontier.map(columnOf),
          ...compared.flatMap((output) => [
            columns.outputs[output] as number,
            columns.outputsAgain[output] as number,
          ]),
        ],
      };
    }),
  ];
  const suite = compileSuite(parts, 2 * inputs + 2 * outputs + left.length, undefined, lent);
  const of = (places: readonly number[]) => places.map((place) => suite.columns[place] as Float64Array);
  return {
    suite,
    first: of(columns.first),
    second: of(columns.second),
    outputs: of(columns.outputs),
    outputsAgain: of(columns.outputsAgain),
    changed: slices.map(({ slice, offset }) =>
      slice.variants.map(({ change, output }) => ({ change: change + offset, output })),
    ),
  };
}

function range(from: number, length: number): number[] {
  return Array.from({ length }, (_, i) => from + i);
}

/** Runs of neighbouring changes that fit into one program each. */
function batchesOf(
  program: Program,
  changes: readonly (readonly number[])[],
): { from: number; to: number }[] {
  const batches: { from: number; to: number }[] = [];
  let [from, size] = [0, 0];
  for (const [at, change] of changes.entries()) {
    const stale = reachOf(program, change).reduce((sum, mark) => sum + mark, 0);
    if (at > from && size + stale > PART_OPERATIONS) {
      batches.push({ from, to: at });
      [from, size] = [at, 0];
    }
    size += stale;
  }
  if (changes.length > from) batches.push({ from, to: changes.length });
  return batches;
}
