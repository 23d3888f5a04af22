import { type Operation, operandsOf, type Program } from '../program/index.ts';
import { neededBy } from './needed.ts';
import { Shelf } from './shelf.ts';

/** How a generator is to cut a program into functions, and what it keeps where. */
export interface Plan {
  readonly chunks: readonly Chunk[];
  /** Columns in all: inputs, outputs, then what one chunk leaves for a later one. */
  readonly columns: number;
}

/** One function to generate. Values without a step of their own are written where they are used. */
export interface Chunk {
  readonly steps: readonly Step[];
  /** Columns of the values read and not computed here, by position: inputs, and results of earlier chunks. */
  readonly readFrom: ReadonlyMap<number, number>;
}

export interface Step {
  readonly position: number;
  /** Used more than once, so it gets a name or a local. */
  readonly named: boolean;
  /** Columns it is written to. */
  readonly stores: readonly number[];
}

/** What a function may hold: engines give up on optimising long ones. exp and log count for more than one. */
export interface Limit {
  readonly operations: number;
  readonly series: number;
}

/** Deepest nesting of values without a name: generated text is parsed by recursion. */
const DEEPEST = 60;

/** Cuts a program into chunks, in its own order. */
export function planChunks(program: Program, limit: Limit): Plan {
  const needed = neededBy(program);
  const chunkOf = cut(program, needed, limit);
  const homes = settle(program, needed, chunkOf);
  const count = 1 + chunkOf.reduce((most, chunk) => Math.max(most, chunk), 0);
  const chunks = Array.from({ length: count }, (_, chunk) => {
    const members = needed.filter((position) => chunkOf[position] === chunk);
    return {
      steps: stepsOf(program, members, homes.stores),
      readFrom: readsOf(program, members, chunkOf, homes),
    };
  });
  return { chunks, columns: homes.columns };
}

function isComputed({ op }: Operation): boolean {
  return op !== 'input' && op !== 'constant';
}

/** The chunk of each position. Inputs and constants are free, and belong to the first. */
function cut({ operations }: Program, needed: readonly number[], limit: Limit): Int32Array {
  const chunkOf = new Int32Array(operations.length);
  let chunk = 0;
  let size = 0;
  for (const position of needed) {
    const operation = operations[position] as Operation;
    if (!isComputed(operation)) continue;
    const weight = operation.op === 'exp' || operation.op === 'log' ? limit.series : 1;
    if (size > 0 && size + weight > limit.operations) {
      chunk += 1;
      size = 0;
    }
    chunkOf[position] = chunk;
    size += weight;
  }
  return chunkOf;
}

interface Homes {
  /** Column that holds a position for later chunks, and for inputs for all. */
  readonly readAt: ReadonlyMap<number, number>;
  readonly stores: ReadonlyMap<number, readonly number[]>;
  readonly columns: number;
}

/** Gives inputs, outputs and what crosses from chunk to chunk their columns; a crossing's column is taken again after its last reader. */
function settle(
  { operations, inputs, outputs }: Program,
  needed: readonly number[],
  chunkOf: Int32Array,
): Homes {
  const readAt = new Map<number, number>();
  const stores = new Map<number, number[]>();
  for (const [i, position] of outputs.entries())
    stores.set(position, [...(stores.get(position) ?? []), inputs.length + i]);

  const lastReader = new Int32Array(operations.length);
  for (const position of needed)
    for (const operand of operandsOf(operations[position] as Operation))
      lastReader[operand] = Math.max(lastReader[operand] as number, chunkOf[position] as number);

  const first = inputs.length + outputs.length;
  const shelf = new Shelf();
  const leaving: number[][] = [];
  let current = 0;
  for (const position of needed) {
    const operation = operations[position] as Operation;
    if (operation.op === 'input') readAt.set(position, operation.input);
    if (!isComputed(operation)) continue;
    const chunk = chunkOf[position] as number;
    for (; current < chunk; current++) for (const place of leaving[current] ?? []) shelf.free(place);
    const last = lastReader[position] as number;
    if (last <= chunk) continue;
    const output = stores.get(position)?.[0];
    const place = output ?? shelf.take();
    readAt.set(position, output ?? first + place);
    if (output !== undefined) continue;
    stores.set(position, [first + place]);
    leaving[last] = [...(leaving[last] ?? []), place];
  }
  return { readAt, stores, columns: first + shelf.size };
}

function stepsOf({ operations }: Program, members: readonly number[], stores: Homes['stores']): Step[] {
  const uses = new Map<number, number>();
  for (const position of members)
    for (const operand of operandsOf(operations[position] as Operation))
      uses.set(operand, (uses.get(operand) ?? 0) + 1);
  const depth = new Map<number, number>();
  const steps: Step[] = [];
  for (const position of members) {
    const operation = operations[position] as Operation;
    const stored = stores.get(position) ?? [];
    const deep = 1 + Math.max(0, ...operandsOf(operation).map((operand) => depth.get(operand) ?? 0));
    // A stored value is read a second time, to watch for NaN.
    const used = (uses.get(position) ?? 0) + 2 * stored.length;
    const named = isComputed(operation) && (used > 1 || deep >= DEEPEST);
    if (named || stored.length > 0) steps.push({ position, named, stores: stored });
    else depth.set(position, deep);
  }
  return steps;
}

function readsOf(
  { operations }: Program,
  members: readonly number[],
  chunkOf: Int32Array,
  { readAt, stores }: Homes,
): Map<number, number> {
  const reads = new Map<number, number>();
  for (const position of members) {
    const operation = operations[position] as Operation;
    const wanted = isComputed(operation) ? operandsOf(operation) : stores.has(position) ? [position] : [];
    for (const operand of wanted) {
      const column = readAt.get(operand);
      const isElsewhere =
        !isComputed(operations[operand] as Operation) || chunkOf[operand] !== chunkOf[position];
      if (column !== undefined && isElsewhere) reads.set(operand, column);
    }
  }
  return reads;
}
