import { expect, test } from 'vitest';
import { suggest } from '../../src/problem/index.ts';

const known = ['title', 'unit', 'party', 'period', 'preferred', 'hns.budget', 'hns.labour', 'JPY'];

test.each([
  ['titel', ['title']],
  ['Title', ['title']],
  ['unti', ['unit']],
  ['jpy', ['JPY']],
  ['hns.budgte', ['hns.budget']],
  ['hns.lbour', ['hns.labour']],
  ['prefered', ['preferred']],
  ['colour', []],
  ['x', []],
  ['', []],
  ['p'.repeat(10_000), []],
])('%s', (word, names) => {
  expect(suggest(word, known)).toEqual(names);
});

test('at most three, the nearest first, then by name', () => {
  expect(suggest('fig-10', ['fig-11', 'fig-1', 'fig-12', 'fig-100', 'fig-99'])).toEqual([
    'fig-1',
    'fig-100',
    'fig-11',
  ]);
});
