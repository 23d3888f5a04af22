import { type Operation, operandsOf, type Program } from '../program/index.ts';
import { orderOfUse } from './order.ts';
import { Shelf } from './shelf.ts';
import type { Part } from './suite.ts';

/** How a generator is to cut a program into functions, and what it keeps where. */
export interface Plan {
  readonly chunks: readonly Chunk[];
  /** Columns in all: those of the suite, then what one chunk leaves for a later one. */
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
  /** Outputs that are added up and have its value. */
  readonly sums: readonly number[];
}

/** What a function may hold: engines give up on optimising long ones. exp and log count for more than one. */
export interface Limit {
  readonly operations: number;
  readonly series: number;
}

/** Deepest nesting of values without a name: generated text is parsed by recursion. */
const DEEPEST = 60;

/** Cuts a part into chunks, in the order in which its outputs need its operations; columns from `free` on are nobody's. */
export function planChunks(part: Part, limit: Limit, free: number): Plan {
  const { program } = part;
  const needed = orderOfUse(program);
  const chunkOf = cut(program, needed, limit);
  const homes = settle(part, needed, chunkOf, free);
  const count = 1 + chunkOf.reduce((most, chunk) => Math.max(most, chunk), 0);
  const members = Array.from({ length: count }, (): number[] => []);
  for (const position of needed) members[chunkOf[position] as number]?.push(position);
  const chunks = members.map((own) => ({
    steps: stepsOf(program, own, homes),
    readFrom: readsOf(program, own, chunkOf, homes),
  }));
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
  readonly sums: ReadonlyMap<number, readonly number[]>;
  readonly columns: number;
}

/** Gives outputs and what crosses from chunk to chunk their columns; a crossing's column is taken again after its last reader. */
function settle(
  { program, inputs, outputs }: Part,
  needed: readonly number[],
  chunkOf: Int32Array,
  free: number,
): Homes {
  const { operations } = program;
  const readAt = new Map<number, number>();
  const stores = new Map<number, number[]>();
  const sums = new Map<number, number[]>();
  const add = (to: Map<number, number[]>, position: number, entry: number): void => {
    to.set(position, [...(to.get(position) ?? []), entry]);
  };
  for (const [i, position] of program.outputs.entries())
    if (outputs === undefined) add(sums, position, i);
    else add(stores, position, outputs[i] as number);

  const lastReader = new Int32Array(operations.length);
  for (const position of needed)
    for (const operand of operandsOf(operations[position] as Operation))
      lastReader[operand] = Math.max(lastReader[operand] as number, chunkOf[position] as number);

  const shelf = new Shelf();
  const leaving: number[][] = [];
  let current = 0;
  for (const position of needed) {
    const operation = operations[position] as Operation;
    if (operation.op === 'input') readAt.set(position, inputs[operation.input] as number);
    if (!isComputed(operation)) continue;
    const chunk = chunkOf[position] as number;
    for (; current < chunk; current++) for (const place of leaving[current] ?? []) shelf.free(place);
    const last = lastReader[position] as number;
    if (last <= chunk) continue;
    const output = stores.get(position)?.[0];
    const place = output ?? shelf.take();
    readAt.set(position, output ?? free + place);
    if (output !== undefined) continue;
    add(stores, position, free + place);
    leaving[last] = [...(leaving[last] ?? []), place];
  }
  return { readAt, stores, sums, columns: free + shelf.size };
}

function stepsOf(
  { operations }: Program,
  members: readonly number[],
  homes: Pick<Homes, 'stores' | 'sums'>,
): Step[] {
  const uses = new Map<number, number>();
  for (const position of members)
    for (const operand of operandsOf(operations[position] as Operation))
      uses.set(operand, (uses.get(operand) ?? 0) + 1);
  const depth = new Map<number, number>();
  const steps: Step[] = [];
  for (const position of members) {
    const operation = operations[position] as Operation;
    const stores = homes.stores.get(position) ?? [];
    const sums = homes.sums.get(position) ?? [];
    const deep = 1 + Math.max(0, ...operandsOf(operation).map((operand) => depth.get(operand) ?? 0));
    // A stored value is read a second time, to watch for NaN.
    const used = (uses.get(position) ?? 0) + 2 * stores.length + sums.length;
    const named = isComputed(operation) && (used > 1 || deep >= DEEPEST);
    if (named || stores.length + sums.length > 0) steps.push({ position, named, stores, sums });
    else depth.set(position, deep);
  }
  return steps;
}

function readsOf(
  { operations }: Program,
  members: readonly number[],
  chunkOf: Int32Array,
  { readAt, stores, sums }: Homes,
): Map<number, number> {
  const reads = new Map<number, number>();
  for (const position of members) {
    const operation = operations[position] as Operation;
    const wanted = isComputed(operation)
      ? operandsOf(operation)
      : stores.has(position) || sums.has(position)
        ? [position]
        : [];
    for (const operand of wanted) {
      const column = readAt.get(operand);
      const isElsewhere =
        !isComputed(operations[operand] as Operation) || chunkOf[operand] !== chunkOf[position];
      if (column !== undefined && isElsewhere) reads.set(operand, column);
    }
  }
  return reads;
}
