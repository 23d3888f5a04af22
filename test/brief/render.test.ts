import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { PANEL, PANEL_HASH } from '../../src/brief/html/panel.ts';
import { FORMATS } from '../../src/brief/index.ts';
import { readingOf } from '../../src/brief/reading.ts';
import { findingsSchema } from '../../src/study/findings.ts';
import { slim } from '../../src/study/slim.ts';
import { LANGS, msg, say } from '../../src/text/index.ts';
import { emptyCase, usJapan } from './fixture/index.ts';
import { render, targetsWithin } from './rendered.ts';

test('the fixture keeps the contract of findings', () => {
  expect(findingsSchema.safeParse(slim(usJapan())).error).toBeUndefined();
  expect(findingsSchema.safeParse(slim(emptyCase())).error).toBeUndefined();
});

const both = LANGS.flatMap((lang) => FORMATS.map(({ name }) => ({ name, lang })));

test.each(both)('two runs of $name in $lang give the same bytes', ({ name, lang }) => {
  expect(render(usJapan(), name, lang)).toBe(render(usJapan(), name, lang));
});

test.each(both)('an empty case renders as $name in $lang', ({ name, lang }) => {
  expect(render(emptyCase(), name, lang).length).toBeGreaterThan(1);
});

test('every format says what it is', () => {
  for (const { describes, ending } of FORMATS) {
    expect(say(msg(describes), 'en')).not.toBe('');
    expect(ending).toMatch(/^[a-z]+(\.[a-z]+)?$/);
  }
});

test.each(LANGS)('every link within the page in %s leads somewhere', (lang) => {
  const page = render(usJapan(), 'html', lang);
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
  const targets = targetsWithin(page);
  expect(targets.length).toBeGreaterThan(300);
  expect(targets.filter((target) => !ids.has(target))).toEqual([]);
});

test.each(LANGS)('no hole of a message stays open in %s', (lang) => {
  const text = render(usJapan(), 'html', lang).replace(/<(style|script)>.*?<\/\1>/gs, '');
  expect(text.match(/\{\w+\}/g)).toBeNull();
});

test('a sentence keeps a hole that nothing fills, so that the author sees it', () => {
  const findings = usJapan();
  const [first] = findings.answers;
  if (first !== undefined) first.sentence = 'Japan bears {value}, {no-such-hole}.';
  expect(render(findings, 'html', 'en')).toContain('{no-such-hole}');
  expect(render(findings, 'md', 'en')).toContain('{no-such-hole}');
});

test('the page names no address but those of the sources', () => {
  const findings = usJapan();
  const page = render(findings, 'html', 'en');
  const addresses = [...page.matchAll(/(?:src|href|action)="([^"#][^"]*)"/g)].map((match) => match[1]);
  const known = new Set<string | undefined>([
    'data:,',
    ...findings.sources.map((source) => source.url ?? ''),
    ...(findings.duties?.clauses ?? []).map((clause) => clause.url ?? ''),
  ]);
  expect(addresses.filter((address) => !known.has(address))).toEqual([]);
  expect(page).not.toMatch(/url\(|@import|<link rel="stylesheet|<img|<iframe/);
});

test('the policy of the page names the hash of its script', () => {
  expect(PANEL_HASH).toBe(createHash('sha256').update(PANEL).digest('base64'));
  expect(render(usJapan(), 'html', 'en')).toContain(`script-src 'sha256-${PANEL_HASH}'`);
  expect(PANEL).not.toMatch(/innerHTML|outerHTML|insertAdjacent|eval|Function|document\.write/);
});

test('every recalled number carries its mark, and no other does', () => {
  const findings = usJapan();
  const page = render(findings, 'html', 'en');
  const { entry: entryOf } = readingOf(findings, 'en');
  for (const shown of findings.series[0]?.points ?? []) {
    const entry = entryOf(shown.trace) ?? 'none';
    const links = [...page.matchAll(new RegExp(`<a href="#${entry}">(.*?)</a>`, 'g'))];
    expect(
      links.every((link) => link[1]?.includes('†') === shown.recalled),
      shown.trace,
    ).toBe(true);
  }
});

test('a brief of 400 numbers stays far below the limit of 1.5 MB', () => {
  expect(new TextEncoder().encode(render(usJapan(), 'html', 'ja')).length).toBeLessThan(400_000);
});
