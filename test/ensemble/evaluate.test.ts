// `bench evaluate`: files in, files out, and what it says when they are wrong.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { evaluate, optionsOf, UsageError } from '../../bench/ensemble/evaluate.mjs';
import { writeModel } from '../../bench/ensemble/model-steps.mjs';
import { BLOCK, compileKernel, exactQuantile, ProgramBuilder } from '../../src/ensemble/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'treatyscope-evaluate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const builder = new ProgramBuilder();
writeModel(builder);
const engine = { compileKernel, exactQuantile, BLOCK, program: builder.build() };
const fixed: { j: number[][]; outputs: number[][] } = JSON.parse(
  readFileSync(new URL('../../bench/ensemble/fixed-draws.json', import.meta.url), 'utf8'),
);
const uniforms = Float64Array.from(fixed.j.flat(), (j) => (j + 0.5) / 2 ** 32);

function fileOf(name: string, values: Float64Array): string {
  const path = join(folder, name);
  const bytes = Buffer.alloc(values.length * 8);
  for (const [at, value] of values.entries()) bytes.writeDoubleLE(value, at * 8);
  writeFileSync(path, bytes);
  return path;
}

describe('evaluate', () => {
  it('writes 80 outputs a draw, in the order of the draws, also beyond one block', () => {
    const times = 50;
    const many = new Float64Array(times * uniforms.length);
    for (let i = 0; i < times; i++) many.set(uniforms, i * uniforms.length);
    const draws = times * fixed.j.length;
    expect(draws).toBeGreaterThan(2 * BLOCK);
    const out = join(folder, 'y.bin');
    evaluate(engine, { inputs: fileOf('u.bin', many), draws, out });
    const bytes = readFileSync(out);
    expect(bytes.length).toBe(draws * 80 * 8);
    for (const draw of [0, 7, 23, 24, BLOCK + 1, draws - 1])
      for (const [output, right] of (fixed.outputs[draw % 24] as number[]).entries()) {
        const value = bytes.readDoubleLE((draw * 80 + output) * 8);
        // scipy's values; 1e-8 is the bar, of the value or of 1e-3 where it is near zero.
        expect(Math.abs(value - right)).toBeLessThan(1e-8 * (Math.abs(right) + 1e-3));
      }
  });

  it.each([
    ['too short', uniforms.subarray(0, 100), 24, /holds 800 bytes; 24 draws of 60 uniforms are 11520/],
    ['too long for the draws', uniforms, 23, /holds 11520 bytes; 23 draws/],
    [
      'not of uniforms',
      Float64Array.from(uniforms, (u, at) => (at === 130 ? 1 : u)),
      24,
      /input 10 of draw 2 is 1,/,
    ],
    [
      'with a NaN',
      Float64Array.from(uniforms, (u, at) => (at === 0 ? Number.NaN : u)),
      24,
      /input 0 of draw 0 is NaN/,
    ],
  ])('refuses a file %s and leaves none behind', (_, values, draws, message) => {
    const out = join(folder, 'refused.bin');
    const run = () => evaluate(engine, { inputs: fileOf('bad.bin', values), draws, out });
    expect(run).toThrow(UsageError);
    expect(run).toThrow(message);
    expect(existsSync(out)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('says which file it cannot open', () => {
    const inputs = join(folder, 'none.bin');
    expect(() => evaluate(engine, { inputs, draws: 1, out: join(folder, 'y') })).toThrow(/none\.bin: ENOENT/);
    const out = join(folder, 'no', 'such', 'folder.bin');
    expect(() => evaluate(engine, { inputs: fileOf('u.bin', uniforms), draws: 24, out })).toThrow(
      /cannot open/,
    );
  });
});

describe('options of evaluate', () => {
  it.each([
    [['--draws', '3'], 'missing --inputs, --out'],
    [['--inputs', 'u', '--out', 'y', '--draws', '2.5'], 'not 2.5'],
    [['--inputs', 'u', '--out', 'y', '--draws', '0'], 'not 0'],
    [['--inputs', 'u', '--out', 'y', '--draws', ''], 'not '],
    [['--inputs', 'u', '--out', 'y', '--draws', '2', '--backend', 'gpu'], 'no backend is named gpu'],
    [['--frobnicate'], '--frobnicate'],
  ])('%j is refused', (args, message) => {
    expect(() => optionsOf(args)).toThrow(message);
    expect(() => optionsOf(args)).toThrow(UsageError);
  });

  it('takes the backend where one is named', () => {
    const args = ['--inputs', 'u', '--out', 'y', '--draws', '2', '--backend', 'tape'];
    expect(optionsOf(args)).toEqual({ inputs: 'u', out: 'y', draws: 2, backend: 'tape' });
  });
});
