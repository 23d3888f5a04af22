import type { Operation, Program } from '../program/index.ts';
import { operandsOf, withOperands } from '../program/operands.ts';

/** One result of a slice: an output of the base program as it is when the inputs of one change are replaced. */
export interface Variant {
  /** Position in the list of changes. */
  readonly change: number;
  /** Position in the outputs of the base program. */
  readonly output: number;
}

/**
 * What has to be computed again when some inputs of a program are replaced, for several such changes in one program. All
 * else that is read stands at its frontier: operations of the base program whose values are handed in.
 */
export interface Slice {
  /** Its inputs are the replaced inputs in the order of `inputs`, then the frontier in the order of `frontier`. */
  readonly program: Program;
  /** Inputs of the base program. */
  readonly inputs: readonly number[];
  /** Operations of the base program. */
  readonly frontier: readonly number[];
  /** Parallel to the outputs of `program`. Outputs of the base program that a change does not reach are not listed. */
  readonly variants: readonly Variant[];
}

/** Marks the operations whose value depends on one of the inputs. */
export function reachOf(program: Program, inputs: readonly number[]): Uint8Array {
  const reached = new Uint8Array(program.operations.length);
  const changed = new Set(inputs);
  for (const [at, operation] of program.operations.entries()) {
    const touched =
      operation.op === 'input'
        ? changed.has(operation.input)
        : operandsOf(operation).some((operand) => reached[operand] === 1);
    if (touched) reached[at] = 1;
  }
  return reached;
}

/**
 * Writes what depends on the replaced inputs as a program of its own. The operations are those of the base program, one for
 * one, so that a value has the same bits as when the whole program runs with the inputs replaced.
 *
 * @param changes for each the inputs that are replaced together; no input stands in two of them
 */
export function sliceProgram(program: Program, changes: readonly (readonly number[])[]): Slice {
  const inputs = changes.flat();
  const reaches = changes.map((change) => reachOf(program, change));
  const { frontier, constants } = boundaryOf(program, reaches);
  const operations: Operation[] = [];
  const put = (operation: Operation): number => operations.push(operation) - 1;
  const outside = new Map<number, number>();
  for (const constant of constants) outside.set(constant, put(program.operations[constant] as Operation));
  for (const [at, operation] of frontier.entries())
    outside.set(operation, put({ op: 'input', input: inputs.length + at }));
  const variants: Variant[] = [];
  const results: number[] = [];
  for (const [change, reached] of reaches.entries()) {
    const inside = new Map<number, number>();
    const placeOf = (operand: number): number => (inside.get(operand) ?? outside.get(operand)) as number;
    for (const [at, operation] of program.operations.entries()) {
      if (reached[at] === 0) continue;
      const isInput = operation.op === 'input';
      const copy: Operation = isInput
        ? { op: 'input', input: inputs.indexOf(operation.input) }
        : withOperands(operation, placeOf);
      inside.set(at, put(copy));
    }
    for (const [output, operation] of program.outputs.entries()) {
      if (reached[operation] === 0) continue;
      results.push(placeOf(operation));
      variants.push({ change, output });
    }
  }
  const names = [
    ...inputs.map((input) => program.inputs[input] as string),
    ...frontier.map((operation) => `operation ${operation}`),
  ];
  return { program: { inputs: names, operations, outputs: results }, inputs, frontier, variants };
}

/** What the changed operations read and no change reaches by their own way: values to hand in, and constants. */
function boundaryOf(
  program: Program,
  reaches: readonly Uint8Array[],
): { readonly frontier: readonly number[]; readonly constants: readonly number[] } {
  const read = new Set<number>();
  for (const reached of reaches)
    for (const [at, operation] of program.operations.entries())
      if (reached[at] === 1)
        for (const operand of operandsOf(operation)) if (reached[operand] === 0) read.add(operand);
  const ordered = [...read].sort((a, b) => a - b);
  const isConstant = (at: number): boolean => program.operations[at]?.op === 'constant';
  return {
    frontier: ordered.filter((at) => !isConstant(at)),
    constants: ordered.filter(isConstant),
  };
}
