import { parentPort, workerData } from 'node:worker_threads';
import { WARM_ROUNDS } from '../warm.mjs';
import plain, { blockRunner } from './plain.mjs';

const { backend, draws, seed, sums, next } = workerData;
for (let round = 0; round < WARM_ROUNDS; round++) plain({ backend, draws, seed: 0 })();
const run = blockRunner({ backend, draws, seed });
parentPort.once('message', () => {
  const { blocks } = run.sampler;
  for (let block = Atomics.add(next, 0, 1); block < blocks; block = Atomics.add(next, 0, 1)) run(block, sums);
  parentPort.postMessage('done');
});
parentPort.postMessage('ready');
