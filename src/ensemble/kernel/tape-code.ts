import { type Operation, operandsOf, type Program } from '../program/index.ts';
import { STRIDE } from './columns.ts';
import { neededBy } from './needed.ts';
import { Shelf } from './shelf.ts';
import { opcodeOf } from './tape-loops.ts';

/** Rows taken through the whole tape at once: few enough that the columns in between stay in the nearest caches. */
export const ROWS = 128;
/** Padded like the outer columns. */
const ROW_STRIDE = ROWS + 8;

/** Numbers per instruction: opcode, destination, then address and mask of three operands. */
export const WIDTH = 8;

export interface TapeCode {
  readonly instructions: Int32Array;
  /** Addresses below it move on with the rows; those above hold one batch of rows, or a constant. */
  readonly moving: number;
  readonly heap: Float64Array;
}

/** Writes a program as instructions over one heap: inputs, outputs, columns in between (taken again once free), constants. */
export function tapeCode(program: Program): TapeCode {
  const { operations, inputs, outputs } = program;
  const at = (position: number): Operation => operations[position] as Operation;
  const needed = neededBy(program);
  const constants = needed.filter((position) => at(position).op === 'constant');
  const lastUse = new Int32Array(operations.length);
  for (const position of needed) for (const operand of operandsOf(at(position))) lastUse[operand] = position;

  const outputAt = (i: number): number => (inputs.length + i) * STRIDE;
  const moving = outputAt(outputs.length);
  const home = new Map<number, number>();
  for (const [i, position] of outputs.entries()) if (!home.has(position)) home.set(position, outputAt(i));
  for (const [i, position] of constants.entries()) home.set(position, moving + i);

  const shelf = new Shelf();
  const firstRow = moving + constants.length;
  const code: number[] = [];
  const put = (opcode: number, destination: number, operands: readonly number[]): void => {
    code.push(opcode, destination);
    for (const operand of operands)
      code.push(home.get(operand) as number, at(operand).op === 'constant' ? 0 : -1);
    while (code.length % WIDTH !== 0) code.push(0);
  };
  for (const position of needed) {
    const operation = at(position);
    if (operation.op === 'input') home.set(position, operation.input * STRIDE);
    if (operation.op === 'input' || operation.op === 'constant') continue;
    const operands = operandsOf(operation);
    // A row is read before it is written, so an operand that ends here may leave its column to the result.
    for (const operand of new Set(operands)) {
      const place = home.get(operand) as number;
      if (lastUse[operand] === position && place >= firstRow) shelf.free((place - firstRow) / ROW_STRIDE);
    }
    const destination = home.get(position) ?? firstRow + shelf.take() * ROW_STRIDE;
    put(opcodeOf(operation.op), destination, operands);
    home.set(position, destination);
  }
  for (const [i, position] of outputs.entries())
    if (home.get(position) !== outputAt(i)) put(opcodeOf('copy'), outputAt(i), [position]);

  const heap = new Float64Array(firstRow + shelf.size * ROW_STRIDE);
  for (const [i, position] of constants.entries())
    heap[moving + i] = (at(position) as { value: number }).value;
  return { instructions: Int32Array.from(code), moving, heap };
}
