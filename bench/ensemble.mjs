import { fileURLToPath } from 'node:url';
import { contest } from './ensemble/contest.mjs';
import { figuresOf, textOf } from './ensemble/report.mjs';
import { findRivals } from './ensemble/rivals.mjs';
import { mistakes } from './ensemble/verdict.mjs';

const title = 'The ensemble: sampling, evaluating, summarising the bench model';

const BACKENDS = ['wasm', 'script', 'tape'];
const DRAWS = { plain: 200_000, full: 100_000, saltelli: 16_384, cold: 20_000, start: 512 };

const ours = fileURLToPath(new URL('./ensemble/ours.mjs', import.meta.url));
const command = (backend, state, workers = 1) => [process.execPath, ours, backend, String(workers), state];

export default { title, measured };

/** @param {{ rounds?: number }} options */
async function measured({ rounds = 7 } = {}) {
  // Only now, as the engine is built by the time this runs.
  const { checkBackends } = await import('./ensemble/fixed.mjs');
  const fixed = checkBackends(BACKENDS);
  const rivals = await findRivals();
  try {
    const jobs = jobsOf(rivals.commands);
    const runs = await contest(jobs, rounds, (done, all, name) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${done + 1} of ${all}: ${name}`);
    });
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    const wrong = [...fixed.mistakes];
    for (const { name, group } of jobs)
      if (group !== 'start') for (const run of runs.get(name)) wrong.push(...mistakes(name, run));
    const figures = figuresOf(jobs, runs);
    const notes = [...rivals.absent, ...wrong.map((mistake) => `WRONG ${mistake}`)];
    return {
      text: [textOf(jobs, figures), ...agreement(fixed.found), ...notes].join('\n'),
      results: {
        rounds,
        versions: rivals.versions,
        absent: rivals.absent,
        fixed: fixed.found,
        wrong,
        ...figures,
      },
      wrong,
    };
  } finally {
    rivals.close();
  }
}

function jobsOf(rivals) {
  const job = (group, name, command, task = group) => ({
    name: `${group} ${name}`,
    group,
    command,
    task,
    draws: DRAWS[group],
  });
  const others = (group, task) => Object.entries(rivals).map(([name, line]) => job(group, name, line, task));
  const otherNumpy = (group, ways) =>
    rivals.numpy
      ? Object.entries(ways).map(([way, flag]) => job(group, `numpy, ${way}`, [...rivals.numpy, flag]))
      : [];
  return [
    ...others('plain'),
    ...otherNumpy('plain', { 'whole columns': '--whole', 'in steps': '--steps' }),
    ...BACKENDS.map((backend) => job('plain', backend, command(backend, 'warm'))),
    job('plain', 'wasm, 2 workers', command('wasm', 'warm', 2)),
    ...others('full'),
    ...BACKENDS.map((backend) => job('full', backend, command(backend, 'warm'))),
    ...others('saltelli'),
    ...otherNumpy('saltelli', { 'in steps': '--steps' }),
    job('saltelli', 'wasm', command('wasm', 'warm')),
    ...others('cold', 'plain'),
    job('cold', 'wasm', command('wasm', 'cold'), 'plain'),
    job('cold', 'script', command('script', 'cold'), 'plain'),
    ...others('start', 'plain'),
    job('start', 'wasm', command('wasm', 'cold'), 'plain'),
  ];
}

function agreement(found) {
  return Object.entries(found).map(
    ([backend, { deviation, hash }]) =>
      `${backend}: fixed draws within ${deviation.toExponential(1)} of scipy, hash ${hash.slice(0, 16)}`,
  );
}
