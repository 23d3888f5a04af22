import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const child = fileURLToPath(new URL('./child.mjs', import.meta.url));

/**
 * Runs each candidate once a round, in turn, so that a busy minute of the machine hits all of them, and gives medians.
 * @param {{ name: string, args: string[] }[]} candidates a candidate's file and its arguments; or `node` and a command line
 * @returns {Promise<Map<string, { wall: number, cpu: number, memory: number, whole: number, result: unknown }>>}
 *   by name: ms of the job (`wall`, and `cpu` of all threads), highest resident memory of the process in MB, and ms of
 *   the whole process
 */
export async function measure(candidates, rounds = 5) {
  const runs = new Map(candidates.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, args } of candidates) runs.get(name).push(await runOnce(args));
  }
  return new Map([...runs].map(([name, all]) => [name, medians(all)]));
}

async function runOnce(args) {
  const start = performance.now();
  const isBare = args[0] === 'node';
  const { output, code } = await collect(isBare ? args.slice(1) : [child, ...args]);
  const whole = performance.now() - start;
  // A check that finds mistakes ends with 1 and is none.
  if (isBare) return { whole, wall: whole, cpu: Number.NaN, memory: Number.NaN, result: output, code };
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
  return { whole, ...JSON.parse(output) };
}

function collect(args) {
  return new Promise((resolve, reject) => {
    const process_ = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    process_.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    process_.on('error', reject);
    process_.on('close', (code) => resolve({ output, code }));
  });
}

function medians(runs) {
  const of = (key) => median(runs.map((run) => run[key]));
  return {
    wall: of('wall'),
    cpu: of('cpu'),
    memory: of('memory'),
    whole: of('whole'),
    result: runs[0].result,
  };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** The power with which a cost grows: 1 is in step with the size, 2 its square. Least squares on logarithms. */
export function growth(sizes, costs) {
  const [x, y] = [sizes.map(Math.log), costs.map(Math.log)];
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const slope = x.reduce((sum, xi, i) => sum + (xi - mx) * (y[i] - my), 0);
  return slope / x.reduce((sum, xi) => sum + (xi - mx) ** 2, 0);
}
