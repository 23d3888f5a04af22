import { type Operation, operandsOf, type Program } from '../program/index.ts';

/**
 * Positions that the outputs need, each after its operands and as late as an output asks for it: what is computed is soon
 * used, so that little has to be kept from one function to the next.
 */
export function orderOfUse({ operations, outputs }: Program): number[] {
  const order: number[] = [];
  const isPlaced = new Uint8Array(operations.length);
  // By hand, since a chain may be longer than calls can nest.
  const waiting: number[] = [];
  for (const output of outputs) {
    waiting.push(output);
    while (waiting.length > 0) {
      const position = waiting.at(-1) as number;
      const missing =
        isPlaced[position] === 1
          ? []
          : operandsOf(operations[position] as Operation).filter((operand) => isPlaced[operand] === 0);
      if (missing.length > 0) {
        waiting.push(...missing.reverse());
        continue;
      }
      waiting.pop();
      if (isPlaced[position] === 1) continue;
      isPlaced[position] = 1;
      order.push(position);
    }
  }
  return order;
}
