import { describe, expect, test } from 'vitest';
import { loadCase } from '../../src/case/index.ts';
import { decodedTexts } from '../../src/document/index.ts';
import { bytes, good, problemsOf, summary, textOf } from './folders.ts';

/** 日本 in Shift_JIS. */
const SHIFT_JIS = [0x93, 0xfa, 0x96, 0x7b];
const BOM = [0xef, 0xbb, 0xbf];

/** The good case with the bytes of one file changed. */
function withBytes(file: string, change: (old: Uint8Array) => number[] | Uint8Array) {
  const files = good();
  files.set(file, new Uint8Array(change(files.get(file) as Uint8Array)));
  return files;
}

describe('bytes', () => {
  test('a byte order mark and Windows line ends change neither case nor columns', () => {
    const files = good();
    for (const [path, content] of files) {
      const windows = new TextDecoder().decode(content).replaceAll('\n', '\r\n');
      files.set(path, new Uint8Array([...BOM, ...bytes(windows)]));
    }
    expect(loadCase(files)).toEqual(loadCase(good()));
    const text = textOf(files, 'figures.csv').replace('hns.budget', 'hns.budgt');
    expect(problemsOf(files.set('figures.csv', bytes(text)))).toEqual(['figures.csv:2:10 reference-unknown']);
  });

  test('old Mac line ends are line ends', () => {
    const text = textOf(good(), 'figures.csv').replaceAll('\n', '\r').replace('fx.jpy_usd', 'fx.jpy');
    expect(problemsOf(good().set('figures.csv', bytes(text)))).toEqual(['figures.csv:4:9 reference-unknown']);
  });

  test('Shift_JIS is named, at its first byte', () => {
    const files = withBytes('figures.csv', (old) => {
      const at = new TextDecoder().decode(old).indexOf('p. 3');
      return [...old.slice(0, at), ...SHIFT_JIS, ...old.slice(at)];
    });
    const [problem] = loadCase(files).problems;
    expect(problem && summary(problem)).toBe('figures.csv:2:51 file-encoding');
    expect(problem?.found).toBe('0x93');
    expect(problem?.hint?.params).toEqual({ encoding: 'Shift_JIS' });
  });

  test('a file that cannot be read gives no problems elsewhere', () => {
    const files = withBytes('measures.yaml', (old) => [...old.slice(0, 70), 0xff, ...old.slice(70)]);
    expect(problemsOf(files)).toEqual(['measures.yaml:1:71 file-encoding']);
  });

  test('UTF-16 is named', () => {
    const files = withBytes('claims.yaml', (old) => [0xff, 0xfe, ...[...old].flatMap((byte) => [byte, 0])]);
    const [problem] = loadCase(files).problems;
    expect(problem && summary(problem)).toBe('claims.yaml:1:1 file-encoding');
    expect(problem?.hint?.params).toEqual({ encoding: 'UTF-16' });
  });

  test('a text that breaks off inside a character', () => {
    const files = withBytes('claims.yaml', (old) => [...old, 0xe6, 0x97]);
    expect(problemsOf(files)).toEqual(['claims.yaml:16:1 file-encoding']);
  });

  test('control characters, the NUL among them', () => {
    const text = textOf(good(), 'claims.yaml').replace('news article', 'news\0article');
    expect(problemsOf(good().set('claims.yaml', bytes(text)))).toEqual(['claims.yaml:4:16 file-encoding']);
  });

  test('absurd sizes', () => {
    const yaml = good().set('claims.yaml', new Uint8Array(2_000_001).fill(35));
    expect(problemsOf(yaml)).toEqual(['claims.yaml:1:1 file-too-large']);
    const csv = good().set('figures.csv', new Uint8Array(50_000_001).fill(10));
    expect(problemsOf(csv)[0]).toBe('figures.csv:1:1 file-too-large');
  });

  // 200,000 rows with several problems each take seconds where all tests run at once.
  test('too many rows', { timeout: 120_000 }, () => {
    const rows = `id,measure,period,value,verification\n${'a,b,c,d,e\n'.repeat(200_002)}`;
    expect(problemsOf(good().set('figures.csv', bytes(rows)))).toContain(
      'figures.csv:200002:1 csv-too-many-rows',
    );
  });

  test('an empty folder', () => {
    expect(problemsOf(new Map())).toEqual(['case.yaml:1:1 file-missing']);
  });

  test('texts for excerpts survive bytes that are not UTF-8', () => {
    expect(decodedTexts(new Map([['a.csv', new Uint8Array([97, 0xff, 10])]])).get('a.csv')).toBe('a\ufffd\n');
  });
});

describe('nesting', () => {
  const deep: [string, string][] = [
    ['brackets', '['.repeat(100_000)],
    ['braces', '{a: '.repeat(50_000)],
    ['lists', '- '.repeat(50_000)],
    ['indented blocks', Array.from({ length: 1_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['explicit keys', '? '.repeat(50_000)],
  ];
  test.each(deep)('%s without end are refused at once', (_, text) => {
    const started = performance.now();
    const codes = loadCase(
      good().set('claims.yaml', bytes(`x: 1\ny:\n ${text.replaceAll('\n', '\n ')}\n`)),
    ).problems;
    expect(codes.map(({ code }) => code)).toContain('yaml-too-deep');
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  test('a few levels are fine', () => {
    const nested = `a: ${'{ a: '.repeat(30)}1${' }'.repeat(30)}\n`;
    const codes = loadCase(good().set('claims.yaml', bytes(nested))).problems.map(({ code }) => code);
    expect(codes).not.toContain('yaml-too-deep');
  });
});
