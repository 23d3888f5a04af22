import { Worker } from 'node:worker_threads';
import { createSampler, planOf } from '../engine.mjs';
import { momentsOf, PER_BLOCK } from './sums.mjs';

/** The plain task over several workers that take blocks off one shared counter. The result has the bits of one worker. */
export default async function workers({ backend, draws, seed, workers: count }) {
  const sampler = createSampler(planOf(draws, seed));
  const sums = new Float64Array(new SharedArrayBuffer(sampler.blocks * PER_BLOCK * 8));
  const next = new Int32Array(new SharedArrayBuffer(4));
  const crew = Array.from(
    { length: count },
    () =>
      new Worker(new URL('./worker.mjs', import.meta.url), {
        workerData: { backend, draws, seed, sums, next },
      }),
  );
  await Promise.all(crew.map((worker) => told(worker)));
  return async () => {
    const done = crew.map((worker) => told(worker));
    for (const worker of crew) worker.postMessage('start');
    await Promise.all(done);
    for (const worker of crew) worker.unref();
    return {
      draws: sampler.draws,
      evaluations: sampler.draws,
      values: momentsOf(sums, sampler.blocks, sampler.draws),
    };
  };
}

function told(worker) {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
