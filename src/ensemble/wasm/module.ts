import { unsigned } from './numbers.ts';

/** Types of values by their number: WebAssembly Core 2.0, section 5.3. */
export const TYPE = { i32: 0x7f, f64: 0x7c, v128: 0x7b } as const;
export type Type = keyof typeof TYPE;

/** What a generated module holds: functions over one memory. Binary format: WebAssembly Core 2.0, chapter 5. */
export interface ModuleParts {
  readonly functions: readonly FunctionBody[];
  /** Of the memory that every instance makes for itself; without, an instance is given one. */
  readonly pages?: number;
}

/** A function; its locals follow its parameters. */
export interface FunctionBody {
  readonly params: readonly Type[];
  readonly result: Type | undefined;
  readonly locals: readonly Type[];
  readonly code: readonly number[];
}

/** Bytes of a page of memory. */
export const PAGE = 65_536;

const SECTION = { types: 1, imports: 2, functions: 3, memories: 5, exports: 7, code: 10 };
const KIND = { function: 0, memory: 2 };
const MEMORY = 'memory';

/** Exports the functions as `0`, `1`, ..., and its own memory. */
export function moduleBytes({ functions, pages }: ModuleParts): Uint8Array<ArrayBuffer> {
  const each = (make: (body: FunctionBody, i: number) => readonly number[]): number[][] =>
    functions.map((body, i) => [...make(body, i)]);
  const bytes = [
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(
      SECTION.types,
      each(({ params, result }) => [0x60, ...types(params), ...types(result === undefined ? [] : [result])]),
    ),
    ...(pages === undefined
      ? section(SECTION.imports, [[...name(MEMORY), ...name(MEMORY), KIND.memory, 0x00, 1]])
      : []),
    ...section(
      SECTION.functions,
      each((_, i) => unsigned(i)),
    ),
    // The most is the least: a memory that grew would detach every view of it.
    ...(pages === undefined
      ? []
      : section(SECTION.memories, [[0x01, ...unsigned(pages), ...unsigned(pages)]])),
    ...section(SECTION.exports, [
      ...(pages === undefined ? [] : [[...name(MEMORY), KIND.memory, 0]]),
      ...each((_, i) => [...name(`${i}`), KIND.function, ...unsigned(i)]),
    ]),
  ];
  const bodies = functions.map(({ locals, code }) => {
    const declared = runsOf(locals);
    return { head: [...unsigned(declared.length + code.length), ...declared], code };
  });
  const count = unsigned(functions.length);
  const size = bodies.reduce((sum, { head, code }) => sum + head.length + code.length, count.length);
  const codeHead = [SECTION.code, ...unsigned(size), ...count];
  const all = new Uint8Array(bytes.length + codeHead.length + size - count.length);
  let at = 0;
  for (const part of [bytes, codeHead, ...bodies.flatMap(({ head, code }) => [head, code])]) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function section(id: number, entries: readonly (readonly number[])[]): number[] {
  const content = [...unsigned(entries.length), ...entries.flat()];
  return [id, ...unsigned(content.length), ...content];
}

function name(text: string): number[] {
  return [...unsigned(text.length), ...[...text].map((letter) => letter.charCodeAt(0))];
}

function types(of: readonly Type[]): number[] {
  return [...unsigned(of.length), ...of.map((type) => TYPE[type])];
}

/** Locals of one type that stand together are declared by their number. */
function runsOf(locals: readonly Type[]): number[] {
  const runs: { type: Type; length: number }[] = [];
  for (const type of locals) {
    const last = runs.at(-1);
    if (last?.type === type) last.length += 1;
    else runs.push({ type, length: 1 });
  }
  return [...unsigned(runs.length), ...runs.flatMap(({ type, length }) => [...unsigned(length), TYPE[type]])];
}

export interface Instance {
  readonly functions: readonly ((...values: number[]) => number)[];
  readonly buffer: ArrayBuffer;
}

/** The functions of an instance in their order, and its memory; `pages` for a module that has none of its own. */
export function instanceOf(module: WebAssembly.Module, pages?: number): Instance {
  const given = pages === undefined ? undefined : new WebAssembly.Memory({ initial: pages, maximum: pages });
  const { exports } = new WebAssembly.Instance(module, given && { [MEMORY]: { [MEMORY]: given } });
  const memory = given ?? (exports[MEMORY] as WebAssembly.Memory);
  const functions: Instance['functions'][number][] = [];
  for (let i = 0; `${i}` in exports; i++) functions.push(exports[i] as Instance['functions'][number]);
  return { functions, buffer: memory.buffer as ArrayBuffer };
}
