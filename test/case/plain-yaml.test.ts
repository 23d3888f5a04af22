import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Located } from '../../src/document/located.ts';
import { SourceText } from '../../src/document/source-text.ts';
import { parseYaml } from '../../src/document/yaml.ts';
import { readPlainYaml } from '../../src/document/yaml-plain.ts';
import { Problems } from '../../src/problem/index.ts';
import { good, textOf } from './folders.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 8_000);

/** A tree without its source texts. */
function bare(node: Located | undefined): unknown {
  if (node === undefined) return null;
  const { source: _, ...rest } = node;
  if (node.kind === 'scalar') return { ...rest };
  if (node.kind === 'list') return { ...rest, items: node.items.map(bare) };
  const entries = [...node.entries].map(([name, { key, value }]) => [name, bare(key), bare(value)]);
  return { ...rest, entries };
}

const byPlain = (text: string) => {
  const problems = new Problems();
  const root = readPlainYaml(new SourceText('a', text), { start: 0, end: text.length }, problems);
  return root && { root: bare(root), problems: problems.list };
};
const byLibrary = (text: string) => {
  const problems = new Problems();
  const { root, error } = parseYaml(new SourceText('a', text), 0, text.length, problems);
  return error ? 'an error' : { root: bare(root), problems: problems.list };
};

describe('the plain reader reads what the library reads', () => {
  test.each([...good().keys()].filter((path) => path.endsWith('.yaml')))('%s', (path) => {
    const text = textOf(good(), path);
    const read = byPlain(text);
    expect(read).toBeDefined();
    expect(read).toEqual(byLibrary(text));
  });

  test.each([
    'a: 1\nb:\n- x\n- y: 2\n  z: [1, {k: v}]\nc: # nothing\nd: "q: #" # said\n',
    "a: 'it'\nb: -5\nc: .5\nd: ~\ne: null\nf: http://x.org/#y\n",
    'a:\n  - b: 1\n    c:\n    - d\n    - e\n  - f\n\n  # end\nz: {}\ny: []\n',
    'a: 日本 # 語\nb: { 日本: 1 }\n',
    'a: 1\na: 2\n',
  ])('%j', (text) => {
    const read = byPlain(text);
    if (read !== undefined) expect(read).toEqual(byLibrary(text));
  });

  const pieces = [
    'a',
    'b.c',
    'd_e-f',
    '1',
    '-1',
    'null',
    '~',
    '日本',
    ': ',
    ':',
    ', ',
    ',',
    '\n',
    '\n  ',
    '\n    ',
    '\n- ',
    '\n  - ',
    '- ',
    '{ ',
    ' }',
    '{',
    '}',
    '[',
    ']',
    ' ',
    '  ',
    ' #',
    '#',
    '"',
    "'",
    '"q"',
    "'q'",
    '\\',
    '|',
    '>-',
    '&',
    '*',
    '!',
    '?',
    '? ',
    '%',
    '@',
    '`',
    '---',
    '...',
    '=',
    '<<',
    'http://x',
    'a: ',
    'b: ',
    'c: 1',
    'k: { a: b, c: "d" }',
    '\t',
  ];
  test('any text that it does not refuse', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => {
        const text = `a: ${parts.join('')}\n`;
        const plain = byPlain(text);
        if (plain === undefined) return;
        read += 1;
        expect({ text, ...plain }).toEqual({ text, ...(byLibrary(text) as object) });
      }),
      { numRuns: RUNS, seed: 20261124 },
    );
    // Or the test would compare nothing.
    expect(read).toBeGreaterThan(RUNS / 20);
  });
});
