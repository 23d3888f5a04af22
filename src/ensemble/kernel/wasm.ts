import type { Program } from '../program/index.ts';
import { columnsIn, STRIDE, settleNaN } from './columns.ts';
import type { Kernel } from './kernel.ts';
import { planChunks } from './plan.ts';
import { writeChunk } from './wasm-chunk.ts';
import { moduleBytes } from './wasm-module.ts';

/** Engines take long over long functions, and gain nothing; a chunk that ends hands its values over in memory. */
const LIMIT = { operations: 1500, series: 10 };
const PAGE = 65536;

/** WebAssembly with two draws to an instruction. Throws where the page forbids it, or the host has no vectors. */
export function wasmKernel(program: Program): Kernel {
  const { chunks, columns } = planChunks(program, LIMIT);
  const functions = chunks.map((chunk) => writeChunk(program, chunk));
  const module = new WebAssembly.Module(
    moduleBytes({ functions, pages: Math.ceil((columns * STRIDE * 8) / PAGE) }),
  );
  const { exports } = new WebAssembly.Instance(module);
  const { buffer } = exports['memory'] as WebAssembly.Memory;
  const { inputs, outputs } = columnsIn(buffer, program);
  const runs = chunks.map((_, i) => exports[i] as (end: number) => number);
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
