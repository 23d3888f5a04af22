import { functionsOf, lend, memoryOf, moduleBytes, PAGE } from '../wasm/index.ts';
import { columnsIn, STRIDE, settleNaN } from './columns.ts';
import { LANES, takeSums } from './lanes.ts';
import { planChunks } from './plan.ts';
import type { Part, Suite } from './suite.ts';
import { PAIR_BYTES, writeAll, writeChunk } from './wasm-chunk.ts';

/**
 * Short functions: the processor then looks ahead over several rows, which do not wait for each other, and the engine finds
 * registers for what is at work. Much shorter, and too much is handed over in memory. exp and log stand alone, as each is a
 * long chain of steps.
 */
const LIMIT = { operations: 40, series: 40 };

/** WebAssembly with two draws to an instruction. Throws where the page forbids it, or the host has no vectors. */
export function prepareWasm(parts: readonly Part[], count: number): (lent: number) => Suite {
  const plans = parts.map((part) => planChunks(part, LIMIT, count));
  let end = STRIDE * 8 * plans.reduce((most, { columns }) => Math.max(most, columns), count);
  const sumsAt = parts.map(({ program, outputs }) => {
    const start = end;
    if (outputs === undefined) end += PAIR_BYTES * program.outputs.length;
    return start;
  });
  const chunks = plans.map(({ chunks: own }, i) =>
    own.map((chunk) => writeChunk(parts[i] as Part, chunk, sumsAt[i] as number)),
  );
  const ends: number[] = [];
  for (const { length } of chunks) ends.push((ends.at(-1) ?? 0) + length);
  // One call for all chunks of a part: to step into WebAssembly costs as much as a chunk does with a few rows.
  const wholes = chunks.map(({ length }, i) =>
    writeAll(Array.from({ length }, (_, n) => (ends[i - 1] ?? 0) + n)),
  );
  const module = new WebAssembly.Module(moduleBytes({ functions: [...chunks.flat(), ...wholes] }));
  const compiled = { module, sumsAt, end, firstWhole: ends.at(-1) ?? 0 };
  return (lent) => suiteOf(parts, count, compiled, lent);
}

/** Generated code, and where to find things: the sums of each part, in bytes of the memory, and the function that runs it. */
interface Compiled {
  readonly module: WebAssembly.Module;
  readonly sumsAt: readonly number[];
  /** Of what the suite uses of its memory, in bytes. */
  readonly end: number;
  /** Of the first part; those of the others follow. */
  readonly firstWhole: number;
}

function suiteOf(
  parts: readonly Part[],
  count: number,
  { module, sumsAt, end, firstWhole }: Compiled,
  lent: number,
): Suite {
  const memory = memoryOf(Math.max(1, Math.ceil((end + lent) / PAGE)));
  if (lent > 0) lend(memory, end);
  const functions = functionsOf(module, memory);
  const { buffer } = memory;
  const columns = columnsIn(buffer, count);
  const ready = parts.map(({ program, outputs }, i) => ({
    whole: functions[firstWhole + i] as (row: number, end: number) => number,
    kept: outputs?.map((column) => columns[column] as Float64Array),
    sums: new Float64Array(buffer, sumsAt[i], outputs === undefined ? LANES * program.outputs.length : 0),
  }));
  return {
    backend: 'wasm',
    columns,
    run(part, from, to) {
      if (to <= from) return;
      const { whole, kept, sums } = ready[part] as (typeof ready)[number];
      if (kept !== undefined) {
        if (whole(from * 8, to * 8) !== 0) settleNaN(kept, from, to);
        return;
      }
      const even = to - (to % 2);
      if (even > from) whole(from * 8, even * 8);
      if (even === to) return;
      // The last row comes in a pair, of which the sums of the odd rows are not to see the other half.
      const before = sums.slice();
      whole(even * 8, even * 8 + PAIR_BYTES);
      for (let odd = 1; odd < sums.length; odd += LANES) sums[odd] = before[odd] as number;
    },
    take: (part) => takeSums((ready[part] as (typeof ready)[number]).sums),
  };
}
