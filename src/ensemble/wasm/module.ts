import { unsigned } from './numbers.ts';

/** Types of values by their number: WebAssembly Core 2.0, section 5.3. */
export const TYPE = { i32: 0x7f, f64: 0x7c, v128: 0x7b } as const;
export type Type = keyof typeof TYPE;

/** What a generated module holds: functions over one memory, which an instance is given. Binary format: WebAssembly Core 2.0, chapter 5. */
export interface ModuleParts {
  readonly functions: readonly FunctionBody[];
  /** Functions that an instance is given too, by their parameters: they give nothing back, and have the first numbers. */
  readonly given?: readonly (readonly Type[])[];
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

const SECTION = { types: 1, imports: 2, functions: 3, exports: 7, code: 10 };
const KIND = { function: 0, memory: 2 };
const GIVEN = 'given';
const MEMORY = 'memory';

/** Exports the functions as `0`, `1`, ... */
export function moduleBytes({ functions, given = [] }: ModuleParts): Uint8Array<ArrayBuffer> {
  const each = (make: (body: FunctionBody, i: number) => readonly number[]): number[][] =>
    functions.map((body, i) => [...make(body, i)]);
  const bytes = [
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(SECTION.types, [
      ...given.map((params) => [0x60, ...types(params), 0]),
      ...each(({ params, result }) => [
        ...[0x60, ...types(params)],
        ...types(result === undefined ? [] : [result]),
      ]),
    ]),
    ...section(SECTION.imports, [
      [...name(GIVEN), ...name(MEMORY), KIND.memory, 0x00, 1],
      ...given.map((_, i) => [...name(GIVEN), ...name(`${i}`), KIND.function, ...unsigned(i)]),
    ]),
    ...section(
      SECTION.functions,
      each((_, i) => unsigned(given.length + i)),
    ),
    ...section(
      SECTION.exports,
      each((_, i) => [...name(`${i}`), KIND.function, ...unsigned(given.length + i)]),
    ),
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

export type Run = (...values: readonly number[]) => number;

/** So many pages. The most is the least: a memory that grew would detach every view of it. */
export function memoryOf(pages: number): WebAssembly.Memory {
  return new WebAssembly.Memory({ initial: pages, maximum: pages });
}

/** The functions of an instance over a memory, in their order. */
export function functionsOf(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
  given: readonly Run[] = [],
): readonly Run[] {
  const imports = { [MEMORY]: memory, ...Object.fromEntries(given.map((run, i) => [`${i}`, run])) };
  const { exports } = new WebAssembly.Instance(module, { [GIVEN]: imports });
  const functions: Run[] = [];
  for (let i = 0; `${i}` in exports; i++) functions.push(exports[i] as Run);
  return functions;
}
