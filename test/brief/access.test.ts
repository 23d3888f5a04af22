import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { render } from '../../src/brief/index.ts';
import { study } from '../../src/study/index.ts';
import { launch } from '../browser.ts';
import { flagship } from '../cases/flagship.ts';
import { open } from './opened.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(async () => {
  await browser?.close();
});

/** Rules of WCAG 2.2 at levels A and AA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

test.each([
  { lang: 'en', colorScheme: 'light' },
  { lang: 'ja', colorScheme: 'dark' },
] as const)(
  'the brief of the flagship in $lang, $colorScheme, breaks no rule of WCAG 2.2 AA',
  async (view) => {
    const html = render(study(flagship().prepared), 'html', view.lang);
    const { page } = await open(browser, html, {
      viewport: { width: 1280, height: 900 },
      colorScheme: view.colorScheme,
    });
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async (tags) => {
      const { axe: checker } = window as unknown as { axe: typeof import('axe-core') };
      const found = await checker.run({ runOnly: tags });
      return found.violations.map(({ id, nodes }) => ({
        id,
        count: nodes.length,
        first: nodes[0]?.html.slice(0, 300),
      }));
    }, TAGS);
    expect(violations).toEqual([]);
  },
  120_000,
);
