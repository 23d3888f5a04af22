/** What a generated module holds: functions over one exported memory. Binary format: WebAssembly Core 2.0, chapter 5. */
export interface ModuleParts {
  readonly functions: readonly FunctionBody[];
  readonly pages: number;
}

/** A function (end: i32) -> i32, whose locals from 1 on are one i32 and then vectors. */
export interface FunctionBody {
  readonly vectors: number;
  readonly code: readonly number[];
}

const I32 = 0x7f;
const V128 = 0x7b;
const SECTION = { types: 1, functions: 3, memories: 5, exports: 7, code: 10 };
const EXPORT = { function: 0, memory: 2 };

/** Exports `memory`, and the functions as `0`, `1`, ... */
export function moduleBytes({ functions, pages }: ModuleParts): Uint8Array<ArrayBuffer> {
  const each = (make: (body: FunctionBody, i: number) => readonly number[]): number[][] =>
    functions.map((body, i) => [...make(body, i)]);
  const bytes = [
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(SECTION.types, [[0x60, 1, I32, 1, I32]]),
    ...section(
      SECTION.functions,
      each(() => [0]),
    ),
    // The most is the least: a memory that grew would detach every view of it.
    ...section(SECTION.memories, [[0x01, ...unsigned(pages), ...unsigned(pages)]]),
    ...section(SECTION.exports, [
      [...name('memory'), EXPORT.memory, 0],
      ...each((_, i) => [...name(`${i}`), EXPORT.function, ...unsigned(i)]),
    ]),
  ];
  const bodies = functions.map(({ vectors, code }) => {
    const locals = [2, 1, I32, ...unsigned(vectors), V128];
    return { head: [...unsigned(locals.length + code.length), ...locals], code };
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

/** Seven bits a byte, the least first (LEB128). */
export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let left = value;
  while (left >= 0x80) {
    bytes.push((left & 0x7f) | 0x80);
    left >>>= 7;
  }
  return [...bytes, left];
}

/** The same with a sign. */
export function signed(value: number): number[] {
  const bytes: number[] = [];
  let left = value;
  while (left < -0x40 || left >= 0x40) {
    bytes.push((left & 0x7f) | 0x80);
    left >>= 7;
  }
  return [...bytes, left & 0x7f];
}
