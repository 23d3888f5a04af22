import type { Operation, Program } from '../program/index.ts';
import { Code, type FunctionBody, writeExp, writeLog } from '../wasm/index.ts';
import { STRIDE } from './columns.ts';
import type { Chunk } from './plan.ts';

const COMPARISONS: ReadonlySet<string> = new Set(['lt', 'le', 'eq']);

/** The parameter: the end of the rows, in bytes of a column. */
const END = 0;
const PAIR_BYTES = 16;

/** A chunk as a function (end: i32) -> i32 that evaluates rows, two at a time, and returns whether a NaN came out. */
export function writeChunk(program: Program, { steps, readFrom }: Chunk): FunctionBody {
  const code = new Code(['i32']);
  const row = code.local('i32');
  const locals = new Map<number, number>();
  const at = (position: number): Operation => program.operations[position] as Operation;

  const write = (position: number): void => {
    const local = locals.get(position);
    const column = readFrom.get(position);
    if (local !== undefined) code.get(local);
    else if (column !== undefined) code.get(row).load(column * STRIDE * 8);
    else writeOperation(at(position));
  };
  const writeOperation = (operation: Operation): void => {
    switch (operation.op) {
      case 'input':
        throw new Error('an input is read from its column');
      case 'constant':
        code.number(operation.value);
        return;
      case 'select':
        write(operation.then);
        write(operation.otherwise);
        writeTest(operation.test);
        code.do('choose');
        return;
      case 'exp':
      case 'log':
        write(operation.a);
        if (operation.op === 'exp') writeExp(code);
        else writeLog(code);
        return;
      case 'lt':
      case 'le':
      case 'eq':
        writeMask(operation);
        code.number(1).do('and');
        return;
      default:
        write(operation.a);
        if ('b' in operation) write(operation.b);
        code.do(operation.op);
    }
  };
  const writeMask = ({ op, a, b }: Extract<Operation, { b: number }>): void => {
    write(a);
    write(b);
    code.do(op);
  };
  /** All bits of a lane where the test holds. A comparison used only here is that already. */
  const writeTest = (test: number): void => {
    const operation = at(test);
    const isFresh = !locals.has(test) && !readFrom.has(test);
    if (isFresh && COMPARISONS.has(operation.op)) writeMask(operation as Parameters<typeof writeMask>[0]);
    else {
      write(test);
      code.number(0).do('ne');
    }
  };

  const sum = code.local();
  const last = program.inputs.length + program.outputs.length;
  code.loop(row, PAIR_BYTES, END, () => {
    for (const { position, named, stores } of steps) {
      if (named) {
        // Not known as a local before it is written.
        write(position);
        const local = code.local();
        code.set(local);
        locals.set(position, local);
      }
      for (const column of stores) {
        code.get(row);
        write(position);
        code.store(column * STRIDE * 8);
      }
      // A NaN stays in the sum of all outputs.
      if (stores.some((column) => column < last)) {
        code.get(sum);
        write(position);
        code.do('add').set(sum);
      }
    }
  });
  return code.get(sum).get(sum).do('ne').do('anyTrue').end('i32');
}
