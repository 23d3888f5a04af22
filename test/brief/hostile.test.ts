import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FORMATS } from '../../src/brief/index.ts';
import type { OpenFindings } from '../../src/study/index.ts';
import { launch } from '../browser.ts';
import { usJapan } from './fixture/index.ts';
import { open } from './opened.ts';
import { render } from './rendered.ts';

const PAYLOADS = [
  '<script>window.hacked = 1; alert(1)</script>',
  '"><img src=x onerror="window.hacked = 1">',
  "' onmouseover='window.hacked = 1' x='",
  '</style><script>window.hacked = 1</script>',
  '</title></svg><svg onload="window.hacked = 1">',
  '--><script>window.hacked = 1</script><!--',
  'javascript:window.hacked=1',
  '<a href="javascript:window.hacked=1">x</a>',
  '\u2028window.hacked = 1\u2029',
  '\u202egnp.exe\u202c \u2066x\u2069 \u0000\u0007',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a payload for template engines.
  '{{constructor}} ${window.hacked = 1} </script ><iframe srcdoc="<script>parent.hacked=1</script>">',
];

/** Fields from closed lists or with a form of their own, which the study makes and no author writes. */
const CLOSED = new Set([
  'format',
  'gap',
  'grade',
  'verification',
  'verdict',
  'variantKind',
  'form',
  'kind',
  'key',
  'strength',
  'consult',
  'answered',
  'method',
  'reverses',
  'seen',
  'is',
  'kinds',
  'measures',
  'before',
  'after',
]);
const FORMED = new Set(['start', 'end']);

/** OpenFindings with a payload behind every text. The same text gets the same payload, so that references still meet. */
function hostile(findings: OpenFindings, payload: string): OpenFindings {
  const poison = (value: unknown, field: string): unknown => {
    if (typeof value === 'string') return CLOSED.has(field) || FORMED.has(field) ? value : value + payload;
    if (Array.isArray(value)) return value.map((item) => poison(item, field));
    if (value === null || typeof value !== 'object') return value;
    const names = ['traces', 'holes', 'pays', 'share'].includes(field);
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [names ? key + payload : key, poison(item, key)]),
    );
  };
  const poisoned = poison(findings, '') as OpenFindings;
  for (const source of poisoned.sources) source.url = source.url === null ? null : payload;
  return poisoned;
}

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(async () => {
  await browser?.close();
});

test.each(PAYLOADS)('%j in every text does nothing in the page', async (payload) => {
  const html = render(hostile(usJapan(), payload), 'html', 'en');
  const { page, complaints, requests } = await open(browser, html);
  const found = await page.evaluate(() => ({
    hacked: Reflect.get(window, 'hacked') === undefined ? 'no' : 'yes',
    scripts: document.scripts.length,
    styles: document.querySelectorAll('style').length,
    strange: document.querySelectorAll('img, iframe, object, embed, form, base, audio, video').length,
    handlers: [...document.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith('on')),
    ),
    links: [...document.querySelectorAll('a[href]')]
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => !/^(#|https?:\/\/)/.test(href)),
    numbers: document.querySelectorAll('a[href^="#w"]').length,
  }));
  expect(found).toMatchObject({ hacked: 'no', scripts: 1, styles: 1, strange: 0, handlers: [], links: [] });
  expect(found.numbers).toBeGreaterThan(300);
  await page.locator('.tile a[href^="#w"]').first().click();
  await expect.poll(() => page.locator('.whys>li:target').count()).toBe(1);
  expect(complaints).toEqual([]);
  expect(requests).toEqual([]);
  await page.context().close();
});

test.each(PAYLOADS)('%j leaves no unseen characters or tags in any other text format', (payload) => {
  const findings = hostile(usJapan(), payload);
  for (const { name } of FORMATS.filter((format) => format.name === 'md' || format.name === 'csv')) {
    const text = render(findings, name, 'ja');
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u2028\u2029]/);
    if (name === 'md') expect(text).not.toMatch(/(?<!\\)<(?!https?:)/);
  }
  for (const name of ['json', 'claimreview', 'csl'] as const)
    expect(() => JSON.parse(render(findings, name, 'en'))).not.toThrow();
});
