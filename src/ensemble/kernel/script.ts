import { EXP, exp, log } from '../../quantity/index.ts';
import { columnsIn, STRIDE, settleNaN } from './columns.ts';
import { LANES, takeSums } from './lanes.ts';
import { planChunks } from './plan.ts';
import { PARAMETERS, type ScriptText, scriptText } from './script-text.ts';
import type { Part, Suite } from './suite.ts';

/** Engines stop optimising at about 60 KB of bytecode, some 4,700 operations; this stays well below. */
const LIMIT = { operations: 300, series: 20 };

/** A generated function: evaluates rows, and says whether it met a NaN in an output. */
type Run = (
  heap: Float64Array,
  from: number,
  to: number,
  exp: (x: number) => number,
  log: (x: number) => number,
  powers: Float64Array,
  constants: Float64Array,
  sums: Float64Array,
) => boolean;

interface Chunk {
  readonly run: Run;
  readonly constants: Float64Array;
}

/** Fused functions of the language itself. Throws where the page forbids `new Function`. */
export function prepareScript(parts: readonly Part[], count: number): () => Suite {
  const plans = parts.map((part) => planChunks(part, LIMIT, count));
  const most = plans.reduce((highest, plan) => Math.max(highest, plan.columns), count);
  const chunks = plans.map(({ chunks: own }, i) =>
    own.map((chunk) => compiled(scriptText(parts[i] as Part, chunk))),
  );
  return () => suiteOf(parts, chunks, count, most);
}

function compiled({ body, constants }: ScriptText): Chunk {
  return { run: new Function(...PARAMETERS, body) as Run, constants };
}

/** @param most columns in all, of which the first `count` are the suite's */
function suiteOf(
  parts: readonly Part[],
  chunks: readonly (readonly Chunk[])[],
  count: number,
  most: number,
): Suite {
  const heap = new Float64Array(most * STRIDE);
  const columns = columnsIn(heap.buffer, count);
  const ready = parts.map(({ program, outputs }, i) => ({
    own: chunks[i] as readonly Chunk[],
    kept: outputs?.map((column) => columns[column] as Float64Array),
    sums: new Float64Array(outputs === undefined ? LANES * program.outputs.length : 0),
  }));
  const evaluate = (own: readonly Chunk[], from: number, to: number, sums: Float64Array): boolean => {
    let met = false;
    for (const { run, constants } of own)
      met = run(heap, from, to, exp, log, EXP.halvedPowers, constants, sums) || met;
    return met;
  };
  return {
    backend: 'script',
    columns,
    run(part, from, to) {
      if (to <= from) return;
      const { own, kept, sums } = ready[part] as (typeof ready)[number];
      if (kept === undefined) {
        evaluate(own, from, to, sums);
        evaluate(own, from + 1, to, sums);
      } else if (evaluate(own, from, to, sums)) settleNaN(kept, from, to);
    },
    take: (part) => takeSums((ready[part] as (typeof ready)[number]).sums),
  };
}
