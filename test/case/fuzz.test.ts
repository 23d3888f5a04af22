import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadCase } from '../../src/case/index.ts';
import { decodedTexts } from '../../src/document/index.ts';
import { renderProblems } from '../../src/problem/index.ts';
import { bytes, type Files, good } from './folders.ts';

/** Mutants of the files alone, by mutators of their own; test/fuzz runs many more through the whole chain. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 2_000);
/** Milliseconds; a mutant takes two or three. */
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

/** What is wrong with the answer to a mutant; undefined when all is well. Plain checks: `expect` would cost most of the time. */
function complaint(files: Files): string | undefined {
  const started = performance.now();
  const { problems } = loadCase(files);
  const time = performance.now() - started;
  if (time > LONGEST) return `took ${time} ms`;
  const texts = decodedTexts(files);
  for (const { place, code } of problems) {
    const lines = (texts.get(place.file) ?? '').split('\n');
    const line = lines[place.line - 1];
    const within = line !== undefined && place.column >= 1 && place.column <= line.length + 1;
    const forward = place.endLine >= place.line && place.endLine <= lines.length && place.endColumn >= 1;
    if (!within || !forward) return `${code} at ${JSON.stringify(place)}`;
  }
  const rendered = renderProblems(problems, texts, 'en');
  return rendered.includes('undefined') ? rendered : undefined;
}

test('no mutant of the good case crashes or hangs, and every problem has a place that exists', () => {
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
      const found = complaint(mutate(good(), mutations));
      if (found !== undefined) throw new Error(found);
    }),
    { numRuns: RUNS, seed: 20261124, interruptAfterTimeLimit: 120_000, markInterruptAsFailure: false },
  );
}, 180_000);

test('the same bytes give the same problems', () => {
  const files = mutate(good(), [{ path: 'figures.csv', at: 0.4, drop: 20, put: bytes('x') }]);
  expect(loadCase(files)).toEqual(loadCase(new Map([...files].reverse())));
});
