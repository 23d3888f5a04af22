import type { Program } from '../program/index.ts';
import { instanceOf, moduleBytes, PAGE } from '../wasm/index.ts';
import { columnsIn, STRIDE, settleNaN } from './columns.ts';
import type { Kernel } from './kernel.ts';
import { planChunks } from './plan.ts';
import { writeChunk } from './wasm-chunk.ts';

/** Engines take long over long functions, and gain nothing; a chunk that ends hands its values over in memory. */
const LIMIT = { operations: 1500, series: 10 };

/** WebAssembly with two draws to an instruction. Throws where the page forbids it, or the host has no vectors. */
export function wasmKernel(program: Program): Kernel {
  const { chunks, columns } = planChunks(program, LIMIT);
  const functions = chunks.map((chunk) => writeChunk(program, chunk));
  const module = new WebAssembly.Module(
    moduleBytes({ functions, pages: Math.ceil((columns * STRIDE * 8) / PAGE) }),
  );
  const { functions: runs, buffer } = instanceOf(module);
  const { inputs, outputs } = columnsIn(buffer, program);
  return {
    backend: 'wasm',
    inputs,
    outputs,
    run(draws) {
      let met = 0;
      for (const run of runs) met |= run(draws * 8);
      if (met !== 0) settleNaN(outputs, draws);
    },
  };
}
