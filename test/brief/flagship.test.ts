import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { render } from '../../src/brief/index.ts';
import { type Findings, study } from '../../src/study/index.ts';
import { LANGS } from '../../src/text/index.ts';
import { launch, screenPath } from '../browser.ts';
import { flagship } from '../cases/flagship.ts';
import { labelTroubles } from './labels.ts';
import { open } from './opened.ts';
import { targetsWithin } from './rendered.ts';

let findings: Findings;
let browser: Browser;

beforeAll(async () => {
  findings = study(flagship().prepared);
  browser = await launch();
}, 60_000);
afterAll(async () => await browser?.close());

/** The page may weigh 1.5 MB; the rooms to come need some of it. */
const MOST_BYTES = 1_500_000;

test.each(LANGS)(
  'the brief of the flagship in %s keeps within its weight, and all its links meet',
  (lang) => {
    const page = render(findings, 'html', lang);
    expect(new TextEncoder().encode(page).length).toBeLessThan(MOST_BYTES);
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
    const targets = targetsWithin(page);
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
  },
);

test('every number of the flagship that the brief shows leads to an entry', () => {
  const page = render(findings, 'html', 'en');
  const bare = [...page.matchAll(/<span>([^<]*\d[^<]*)<(?:abbr|\/span)/g)].map((match) => match[1]);
  expect(bare).toEqual([]);
});

test.each([
  { lang: 'en', width: 1280 },
  { lang: 'ja', width: 360 },
] as const)(
  'the flagship in $lang, $width wide, is silent, fits, and no label hides another',
  async (view) => {
    const { lang, width } = view;
    const html = render(findings, 'html', lang);
    const { page, complaints, requests } = await open(browser, html, { viewport: { width, height: 900 } });
    await page.screenshot({ path: screenPath(`flagship-${lang}-${width}`) });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await labelTroubles(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
    await page.context().close();
  },
);
