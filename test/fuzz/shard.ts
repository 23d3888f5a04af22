import { expect, it } from 'vitest';
import { fuzz } from './run.ts';

const SHARDS = 4;
/** FUZZ_MUTANTS=200000 for a long run; FUZZ_FIRST moves it to other mutants. */
const MUTANTS = Number(process.env['FUZZ_MUTANTS'] ?? 8_000);
const FIRST = Number(process.env['FUZZ_FIRST'] ?? 1);

/** One of the four files that share the mutants, so that test workers do too. */
export function fuzzShard(shard: number): void {
  const count = Math.ceil(MUTANTS / SHARDS);
  it(`${count} mutants break no promise (${shard + 1} of ${SHARDS})`, {
    timeout: 60_000 + count * 250,
  }, () => {
    const { failures, studied, slowest } = fuzz(FIRST + shard, SHARDS, count);
    expect(failures, failures.join('\n')).toEqual([]);
    // Mutants that all fail at the door would never reach the graph.
    expect(studied).toBeGreaterThan(count / 30);
    console.info(
      `${count} mutants, ${studied} studied, slowest ${Math.round(slowest.ms)} ms (seed ${slowest.seed})`,
    );
  });
}
