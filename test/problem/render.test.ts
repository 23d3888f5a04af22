import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCase } from '../../src/case/index.ts';
import { decodedTexts } from '../../src/document/index.ts';
import {
  displayWidth,
  type Problem,
  problemToJson,
  renderProblem,
  renderProblems,
  sortProblems,
} from '../../src/problem/index.ts';
import { msg } from '../../src/text/index.ts';
import { filesOf } from '../case/folders.ts';

const place = (line: number, column: number, endColumn = column + 1, endLine = line) => ({
  file: 'figures.csv',
  line,
  column,
  endLine,
  endColumn,
});
const problem = (at: Problem['place'], found?: string): Problem => ({
  code: 'unit-unknown',
  severity: 'error',
  place: at,
  ...(found === undefined ? {} : { found }),
});
const carets = (text: string): string => text.split('\n')[2] ?? '';

describe('the whole text of all fifty problems', () => {
  const files = filesOf('bad/fifty');
  test.each(['en', 'ja'] as const)('%s', (lang) => {
    const golden = join(import.meta.dirname, `golden/fifty.${lang}.txt`);
    const text = renderProblems(loadCase(files).problems, decodedTexts(files), lang);
    if (process.env['WRITE_GOLDENS'] === '1') writeFileSync(golden, text);
    expect(text).toBe(readFileSync(golden, 'utf8'));
  });
});

describe('the source line', () => {
  test('carets stand under wide characters, two columns each', () => {
    expect(carets(renderProblem(problem(place(1, 4, 6)), 'a日本防衛,x', 'en'))).toBe('    |      ^^^^');
  });

  test('tabs count one column and are shown as a blank', () => {
    expect(renderProblem(problem(place(1, 3, 4)), 'a\tb', 'en')).toContain('  1 | a b\n    |   ^');
  });

  test('long lines are cut around the place', () => {
    const [, line, under] = renderProblem(
      problem(place(1, 501, 504)),
      `${'x'.repeat(500)}ABC${'y'.repeat(500)}`,
      'en',
    ).split('\n');
    expect(line).toBe(`  1 | …${'x'.repeat(30)}ABC${'y'.repeat(67)}…`);
    expect(under).toBe(`    | ${' '.repeat(31)}^^^`);
  });

  test('a place over several lines is marked on its first', () => {
    expect(carets(renderProblem(problem(place(1, 2, 3, 2)), 'abc\ndef', 'en'))).toBe('    |  ^^');
  });

  test('a line that is not there is left out', () => {
    expect(renderProblem(problem(place(9, 1)), 'a', 'en')).toBe(
      'figures.csv:9:1: error[unit-unknown] Unknown unit',
    );
    expect(renderProblem(problem(place(1, 1)), undefined, 'en')).not.toContain('|');
  });

  test('nothing in a case can steer the terminal', () => {
    const text = renderProblem(
      { ...problem(place(1, 1), '\u001b[2J\u202eevil'), hint: msg('hint.write', { text: '\u009b31m' }) },
      '\u001b]0;title\u0007',
      'en',
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });
});

describe('parts', () => {
  test('colours wrap severity, place and labels', () => {
    const wrap = (mark: string) => (text: string) => `<${mark}>${text}</${mark}>`;
    const paint = { error: wrap('e'), warning: wrap('w'), place: wrap('p'), dim: wrap('d') };
    expect(renderProblem(problem(place(1, 1), 'x'), 'x', 'en', paint)).toBe(
      '<p>figures.csv:1:1</p>: <e>error[unit-unknown]</e> Unknown unit\n  <d>1 |</d> x\n  <d>  |</d> <e>^</e>\n  <d>found:</d> x',
    );
  });

  test('as JSON: flat, and null for what is not said', () => {
    expect(problemToJson({ ...problem(place(2, 3)), expected: msg('expected.unit') }, 'en')).toEqual({
      code: 'unit-unknown',
      severity: 'error',
      file: 'figures.csv',
      line: 2,
      column: 3,
      endLine: 2,
      endColumn: 4,
      message: 'Unknown unit',
      found: null,
      expected: 'a unit, like JPY, USD2020, persons, km2, percent or JPY/USD',
      hint: null,
      related: [],
    });
  });

  test('sorted by file, line, column', () => {
    const other = { ...problem(place(1, 1)), place: { ...place(9, 9), file: 'a.yaml' } };
    const sorted = sortProblems([problem(place(2, 1)), problem(place(1, 10)), problem(place(1, 9)), other]);
    expect(sorted.map(({ place: { file, line, column } }) => `${file}:${line}:${column}`)).toEqual([
      'a.yaml:9:9',
      'figures.csv:1:9',
      'figures.csv:1:10',
      'figures.csv:2:1',
    ]);
  });

  // Unicode Standard Annex 11.
  test.each([
    ['abc', 3],
    ['日本', 4],
    ['ｶﾅ', 2],
    ['Ａ', 2],
    ['e\u0301', 1],
    ['か\u3099', 2],
    ['한국', 4],
    ['🇯', 1],
    ['😀', 2],
  ])('%s takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test('no problem, no text', () => {
    expect(renderProblems([], new Map(), 'en')).toBe('');
  });
});
