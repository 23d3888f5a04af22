import { ScriptSieve } from '../../../src/ensemble/digest/script-sieve.ts';
import type { Sieve } from '../../../src/ensemble/digest/sieve.ts';
import { WasmSieve } from '../../../src/ensemble/digest/wasm-sieve.ts';
import { BLOCK, type Digest, Digester, type DigestRequest } from '../../../src/ensemble/index.ts';
import { type Summary, summarise } from '../../../src/ensemble/summary/index.ts';

export const SIEVES = {
  wasm: (outputs: number): Sieve => new WasmSieve(outputs),
  script: (outputs: number): Sieve => new ScriptSieve(outputs),
} as const;

/** What a digest says of columns that come block by block, and how often they had to come. */
export function digested(
  columns: readonly Float64Array[],
  starts: readonly number[],
  request: DigestRequest,
  sieve: Sieve = SIEVES.wasm(columns.length),
): { readonly digests: readonly Digest[]; readonly passes: number } {
  const digester = new Digester(
    columns.map(() => request),
    sieve,
  );
  const draws = columns[0]?.length ?? 0;
  const room = columns.map(() => new Float64Array(BLOCK));
  let passes = 0;
  do {
    passes++;
    for (const [randomisation, start] of starts.entries()) {
      const end = starts[randomisation + 1] ?? draws;
      for (let first = start; first < end; first += BLOCK) {
        const rows = Math.min(BLOCK, end - first);
        for (const [i, column] of columns.entries()) room[i]?.set(column.subarray(first, first + rows));
        digester.add({ first, rows, randomisation }, room);
      }
    }
  } while (digester.settle());
  return { digests: digester.digests(), passes };
}

/** The same of a whole column, in the form of a digest: what it is checked against. */
export function summarised(column: Float64Array, starts: readonly number[], request: DigestRequest): Summary {
  const { probabilities } = request;
  const plain = { starts, probabilities, dots: 0, histogram: false };
  const mean = summarise(column, { ...plain, thresholds: [] }).values?.mean.value ?? 0;
  return summarise(column, {
    ...plain,
    thresholds: request.thresholds.map((threshold) => (threshold === 'mean' ? mean : threshold)),
  });
}

/** Where parts of so many draws begin. */
export function evenStarts(draws: number, parts: number): number[] {
  return Array.from({ length: parts }, (_, part) => Math.floor((part * draws) / parts));
}
