/** The end of a memory, for another module to work in, so that the one writes where the other reads. */
export interface Lent {
  readonly memory: WebAssembly.Memory;
  /** In bytes. */
  readonly from: number;
  readonly size: number;
  /** Whose data lie there. Whoever takes it over says so; the one before finds out. */
  holder: unknown;
}

const lent = new WeakMap<ArrayBufferLike, Lent>();

/** Lends a memory from a byte on. */
export function lend(memory: WebAssembly.Memory, from: number): void {
  const { buffer } = memory;
  lent.set(buffer, { memory, from, size: buffer.byteLength - from, holder: undefined });
}

/** What is lent of the memory with this buffer. */
export function lentIn(buffer: ArrayBufferLike): Lent | undefined {
  return lent.get(buffer);
}
