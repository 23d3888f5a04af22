import { settleNaN } from './columns.ts';
import { addUp, LANES, takeSums } from './lanes.ts';
import type { Part, Suite } from './suite.ts';

/** A part whose outputs stand in columns. */
export type StoringPart = Part & { readonly outputs: readonly number[] };

/**
 * The tape adds up only what stands in columns: parts without output columns get some, from `count` on, which all of them
 * share.
 */
export function withOutputs(
  parts: readonly Part[],
  count: number,
): { readonly parts: readonly StoringPart[]; readonly columns: number } {
  let columns = count;
  const storing = parts.map((part) => {
    if (part.outputs !== undefined) return { ...part, outputs: part.outputs };
    columns = Math.max(columns, count + part.program.outputs.length);
    return { ...part, outputs: part.program.outputs.map((_, i) => count + i) };
  });
  return { parts: storing, columns };
}

/**
 * @param asked the parts as they were given, and `storing` as they are run
 * @param columns all of them, of which the first `count` are the suite's
 * @param evaluate runs rows of a part
 */
export function tapeSuite(
  asked: readonly Part[],
  storing: readonly StoringPart[],
  columns: readonly Float64Array[],
  count: number,
  evaluate: (part: number, from: number, to: number) => void,
): Suite {
  const ready = storing.map(({ outputs }, i) => ({
    kept: outputs.map((column) => columns[column] as Float64Array),
    sums: asked[i]?.outputs === undefined ? new Float64Array(LANES * outputs.length) : undefined,
  }));
  return {
    backend: 'tape',
    columns: columns.slice(0, count),
    run(part, from, to) {
      if (to <= from) return;
      const { kept, sums } = ready[part] as (typeof ready)[number];
      evaluate(part, from, to);
      if (sums !== undefined) addUp(kept, from, to, sums);
      else settleNaN(kept, from, to);
    },
    take: (part) => takeSums(ready[part]?.sums ?? new Float64Array(0)),
  };
}
