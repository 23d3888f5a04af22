import { EXP, exp, log } from '../../quantity/index.ts';
import type { Program } from '../program/index.ts';
import { columnsIn, STRIDE, settleNaN } from './columns.ts';
import type { Kernel } from './kernel.ts';
import { planChunks } from './plan.ts';
import { scriptText } from './script-text.ts';

/** Engines stop optimising at about 60 KB of bytecode, some 4,700 operations; this stays well below. */
const LIMIT = { operations: 1500, series: 10 };

/** A generated function: evaluates rows, and says whether it met a NaN in an output. */
type Run = (
  heap: Float64Array,
  rows: number,
  exp: (x: number) => number,
  log: (x: number) => number,
  powers: Float64Array,
) => boolean;

/** Fused functions of the language itself. Throws where the page forbids `new Function`. */
export function scriptKernel(program: Program): Kernel {
  const { chunks, columns } = planChunks(program, LIMIT);
  const heap = new Float64Array(columns * STRIDE);
  const { inputs, outputs } = columnsIn(heap.buffer, program);
  const runs = chunks.map(
    (chunk) => new Function('h', 'rows', 'exp', 'log', 'powers', scriptText(program, chunk)) as Run,
  );
  return {
    backend: 'script',
    inputs,
    outputs,
    run(draws) {
      let met = false;
      for (const run of runs) met = run(heap, draws, exp, log, EXP.halvedPowers) || met;
      if (met) settleNaN(outputs, draws);
    },
  };
}
