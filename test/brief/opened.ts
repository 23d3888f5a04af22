import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface Opened {
  readonly page: Page;
  /** Everything the page complained of: console warnings and errors, uncaught errors, dialogs. */
  readonly complaints: string[];
  /** Addresses asked for, besides the page itself. */
  readonly requests: string[];
}

/** Opens a brief from disk, as a reader would. */
export async function open(
  browser: Browser,
  html: string,
  options: BrowserContextOptions & { readonly hash?: string } = {},
): Promise<Opened> {
  const { hash = '', ...context } = options;
  const file = join(mkdtempSync(join(tmpdir(), 'treatyscope-brief-')), 'brief.html');
  writeFileSync(file, html);
  const page = await (await browser.newContext(context)).newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  const address = pathToFileURL(file).href;
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', async (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:'))
      requests.push(request.url());
  });
  await page.goto(address + hash);
  return { page, complaints, requests };
}
