import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Lang } from '../../src/text/index.ts';
import { launch, screenPath } from '../browser.ts';
import { emptyCase, usJapan } from './fixture/index.ts';
import { labelTroubles } from './labels.ts';
import { open } from './opened.ts';
import { render } from './rendered.ts';

let browser: Browser;
const full = { en: render(usJapan(), 'html', 'en'), ja: render(usJapan(), 'html', 'ja') };

beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(async () => {
  await browser?.close();
});

/** Tests of one width, language and theme each; the screens are for people to look at. */
const views = [
  { lang: 'en', width: 360, colorScheme: 'light' },
  { lang: 'en', width: 768, colorScheme: 'light' },
  { lang: 'en', width: 1280, colorScheme: 'light' },
  { lang: 'en', width: 1280, colorScheme: 'dark' },
  { lang: 'ja', width: 360, colorScheme: 'dark' },
  { lang: 'ja', width: 1280, colorScheme: 'light' },
] as const;

test.each(views)(
  'in $lang, $colorScheme, $width wide it is silent, fits, and no label hides another',
  async (view) => {
    const { lang, width, colorScheme } = view;
    const opened = await open(browser, full[lang], { viewport: { width, height: 900 }, colorScheme });
    const { page, complaints, requests } = opened;
    await page.screenshot({ path: screenPath(`brief-${lang}-${colorScheme}-${width}`), fullPage: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await labelTroubles(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
    await page.context().close();
  },
);

test('an empty case says so, silently', async () => {
  const { page, complaints } = await open(browser, render(emptyCase(), 'html', 'en'));
  await page.screenshot({ path: screenPath('brief-empty'), fullPage: true });
  expect(await page.locator('main').textContent()).toContain('no answers');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a number opens its explanation; steps lead on and back; Esc closes and gives the focus back', async () => {
  const { page, complaints } = await open(browser, full.en, { viewport: { width: 1280, height: 900 } });
  const number = page.locator('.tile a[href^="#w"]').first();
  await number.click();
  const panel = page.locator('#why>div:has(>.whys>:target)');
  const value = panel.locator('.whys>li:target>p').first();
  await expect.poll(() => panel.isVisible()).toBe(true);
  expect(await value.textContent()).toContain('56.9%');
  expect(
    await panel.locator('.whys>li:target').evaluate((element) => element === document.activeElement),
  ).toBe(true);
  await page.screenshot({ path: screenPath('brief-panel') });
  await panel.locator('.whys>li:target li a[href^="#w"]').first().click();
  await expect.poll(() => panel.locator('h3').textContent()).toBe('Host-nation support');
  await page.getByRole('button', { name: 'Back' }).click();
  await expect.poll(() => value.textContent()).toContain('56.9%');
  await page.getByRole('button', { name: 'Forward' }).click();
  await expect.poll(() => panel.locator('h3').textContent()).toBe('Host-nation support');
  await page.keyboard.press('Escape');
  await expect.poll(() => panel.count()).toBe(0);
  expect(await number.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the page stands still when an explanation opens and closes', async () => {
  const { page } = await open(browser, full.en, { viewport: { width: 1280, height: 700 } });
  const number = page.locator('.entries a[href^="#w"]').nth(3);
  await number.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await number.click();
  await expect.poll(() => page.locator('.whys>li:target').count()).toBe(1);
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.whys>li:target').count()).toBe(0);
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await page.context().close();
});

test('a dot of a series opens the explanation of its own year', async () => {
  const { page } = await open(browser, full.en, { viewport: { width: 1280, height: 900 } });
  const dots = page.locator('#series g[data-whys]').first();
  const [, second] = ((await dots.getAttribute('data-whys')) ?? '').split(' ');
  await dots.locator('circle').nth(1).click();
  await expect.poll(() => page.locator('.whys>li:target').getAttribute('id')).toBe(second);
  await page.context().close();
});

test('a shape of a chart opens its explanation too', async () => {
  const { page } = await open(browser, full.en, { viewport: { width: 1280, height: 900 } });
  await page.locator('#ledger svg.chart [data-why] rect').first().click();
  await expect
    .poll(() => page.locator('#why>div:has(>.whys>:target) h3').textContent())
    .toBe('What JPN bears');
  await page.context().close();
});

test('without scripts an address opens its explanation, and a link closes it', async () => {
  const { page } = await open(browser, full.en, { javaScriptEnabled: false, hash: '#w5' });
  expect(await page.locator('#w5').isVisible()).toBe(true);
  expect(await page.locator('#w6').isVisible()).toBe(false);
  expect(await page.locator('#why-bar button').first().isVisible()).toBe(false);
  await page.getByRole('link', { name: 'Close' }).click();
  await expect.poll(() => page.locator('#w5').isVisible()).toBe(false);
  await page.context().close();
});

test.each(['light', 'dark'] as const)(
  'colours of text and parties reach 4.5:1 in %s',
  async (colorScheme) => {
    const { page } = await open(browser, full.en, { colorScheme });
    const colours = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      const probe = document.createElement('canvas').getContext('2d');
      const read = (name: string): readonly number[] => {
        if (probe === null) return [];
        probe.fillStyle = style.getPropertyValue(`--${name}`);
        return [1, 3, 5].map((at) => Number.parseInt(String(probe.fillStyle).slice(at, at + 2), 16));
      };
      const front = ['ink', 'muted', 'accent', 'mark', 'good', 'bad', 'mixed', 'open', 'a', 'b', 'c', 'd'];
      return {
        front: front.map((name) => ({ name, rgb: read(name) })),
        back: ['paper', 'soft'].map((name) => ({ name, rgb: read(name) })),
      };
    });
    for (const front of colours.front)
      for (const back of colours.back)
        expect(contrast(front.rgb, back.rgb), `${front.name} on ${back.name}`).toBeGreaterThanOrEqual(4.5);
    await page.context().close();
  },
);

/** WCAG 2.2 contrast ratio of two sRGB colours. */
function contrast(a: readonly number[], b: readonly number[]): number {
  const luminance = (rgb: readonly number[]) => {
    const [red = 0, green = 0, blue = 0] = rgb
      .map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

test('Japanese is set as Japanese', async () => {
  const { page } = await open(browser, full.ja);
  expect(await page.getAttribute('html', 'lang')).toBe('ja');
  const look = await page.evaluate(() => {
    const size = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
    const line = (element: Element) => Number.parseFloat(getComputedStyle(element).lineHeight);
    const italic = [...document.querySelectorAll('body *')].filter(
      (element) => getComputedStyle(element).fontStyle === 'italic',
    );
    const style = getComputedStyle(document.documentElement);
    const intro = document.querySelector('.intro') as Element;
    return { leading: line(intro) / size(intro), italic: italic.length, breaks: style.lineBreak };
  });
  expect(look).toEqual({ leading: expect.closeTo(1.75, 2), italic: 0, breaks: 'strict' });
  expect(await page.locator('.tile .big').nth(1).textContent()).toContain('2,124億円');
  await page.context().close();
});

test.each([
  ['en', 'A4'],
  ['en', 'Letter'],
  ['ja', 'A4'],
] as const)('in %s on %s it prints on some pages, without the appendix', async (lang: Lang, format) => {
  const { page } = await open(browser, full[lang], { colorScheme: 'dark' });
  const pdf = await page.pdf({ format, printBackground: true });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(5);
  // The appendix alone would be a hundred.
  expect(pages).toBeLessThan(21);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 680, height: 960 });
  await page.screenshot({ path: screenPath(`brief-print-${lang}-${format}`) });
  expect(await page.locator('#why').isVisible()).toBe(false);
  expect(await page.locator('details').first().isVisible()).toBe(false);
  expect(
    await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper')),
  ).toBe('#fff');
  await page.context().close();
});

test('targets for a finger are 24 pixels high', async () => {
  const { page } = await open(browser, full.en, { viewport: { width: 360, height: 800 } });
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('summary, .contents a, td a[href^="#w"], #why-bar a')]
      .map((element) => ({ name: element.textContent, height: element.getBoundingClientRect().height }))
      .filter(({ height }) => height > 0 && height < 24),
  );
  expect(small).toEqual([]);
  await page.context().close();
});
