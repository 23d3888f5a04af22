import { readFileSync } from 'node:fs';

/** One a line in a text file, so that nothing needs escaping; what cannot stand on a line follows in code. */
function listed(name: 'values' | 'lines' | 'formulas'): string[] {
  return readFileSync(new URL(`./hostile/${name}.txt`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
}

/** Values that have broken readers of numbers, dates, YAML, CSV, paths and pages. Put where a value stands. */
export const HOSTILE_VALUES: readonly string[] = [
  ...listed('values'),
  '9'.repeat(400),
  `0.${'0'.repeat(400)}1`,
  `data(${'1, '.repeat(300)}2)`,
  'x'.repeat(600),
  '長'.repeat(21_000),
  ' ',
  '\t',
  '\u3000',
  '\u00a0',
  '\u200b',
  '\u202eabc',
  '\ufeff',
  'a\u0000b',
  '>-\n',
  '- a\n- b',
];

/** Whole lines put between the lines of a file. */
export const HOSTILE_LINES: readonly string[] = [
  ...listed('lines'),
  '\t',
  '\tkey: 1',
  ' ',
  '\ufeff',
  '\ufeffid: 1',
  '? [a, b]\n: c',
  'a: &a [x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]',
  '? |\n  a\n: b',
  'a: |\n b\n c',
  'a: >+\n\n\n',
];

/** Formulas that are wrong, deep, long or on the edge of what has a value. */
export const HOSTILE_FORMULAS: readonly string[] = [
  ...listed('formulas'),
  '',
  '1'.repeat(10_001),
  `${'('.repeat(500)}1${')'.repeat(500)}`,
  `${'-'.repeat(3000)}1`,
  `1${' + 1'.repeat(2400)}`,
  `1${'%'.repeat(5000)}`,
  `2${' ^ 2'.repeat(60)}`,
  `SUM(${'1, '.repeat(3000)}1)`,
  `${'IF(TRUE, '.repeat(40)}1${', 0)'.repeat(40)}`,
  `${'ABS('.repeat(70)}1${')'.repeat(70)}`,
  `${'NOT('.repeat(63)}TRUE${')'.repeat(63)}`,
];
