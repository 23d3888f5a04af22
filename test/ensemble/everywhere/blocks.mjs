// What one worker does, in Node and in a page: the bench model's draws of some blocks, and the digest of each.
import {
  compileKernel,
  compileSums,
  createSampler,
  planOf,
  program,
} from '../../../bench/ensemble/engine.mjs';

/** Enough for the sampler to use its tables in memory, in a few blocks of each randomisation. */
export const DRAWS = 36_000;

export function blockCount() {
  return createSampler(planOf(DRAWS, 1)).blocks;
}

/** SHA-256 of the outputs of each block, by its number, output by output in little-endian float64, and of their sums. */
export async function digestsOf(backend, blocks) {
  const sampler = createSampler(planOf(DRAWS, 1));
  const kernel = compileKernel(program, backend);
  const summing = compileSums(program, backend);
  const digests = [];
  for (const block of blocks) {
    const { rows } = sampler.block(block);
    sampler.fill(block, kernel.inputs);
    kernel.run(rows);
    sampler.fill(block, summing.inputs);
    summing.run(rows);
    const kept = kernel.outputs.flatMap((column) => [...column.subarray(0, rows)]);
    const values = Float64Array.of(...kept, ...summing.take());
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', values));
    digests.push([block, [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')]);
  }
  return digests;
}
