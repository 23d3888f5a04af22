import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../../browser.ts';

/**
 * The draws of the bench model have the same bits in Node and in Chromium, on every backend, for one, two and three
 * workers. What runs is the package as built, which is what users load.
 */

const BACKENDS = ['wasm', 'script', 'tape'] as const;
const WORKERS = [1, 2, 3];
const root = join(import.meta.dirname, '..', '..', '..');
/** Never asked for over a network: every request is answered from the checkout. */
const ORIGIN = 'https://treatyscope.test';

interface Crew {
  hashBy(workers: number, backend: string, makeWorker: () => Promise<unknown>): Promise<string>;
  hashHere(backend: string): Promise<string>;
  webWorker(): Promise<unknown>;
}

let crew: Crew;
let expected: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  crew = (await import('./crew.mjs' as string)) as Crew;
  expected = await crew.hashHere('wasm');
  browser = await launch();
  page = await browser.newPage();
  await page.route('**/*', async (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === '/')
      await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bits</title>' });
    else
      await route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(root, path), 'utf8') });
  });
  await page.goto(`${ORIGIN}/`);
}, 60_000);

afterAll(async () => await browser?.close());

async function thread() {
  const worker = new Worker(new URL('./worker.mjs', import.meta.url));
  await once(worker, 'message');
  return {
    async ask(message: unknown): Promise<unknown> {
      const reply = once(worker, 'message');
      worker.postMessage(message);
      return (await reply)[0];
    },
    end: () => worker.terminate(),
  };
}

describe('the bits of an ensemble', () => {
  it('are those of many blocks', () => {
    expect(expected.split('\n').length).toBeGreaterThan(60);
    expect(new Set(expected.split('\n')).size).toBe(expected.split('\n').length);
  });

  it.each(BACKENDS)('are the same in Node: %s', async (backend) => {
    expect(await crew.hashHere(backend)).toBe(expected);
  });

  it.each(WORKERS)('are the same in Node with %i workers', async (workers) => {
    expect(await crew.hashBy(workers, 'wasm', thread)).toBe(expected);
  });

  it.each(BACKENDS)('are the same in Chromium: %s', async (backend) => {
    expect(await inPage(`crew.hashHere('${backend}')`)).toBe(expected);
  });

  it.each(WORKERS)('are the same in Chromium with %i workers', async (workers) => {
    expect(await inPage(`crew.hashBy(${workers}, 'wasm', crew.webWorker)`)).toBe(expected);
  });
});

async function inPage(call: string): Promise<unknown> {
  return await page.evaluate(`import('${ORIGIN}/test/ensemble/everywhere/crew.mjs').then((crew) => ${call})`);
}
