// Runs one candidate in a process of its own: node child.mjs CANDIDATE [ARGUMENT ...]. Prints one line of JSON.
// A candidate's default export gets the arguments, makes its input, and returns the job that is timed.

const CANDIDATES = {
  'load-compile': () => import('./candidates/load-compile.mjs'),
  load: () => import('./candidates/load.mjs'),
  compile: () => import('./candidates/compile.mjs'),
  publicodes: () => import('./candidates/publicodes.mjs'),
  'raw-read': () => import('./candidates/raw-read.mjs'),
  duties: () => import('./candidates/duties.mjs'),
  'publicodes-duty': () => import('./candidates/publicodes-duty.mjs'),
  domain: () => import('./candidates/domain.mjs'),
  brief: () => import('./candidates/brief.mjs'),
};

const [candidate, ...args] = process.argv.slice(2);
const { default: jobOf } = await CANDIDATES[candidate]();
const job = await jobOf(...args);
const before = process.cpuUsage();
const start = performance.now();
const result = await job();
const wall = performance.now() - start;
const { user, system } = process.cpuUsage(before);
// maxRSS is in kilobytes on every system.
const memory = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`${JSON.stringify({ wall, cpu: (user + system) / 1000, memory, result })}\n`);
