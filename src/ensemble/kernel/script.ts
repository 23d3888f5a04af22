import { EXP, exp, log } from '../../quantity/index.ts';
import { columnsIn, STRIDE } from './columns.ts';
import { planChunks } from './plan.ts';
import { scriptText } from './script-text.ts';
import { storingSuite, withOutputs } from './storing.ts';
import type { Part, Suite } from './suite.ts';

/** Engines stop optimising at about 60 KB of bytecode, some 4,700 operations; this stays well below. */
const LIMIT = { operations: 1500, series: 10 };

/** A generated function: evaluates rows, and says whether it met a NaN in an output. */
type Run = (
  heap: Float64Array,
  from: number,
  to: number,
  exp: (x: number) => number,
  log: (x: number) => number,
  powers: Float64Array,
) => boolean;

/** Fused functions of the language itself. Throws where the page forbids `new Function`. */
export function prepareScript(parts: readonly Part[], count: number): () => Suite {
  const { parts: storing, columns } = withOutputs(parts, count);
  const plans = storing.map((part) => planChunks(part, LIMIT, columns));
  const most = plans.reduce((highest, plan) => Math.max(highest, plan.columns), columns);
  const runs = plans.map(({ chunks }, i) =>
    chunks.map(
      (chunk) =>
        new Function(
          ...['h', 'from', 'to', 'exp', 'log', 'powers'],
          scriptText(storing[i] as Part, chunk),
        ) as Run,
    ),
  );
  return () => {
    const heap = new Float64Array(most * STRIDE);
    const all = columnsIn(heap.buffer, columns);
    return storingSuite('script', parts, storing, all, count, (part, from, to) => {
      let met = false;
      for (const run of runs[part] as Run[]) met = run(heap, from, to, exp, log, EXP.halvedPowers) || met;
      return met;
    });
  };
}
