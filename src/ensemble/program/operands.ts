import type { Operation } from './program.ts';

/** Positions an operation reads, in the order of its fields. */
export function operandsOf(operation: Operation): readonly number[] {
  switch (operation.op) {
    case 'input':
    case 'constant':
      return [];
    case 'select':
      return [operation.test, operation.then, operation.otherwise];
    default:
      return 'b' in operation ? [operation.a, operation.b] : [operation.a];
  }
}

/** The same operation reading other positions. */
export function withOperands(operation: Operation, at: (operand: number) => number): Operation {
  switch (operation.op) {
    case 'input':
    case 'constant':
      return operation;
    case 'select': {
      const { test, then, otherwise } = operation;
      // biome-ignore lint/suspicious/noThenProperty: a number under that name makes nothing thenable
      return { op: 'select', test: at(test), then: at(then), otherwise: at(otherwise) };
    }
    default:
      return 'b' in operation
        ? { op: operation.op, a: at(operation.a), b: at(operation.b) }
        : { op: operation.op, a: at(operation.a) };
  }
}
