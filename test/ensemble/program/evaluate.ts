import { BINARY, type Program, UNARY } from '../../../src/ensemble/program/index.ts';

/** A program at one point, operation by operation: what each backend has to give. */
export function evaluate({ operations, outputs }: Program, inputs: readonly number[]): number[] {
  const values: number[] = [];
  const at = (position: number): number => values[position] as number;
  for (const operation of operations) {
    switch (operation.op) {
      case 'input':
        values.push(inputs[operation.input] as number);
        break;
      case 'constant':
        values.push(operation.value);
        break;
      case 'select':
        values.push(at(operation.test) !== 0 ? at(operation.then) : at(operation.otherwise));
        break;
      default:
        values.push(
          'b' in operation
            ? BINARY[operation.op](at(operation.a), at(operation.b))
            : UNARY[operation.op](at(operation.a)),
        );
    }
  }
  return outputs.map(at);
}
