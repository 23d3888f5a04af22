import { spawn } from 'node:child_process';

/** numpy's matrix products take every core unless told not to; the comparison is of one core. */
const ONE_THREAD = { OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };

/**
 * Runs every job once a round, each in a process of its own and in turn, so that a busy minute hits all of them.
 * @param {{ name: string, command: string[], task: string, draws: number }[]} jobs
 * @param {(done: number, of: number, job: string) => void} progress called before each process
 * @returns {Promise<Map<string, object[]>>} by the job's name, what the process printed, with `whole_ms` and
 *   `round`; the seed of a round is its number
 */
export async function contest(jobs, rounds, progress = () => {}) {
  const runs = new Map(jobs.map(({ name }) => [name, []]));
  for (let round = 1; round <= rounds; round++)
    for (const [at, { name, command, task, draws }] of jobs.entries()) {
      progress((round - 1) * jobs.length + at, rounds * jobs.length, name);
      const result = await once([...command, task, String(draws), String(round)]);
      runs.get(name).push({ ...result, round });
    }
  return runs;
}

function once([program, ...args]) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...ONE_THREAD },
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', reject);
    child.on('close', (code) => {
      const whole = performance.now() - start;
      if (code !== 0) reject(new Error(`${program} ${args.join(' ')} ended with ${code}`));
      else resolve({ ...JSON.parse(output), whole_ms: whole });
    });
  });
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** One figure over another, round by round: median, least and most. Undefined where either did not run. */
export function ratioOf(runs, over, under, figure = (run) => run.cpu_ns_per_draw) {
  const [a, b] = [runs.get(over), runs.get(under)];
  if (!a || !b) return undefined;
  const ratios = a.map((run, round) => figure(run) / figure(b[round]));
  return { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
}
