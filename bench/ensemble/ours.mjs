// Runs one task of ours in a process of its own: node ours.mjs BACKEND WORKERS warm|cold TASK DRAWS SEED.
// Prints one line of JSON with the keys that the peers print, and the sampling that the tolerances depend on.
import { WARM_ROUNDS } from './warm.mjs';

const [backend, workers, state, task, draws, seed] = process.argv.slice(2);

const options = { backend, workers: Number(workers), draws: Number(draws), seed: Number(seed) };

// The fallbacks are for pages that forbid WebAssembly: sampling and summaries have to do without it too.
if (backend !== 'wasm') delete globalThis.WebAssembly;

const jobOf = await candidate();
if (state === 'warm')
  for (let round = 0; round < WARM_ROUNDS; round++) await (await jobOf({ ...options, seed: 0 }))();
const job = await jobOf(options);
const before = process.cpuUsage();
const start = performance.now();
const { draws: done, evaluations, values } = await job();
const wall = performance.now() - start;
const { user, system } = process.cpuUsage(before);
const report = {
  task,
  draws: done,
  evaluations,
  sampling: 'sobol',
  cpu_ns_per_draw: ((user + system) * 1000) / evaluations,
  wall_ns_per_draw: (wall * 1e6) / evaluations,
  maxrss_mb: process.resourceUsage().maxRSS / 1024,
  values,
};
// Workers would wait for more blocks, and there are none.
process.stdout.write(`${JSON.stringify(report)}\n`, () => process.exit(0));

async function candidate() {
  if (options.workers > 1) return (await import('./candidates/workers.mjs')).default;
  if (task === 'full') return (await import('./candidates/full.mjs')).default;
  if (task === 'saltelli') return (await import('./candidates/saltelli.mjs')).default;
  return (await import('./candidates/plain.mjs')).default;
}
