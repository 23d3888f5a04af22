import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROBLEM_CODES } from '../../src/problem/index.ts';

test('docs/errors.md lists every code once, with an example, and no other', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/errors.md'), 'utf8');
  const listed = [...page.matchAll(/^\| `([a-z-]+)` +\| \S/gm)].map(([, code]) => code);
  expect(listed).toEqual([...PROBLEM_CODES]);
});
