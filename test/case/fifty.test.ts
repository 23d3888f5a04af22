import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCase } from '../../src/case/index.ts';
import { filesOf, here, problemsOf } from './folders.ts';

/** The good case with fifty mistakes put in by hand, in every file; each place was checked against the text. */
const expected = readFileSync(join(here, 'bad/fifty.txt'), 'utf8').trim().split('\n');

test('fifty mistakes give fifty problems, each in its place', () => {
  expect(expected).toHaveLength(50);
  expect(problemsOf(filesOf('bad/fifty'))).toEqual(expected);
});

test('every one of them says what was found, expected or can be tried', () => {
  const { problems } = loadCase(filesOf('bad/fifty'));
  const mute = problems.filter(({ expected: words, hint, related }) => !words && !hint && !related);
  expect(mute).toEqual([]);
});
