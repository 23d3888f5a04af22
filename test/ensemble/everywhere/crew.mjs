// Deals the blocks out to workers that live in Node or in a page; the hash of all must not tell how many there were.
import { blockCount, digestsOf } from './blocks.mjs';

/** @param makeWorker gives { ask(message): Promise<reply>, end() } once the worker is ready */
export async function hashBy(workers, backend, makeWorker) {
  const blocks = Array.from({ length: blockCount() }, (_, block) => block);
  const shares = Array.from({ length: workers }, (_, worker) =>
    blocks.filter((block) => block % workers === worker).reverse(),
  );
  const crew = await Promise.all(shares.map(() => makeWorker()));
  const found = await Promise.all(shares.map((share, at) => crew[at].ask({ backend, blocks: share })));
  for (const worker of crew) worker.end();
  return joined(found.flat());
}

/** The same without a worker. */
export async function hashHere(backend) {
  return joined(
    await digestsOf(
      backend,
      Array.from({ length: blockCount() }, (_, block) => block),
    ),
  );
}

function joined(digests) {
  return digests
    .sort(([a], [b]) => a - b)
    .map(([, digest]) => digest)
    .join('\n');
}

/** In a page. */
export async function webWorker() {
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), { type: 'module' });
  const next = () =>
    new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }) => resolve(data), { once: true });
      worker.addEventListener('error', (event) => reject(new Error(event.message)), { once: true });
    });
  await next();
  return {
    ask(message) {
      const reply = next();
      worker.postMessage(message);
      return reply;
    },
    end: () => worker.terminate(),
  };
}
