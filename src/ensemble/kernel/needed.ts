import { type Operation, operandsOf, type Program } from '../program/index.ts';

/** Positions that the outputs need, in order. */
export function neededBy({ operations, outputs }: Program): number[] {
  const needed = new Uint8Array(operations.length);
  for (const output of outputs) needed[output] = 1;
  for (let at = needed.length - 1; at >= 0; at--)
    if (needed[at] === 1) for (const operand of operandsOf(operations[at] as Operation)) needed[operand] = 1;
  return [...needed.keys()].filter((position) => needed[position] === 1);
}
