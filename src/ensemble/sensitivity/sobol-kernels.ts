import { compileKernel, type Kernel } from '../kernel/index.ts';
import type { Program } from '../program/index.ts';
import { restrictProgram } from './restrict.ts';
import { reachOf, sliceProgram, type Variant } from './slice.ts';

/** Changes share a kernel until it has about this many operations: fewer kernels to start, none too long to compile. */
const KERNEL_OPERATIONS = 1500;

/** A kernel that computes what some changes make stale, and what it has to be handed. */
export interface ChangedKernel {
  readonly kernel: Kernel;
  /** Parallel to the outputs of the kernel. */
  readonly variants: readonly Variant[];
  /** Its first inputs are these inputs of the program, out of the second sample, ... */
  readonly inputs: readonly number[];
  /** ... and the others these columns of the base kernel, after the first sample. */
  readonly read: readonly Float64Array[];
}

export interface SobolKernels {
  /** The program for the outputs looked at, which come first; then what the changed kernels read. */
  readonly base: Kernel;
  readonly changed: readonly ChangedKernel[];
}

/** Kernels of the programs asked for last: another seed or more draws need no new ones, and compiling is most of a small run. */
const kept = new WeakMap<Program, { readonly key: string; readonly kernels: SobolKernels }>();

/**
 * @param outputs positions of the outputs that are looked at
 * @param changes for each the inputs of the program that are replaced together
 */
export function sobolKernels(
  program: Program,
  outputs: readonly number[],
  changes: readonly (readonly number[])[],
): SobolKernels {
  const key = JSON.stringify([outputs, changes]);
  const before = kept.get(program);
  if (before?.key === key) return before.kernels;
  const kernels = compileAll(restrictProgram(program, outputs), changes);
  kept.set(program, { key, kernels });
  return kernels;
}

function compileAll(program: Program, changes: readonly (readonly number[])[]): SobolKernels {
  const slices = batchesOf(program, changes).map(({ from, to }) => ({
    offset: from,
    slice: sliceProgram(program, changes.slice(from, to)),
  }));
  const computed = slices
    .flatMap(({ slice }) => slice.frontier)
    .filter((at) => program.operations[at]?.op !== 'input');
  const exported = [...new Set(computed)];
  const base = compileKernel({ ...program, outputs: [...program.outputs, ...exported] });
  const places = new Map(exported.map((at, place) => [at, program.outputs.length + place]));
  const columnOf = (at: number): Float64Array => {
    const operation = program.operations[at];
    const column =
      operation?.op === 'input' ? base.inputs[operation.input] : base.outputs[places.get(at) as number];
    return column as Float64Array;
  };
  const changed = slices.map(({ slice, offset }) => ({
    kernel: compileKernel(slice.program),
    variants: slice.variants.map(({ change, output }) => ({ change: change + offset, output })),
    inputs: slice.inputs,
    read: slice.frontier.map(columnOf),
  }));
  return { base, changed };
}

/** Runs of neighbouring changes that fit into one kernel each. */
function batchesOf(
  program: Program,
  changes: readonly (readonly number[])[],
): { from: number; to: number }[] {
  const batches: { from: number; to: number }[] = [];
  let [from, size] = [0, 0];
  for (const [at, change] of changes.entries()) {
    const stale = reachOf(program, change).reduce((sum, mark) => sum + mark, 0);
    if (at > from && size + stale > KERNEL_OPERATIONS) {
      batches.push({ from, to: at });
      [from, size] = [at, 0];
    }
    size += stale;
  }
  if (changes.length > from) batches.push({ from, to: changes.length });
  return batches;
}
