import type { Operation, Program } from '../program/index.ts';
import { Code, type FunctionBody, writeExp, writeExpLoop, writeLog } from '../wasm/index.ts';
import { STRIDE } from './columns.ts';
import type { Chunk, Step } from './plan.ts';
import type { Part } from './suite.ts';

const COMPARISONS: ReadonlySet<string> = new Set(['lt', 'le', 'eq']);

/** The parameters: first row, and end of the rows, in bytes of a column. */
const ROW = 0;
const END = 1;
/** Two rows of a column, and the two sums of an output. */
export const PAIR_BYTES = 16;

/**
 * A chunk as a function (row: i32, end: i32) -> i32 that evaluates rows, two at a time, and returns whether a NaN came out in
 * a column of an output.
 *
 * @param sumsAt where the sums of the part begin, in bytes of the memory
 */
export function writeChunk(
  { program, outputs = [] }: Part,
  { steps, readFrom }: Chunk,
  sumsAt: number,
): FunctionBody {
  const code = new Code(['i32', 'i32']);
  const locals = new Map<number, number>();
  const at = (position: number): Operation => program.operations[position] as Operation;

  const write = (position: number): void => {
    const local = locals.get(position);
    const column = readFrom.get(position);
    if (local !== undefined) code.get(local);
    else if (column !== undefined) code.get(ROW).load(column * STRIDE * 8);
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

  const kept: ReadonlySet<number> = new Set(outputs);
  const alone = loneExp(program, steps, kept);
  if (alone !== undefined) {
    writeExpLoop(code, ROW, END, {
      load: () => write(alone.argument),
      store: (loadedAt, value) => {
        loadedAt();
        value();
        code.store(alone.column * STRIDE * 8);
      },
    });
    return code.whole(0).end('i32');
  }
  const addedUp = steps.flatMap(({ sums }) => sums);
  const sumOf = new Map(addedUp.map((output) => [output, code.local()]));
  const addressOf = (output: number): number => sumsAt + output * PAIR_BYTES;
  for (const [output, local] of sumOf) code.whole(0).load(addressOf(output)).set(local);

  const watch = code.local();
  code.loop(ROW, PAIR_BYTES, END, () => {
    for (const { position, named, stores, sums } of steps) {
      if (named) {
        // Not known as a local before it is written.
        write(position);
        const local = code.local();
        code.set(local);
        locals.set(position, local);
      }
      for (const column of stores) {
        code.get(ROW);
        write(position);
        code.store(column * STRIDE * 8);
      }
      // A NaN stays in the sum of all outputs.
      if (stores.some((column) => kept.has(column))) {
        code.get(watch);
        write(position);
        code.do('add').set(watch);
      }
      for (const output of sums) {
        const local = sumOf.get(output) as number;
        code.get(local);
        write(position);
        code.do('add').set(local);
      }
    }
  });
  for (const [output, local] of sumOf) code.whole(0).get(local).store(addressOf(output));
  return code.get(watch).get(watch).do('ne').do('anyTrue').end('i32');
}

/** The argument and the column of a chunk that is nothing but an exp, whose value is for later chunks only. */
function loneExp(
  { operations }: Program,
  [step, ...more]: readonly Step[],
  kept: ReadonlySet<number>,
): { readonly argument: number; readonly column: number } | undefined {
  if (step === undefined || more.length > 0) return undefined;
  const operation = operations[step.position] as Operation;
  const [column, ...others] = step.stores;
  if (operation.op !== 'exp' || column === undefined || others.length + step.sums.length > 0)
    return undefined;
  return kept.has(column) ? undefined : { argument: operation.a, column };
}

/** A function with the parameters and the result of a chunk that runs some of them in order. */
export function writeAll(chunks: readonly number[]): FunctionBody {
  const code = new Code(['i32', 'i32']);
  code.whole(0);
  for (const chunk of chunks) code.get(ROW).get(END).call(chunk).plain('orWhole');
  return code.end('i32');
}
