import { digestsOf } from './blocks.mjs';

const threads = typeof process === 'object' ? await import('node:worker_threads') : undefined;
const port = threads?.parentPort ?? self;
port.addEventListener('message', async ({ data: { backend, blocks } }) => {
  port.postMessage(await digestsOf(backend, blocks));
});
port.start?.();
// A message posted before the listener was there would be lost in a page.
port.postMessage('ready');
