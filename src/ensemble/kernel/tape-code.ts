import { type Operation, operandsOf } from '../program/index.ts';
import { STRIDE } from './columns.ts';
import { orderOfUse } from './order.ts';
import { Shelf } from './shelf.ts';
import { opcodeOf } from './tape-loops.ts';
import type { StoringPart } from './tape-suite.ts';

/** Rows taken through the whole tape at once: few enough that the columns in between stay in the nearest caches. */
export const ROWS = 256;
/** Padded like the outer columns. */
const ROW_STRIDE = ROWS + 8;

/** Numbers per instruction: opcode, destination, then address and mask of three operands. */
export const WIDTH = 8;

export interface TapeCode {
  /** Instructions by part. */
  readonly parts: readonly Int32Array[];
  /** Addresses below it move on with the rows; those above hold one batch of rows, or a constant. */
  readonly moving: number;
  /** The heap as it is at first, to be copied. */
  readonly heap: Float64Array;
}

/** Writes parts as instructions over one heap: so many columns, constants, then columns in between, taken again once free. */
export function tapeCodes(parts: readonly StoringPart[], columns: number): TapeCode {
  const moving = columns * STRIDE;
  const constants: Constants = new Map();
  for (const { program } of parts)
    for (const position of orderOfUse(program)) {
      const operation = program.operations[position] as Operation;
      if (operation.op === 'constant' && !constants.has(keyOf(operation.value)))
        constants.set(keyOf(operation.value), moving + constants.size);
    }
  const firstRow = moving + constants.size;
  const codes = parts.map((part) => tapeCode(part, constants, firstRow));
  const heap = new Float64Array(codes.reduce((most, { end }) => Math.max(most, end), firstRow));
  for (const [key, at] of constants) heap[at] = Number(key);
  return { parts: codes.map(({ instructions }) => instructions), moving, heap };
}

/** Addresses of constants by their values; a map takes 0 and -0 for one, so that of -0 is a text. */
type Constants = Map<number | '-0', number>;

const keyOf = (value: number): number | '-0' => (Object.is(value, -0) ? '-0' : value);

function tapeCode(
  { program, inputs, outputs }: StoringPart,
  constants: Constants,
  firstRow: number,
): { readonly instructions: Int32Array; readonly end: number } {
  const { operations } = program;
  const at = (position: number): Operation => operations[position] as Operation;
  const needed = orderOfUse(program);
  const lastUse = new Int32Array(operations.length);
  for (const position of needed) for (const operand of operandsOf(at(position))) lastUse[operand] = position;

  const outputAt = (i: number): number => (outputs[i] as number) * STRIDE;
  const home = new Map<number, number>();
  for (const [i, position] of program.outputs.entries())
    if (!home.has(position)) home.set(position, outputAt(i));

  const shelf = new Shelf();
  const code: number[] = [];
  const put = (opcode: number, destination: number, operands: readonly number[]): void => {
    code.push(opcode, destination);
    for (const operand of operands)
      code.push(home.get(operand) as number, at(operand).op === 'constant' ? 0 : -1);
    while (code.length % WIDTH !== 0) code.push(0);
  };
  for (const position of needed) {
    const operation = at(position);
    if (operation.op === 'input') home.set(position, (inputs[operation.input] as number) * STRIDE);
    if (operation.op === 'constant') home.set(position, constants.get(keyOf(operation.value)) as number);
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
  for (const [i, position] of program.outputs.entries())
    if (home.get(position) !== outputAt(i)) put(opcodeOf('copy'), outputAt(i), [position]);
  return { instructions: Int32Array.from(code), end: firstRow + shelf.size * ROW_STRIDE };
}
