import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../src/text/index.ts';

const files = (lang: string): string[] => {
  const folder = new URL(`../../src/text/${lang}/`, import.meta.url);
  return readdirSync(folder)
    .filter((name) => name !== 'index.ts')
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
};

/** Every key, as often as a catalogue of the language has it. */
const keysOf = (lang: string): string[] =>
  files(lang).flatMap((text) => [...text.matchAll(/^ {2}'([^']+)':/gm)].map((match) => match[1] as string));

describe('the catalogues', () => {
  // They are spread into one: the later of two would take the place of the earlier without a word.
  it.each(LANGS)('have every key once: %s', (lang) => {
    const keys = keysOf(lang);
    expect(keys.length).toBeGreaterThan(1000);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('have the same keys in every language', () => {
    const [first, ...others] = LANGS.map((lang) => keysOf(lang).toSorted());
    for (const other of others) expect(other).toEqual(first);
  });
});
