import type { Operation, Program } from '../program/index.ts';
import { operandsOf, withOperands } from '../program/operands.ts';

/** The program for some of its outputs, in the order given, without what they do not need. All inputs stay. */
export function restrictProgram(program: Program, outputs: readonly number[]): Program {
  const needed = new Uint8Array(program.operations.length);
  const wanted = outputs.map((output) => program.outputs[output] as number);
  for (const operation of wanted) needed[operation] = 1;
  for (let at = needed.length - 1; at >= 0; at--)
    if (needed[at] === 1)
      for (const operand of operandsOf(program.operations[at] as Operation)) needed[operand] = 1;
  const places = new Map<number, number>();
  const placeOf = (operand: number): number => places.get(operand) as number;
  const operations: Operation[] = [];
  for (const [at, operation] of program.operations.entries())
    if (needed[at] === 1) places.set(at, operations.push(withOperands(operation, placeOf)) - 1);
  return { inputs: program.inputs, operations, outputs: wanted.map(placeOf) };
}

/** Names of the inputs that an operation depends on. */
export function inputsOf({ inputs, operations }: Program, operation: number): ReadonlySet<string> {
  const needed = new Uint8Array(operation + 1);
  needed[operation] = 1;
  const names = new Set<string>();
  for (let at = operation; at >= 0; at--) {
    if (needed[at] === 0) continue;
    const own = operations[at] as Operation;
    if (own.op === 'input') names.add(inputs[own.input] as string);
    for (const operand of operandsOf(own)) needed[operand] = 1;
  }
  return names;
}
