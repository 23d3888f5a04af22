import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type LoadedDomain, loadGenius } from '../../../src/talks/linkage/index.ts';

interface Mistake {
  readonly name: string;
  readonly in: string;
  readonly replace?: string;
  readonly by?: string;
  readonly text?: string;
  readonly problems: readonly string[];
}

const FILES = ['domain.xml', 'profile1.xml', 'profile2.xml'] as const;
const here = (name: string) => new URL(name, import.meta.url);
const good = (name: string) => readFileSync(here(`./good/${name}`), 'utf8');
const bytes = (text: string) => new TextEncoder().encode(text);

function load(changed: ReadonlyMap<string, Uint8Array>): LoadedDomain {
  const [domain, first, second] = FILES.map((path) => ({
    path,
    bytes: changed.get(path) ?? bytes(good(path)),
  }));
  if (!domain || !first || !second) throw new Error('three files');
  return loadGenius('good', { domain, profiles: [first, second] });
}

const told = ({ problems }: LoadedDomain) =>
  problems.map(
    ({ code, severity, place }) =>
      `${severity === 'warning' ? 'warning ' : ''}${code} ${place.file}:${place.line}:${place.column}`,
  );

/** The good domain has a weight of an objective, which is passed over and told of. */
const GOOD = ['warning reference-unknown profile1.xml:4:20'];

describe('a GENIUS domain with a mistake in it', () => {
  const mistakes = parse(readFileSync(here('./bad/genius.yaml'), 'utf8')) as Mistake[];
  it.each(mistakes.map((mistake): [string, Mistake] => [mistake.name, mistake]))('%s', (_, mistake) => {
    const text = mistake.text ?? replaced(good(mistake.in), mistake);
    const loaded = load(new Map([[mistake.in, bytes(text)]]));
    expect(loaded.domain).toBeUndefined();
    expect(told(loaded).filter((one) => !GOOD.includes(one))).toEqual(mistake.problems);
  });
});

function replaced(text: string, { replace, by }: Mistake): string {
  if (replace === undefined || by === undefined || !text.includes(replace))
    throw new Error(`the good file has no such text: ${replace}`);
  return text.replace(replace, () => by);
}

describe('what is read all the same', () => {
  it('is the good domain, with objectives within objectives, older parameters and character references', () => {
    const loaded = load(new Map());
    expect(told(loaded)).toEqual(GOOD);
    expect(loaded.domain?.issues.map(({ kind, name }) => [kind, name])).toEqual([
      ['discrete', 'colour'],
      ['integer', 'count'],
      ['real', 'length'],
    ]);
    expect(loaded.domain?.parties.map(({ name }) => name)).toEqual(['one', 'two']);
  });

  it('is a file with a byte order mark and with line ends of another system', () => {
    const text = `\ufeff${good('domain.xml').replaceAll('\n', '\r\n')}`;
    expect(told(load(new Map([['domain.xml', bytes(text)]])))).toEqual(GOOD);
  });

  it('is a file with unknown elements, each told of', () => {
    const text = good('profile2.xml').replace('<issue index="1"', '<note/><issue index="1"');
    const loaded = load(new Map([['profile2.xml', bytes(text)]]));
    expect(loaded.domain).toBeDefined();
    expect(told(loaded)).toEqual([...GOOD, 'warning key-unknown profile2.xml:6:5']);
  });

  it('are weights that do not add up to 1, used as they stand', () => {
    const text = good('profile2.xml').replace('value="0.2"', 'value="0.7"');
    const loaded = load(new Map([['profile2.xml', bytes(text)]]));
    expect(told(loaded)).toEqual([...GOOD, 'warning number-out-of-range profile2.xml:3:30']);
    const [term] = loaded.domain?.parties[1].terms ?? [];
    expect(term).toMatchObject({ weight: { n: 7n, d: 10n } });
  });

  it('is never a declaration that only stands in a comment', () => {
    const text = good('domain.xml').replace('a small domain', '<!DOCTYPE a>');
    expect(load(new Map([['domain.xml', bytes(text)]])).domain).toBeDefined();
  });
});

describe('what is refused as a whole', () => {
  it('is UTF-16', () => {
    const text = good('profile1.xml');
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]);
    expect(told(load(new Map([['profile1.xml', wide]])))).toEqual(['file-encoding profile1.xml:1:1']);
  });

  it('are more issues than anybody negotiates, and deeper objectives than anybody nests', () => {
    const issues = Array.from(
      { length: 5000 },
      (_, at) => `<issue index="${at + 1}" name="i${at}" type="discrete"><item index="1" value="a"/></issue>`,
    );
    const many = `<utility_space><objective index="0">${issues.join('\n')}</objective></utility_space>`;
    expect(told(load(new Map([['domain.xml', bytes(many)]])))).toContain(
      'number-out-of-range domain.xml:1:1',
    );
    const deep = `<utility_space>${'<objective index="0">'.repeat(100_000)}`;
    const loaded = load(new Map([['domain.xml', bytes(deep)]]));
    expect(told(loaded)[0]).toMatch(/^xml-syntax domain\.xml:1:/);
  });
});
