import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseText, loadCase } from '../../src/case/index.ts';
import { renderProblems } from '../../src/problem/index.ts';
import { bytes, type Files, good } from './folders.ts';

/** Mutants in all; more with FUZZ_RUNS. Bounded by time as well, so that a slow machine does not fail. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 4_000);
const LONGEST = 1_000;

const paths = [...good().keys()];
/** Signs that mean something to YAML, to CSV or to both. */
const SIGNS = [
  '"',
  "'",
  ':',
  ',',
  '\n',
  '  ',
  '\t',
  '[',
  '{',
  '}',
  ']',
  '#',
  '&a',
  '*a',
  '!',
  '|',
  '>',
  '-',
  '? ',
  '%',
];
const VALUES = [
  '1e999',
  '.nan',
  'NaN',
  'null',
  '~',
  'yes',
  '',
  'JFY2024-13',
  '=1+1',
  '__proto__',
  '../x',
  '\r',
  '\0',
  '日本',
];

const mutation = fc.record({
  path: fc.constantFrom(...paths),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  drop: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 40 })),
  put: fc.oneof(
    fc.constantFrom(...SIGNS, ...VALUES).map(bytes),
    fc.uint8Array({ minLength: 0, maxLength: 4 }),
    fc.string({ unit: 'binary', maxLength: 8 }).map(bytes),
  ),
});

function mutate(
  files: Files,
  mutations: readonly { path: string; at: number; drop: number; put: Uint8Array }[],
): Files {
  for (const { path, at, drop, put } of mutations) {
    const old = files.get(path) as Uint8Array;
    const start = Math.floor(at * old.length);
    files.set(path, new Uint8Array([...old.slice(0, start), ...put, ...old.slice(start + drop)]));
  }
  return files;
}

test('no mutant of the good case crashes or hangs, and every problem has a place that exists', () => {
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
      const files = mutate(good(), mutations);
      const started = performance.now();
      const { problems } = loadCase(files);
      expect(performance.now() - started).toBeLessThan(LONGEST);
      const texts = caseText(files);
      for (const { place } of problems) {
        const lines = (texts.get(place.file) ?? '').split('\n');
        expect(place.line).toBeGreaterThanOrEqual(1);
        expect(place.line).toBeLessThanOrEqual(lines.length);
        expect(place.column).toBeGreaterThanOrEqual(1);
        expect(place.column).toBeLessThanOrEqual((lines[place.line - 1] as string).length + 1);
        expect(place.endLine).toBeGreaterThanOrEqual(place.line);
        expect(place.endColumn).toBeGreaterThanOrEqual(1);
      }
      expect(renderProblems(problems, texts, 'en')).not.toMatch(/\{\w+\}|undefined|NaN:/);
    }),
    { numRuns: RUNS, seed: 20261124, interruptAfterTimeLimit: 15_000, markInterruptAsFailure: false },
  );
});

test('the same bytes give the same problems', () => {
  const files = mutate(good(), [{ path: 'figures.csv', at: 0.4, drop: 20, put: bytes('x') }]);
  expect(loadCase(files)).toEqual(loadCase(new Map([...files].reverse())));
});
