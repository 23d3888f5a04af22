import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Backend,
  BLOCK,
  compileKernel,
  compileSuite,
  compileSums,
} from '../../../src/ensemble/kernel/index.ts';
import { type Program, ProgramBuilder } from '../../../src/ensemble/program/index.ts';
import { evaluate } from '../program/evaluate.ts';
import { anyNumber, EDGES, programs } from './programs.ts';

const BACKENDS: readonly Backend[] = ['wasm', 'script', 'tape'];

/** The outputs of some rows as bytes, one output after another. */
function bytesOf(program: Program, backend: Backend, rows: readonly (readonly number[])[]): Uint8Array {
  const kernel = compileKernel(program, backend);
  expect(kernel.backend).toBe(backend);
  for (const [row, values] of rows.entries())
    for (const [input, column] of kernel.inputs.entries()) column[row] = values[input] as number;
  kernel.run(rows.length);
  return joined(kernel.outputs.map((column) => column.subarray(0, rows.length)));
}

/** What the bytes ought to be: each row by itself, and one NaN for all. */
function expectedBytes(program: Program, rows: readonly (readonly number[])[]): Uint8Array {
  const results = rows.map((row) => evaluate(program, row));
  const bytes = joined(
    program.outputs.map((_, i) => Float64Array.from(results, (result) => result[i] as number)),
  );
  const words = new Uint32Array(bytes.buffer);
  for (const [i, value] of new Float64Array(bytes.buffer).entries())
    if (Number.isNaN(value)) words.set([0, 0x7ff80000], 2 * i);
  return bytes;
}

/** The sums of the outputs over some rows and then others: of each, even rows and odd rows apart. */
function sumsOf(program: Program, runs: readonly (readonly (readonly number[])[])[]): Float64Array {
  const lanes = program.outputs.map(() => [0, 0]);
  for (const rows of runs)
    for (const [row, values] of rows.entries())
      for (const [output, value] of evaluate(program, values).entries()) {
        const lane = lanes[output] as number[];
        lane[row % 2] = (lane[row % 2] as number) + value;
      }
  return Float64Array.from(lanes, ([even = 0, odd = 0]) => {
    const total = even + odd;
    return Number.isNaN(total) ? Number.NaN : total;
  });
}

/** Copied as bytes: a list of numbers would not keep which NaN it was. */
function joined(columns: readonly Float64Array[]): Uint8Array {
  const parts = columns.map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  );
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

describe('the backends', () => {
  it('give the bits of the operations one by one, for any program', () => {
    fc.assert(
      fc.property(
        programs(150),
        fc.array(fc.array(anyNumber, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 9 }),
        (program, rows) => {
          const expected = expectedBytes(program, rows);
          for (const backend of BACKENDS) expect(bytesOf(program, backend, rows), backend).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('give them for programs of several chunks', () => {
    fc.assert(
      fc.property(
        programs(9000).filter(({ operations }) => operations.length > 2000),
        fc.array(anyNumber, { minLength: 5, maxLength: 5 }),
        (program, row) => {
          // Every hundredth operation is an output, so that nearly all are needed.
          const outputs = program.operations.flatMap((_, i) => (i % 100 === 99 ? [i] : []));
          const watched = { ...program, outputs };
          const expected = expectedBytes(watched, [row]);
          for (const backend of BACKENDS) expect(bytesOf(watched, backend, [row]), backend).toEqual(expected);
        },
      ),
      // Without shrinking, which would try thousands of programs of thousands of operations.
      { numRuns: 8, endOnFailure: true },
    );
  });

  it('agree on exp and log at every edge and along a line', () => {
    const b = new ProgramBuilder();
    const x = b.input('x');
    for (const output of [b.exp(x), b.log(x), b.sqrt(x), b.exp(b.log(b.abs(x)))]) b.output(output);
    const program = b.build();
    const line = Array.from({ length: BLOCK - EDGES.length }, (_, i) => [(i - 240) * 2.96 + 1 / (i + 1)]);
    const rows = [...EDGES.map((value) => [value]), ...line];
    const expected = expectedBytes(program, rows);
    for (const backend of BACKENDS) expect(bytesOf(program, backend, rows), backend).toEqual(expected);
  });

  it('run a sum of ten thousand terms, and a chain as long', () => {
    const b = new ProgramBuilder();
    const x = b.input('x');
    let [sum, chain] = [x, x];
    for (let i = 1; i <= 10_000; i++) {
      sum = b.add(sum, b.mul(x, b.constant(i)));
      chain = b.sub(b.constant(i), chain);
    }
    b.output(sum);
    b.output(chain);
    const program = b.build();
    // x (1 + 1 + ... + 10,000), and the pairs i - (i - 1) of the chain: whole numbers, so exact.
    expect(evaluate(program, [2])).toEqual([2 * 50_005_001, 5002]);
    const expected = expectedBytes(program, [[2], [3]]);
    for (const backend of BACKENDS) expect(bytesOf(program, backend, [[2], [3]]), backend).toEqual(expected);
  });

  it('run again on other rows, and on none', () => {
    const b = new ProgramBuilder();
    b.output(b.div(b.constant(1), b.input('x')));
    for (const backend of BACKENDS) {
      const kernel = compileKernel(b.build(), backend);
      const [input, output] = [kernel.inputs[0] as Float64Array, kernel.outputs[0] as Float64Array];
      for (const draws of [0, 1, 3, BLOCK, 2]) {
        input.fill(draws, 0, draws);
        kernel.run(draws);
        expect([...output.slice(0, draws)]).toEqual(new Array(draws).fill(1 / draws));
      }
    }
  });

  it('add up the same bits, even rows and odd rows apart, in one run or in several', () => {
    const rowsOf = fc.array(fc.array(anyNumber, { minLength: 5, maxLength: 5 }), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(programs(150), rowsOf, rowsOf, (program, first, second) => {
        const expected = sumsOf(program, [first, second]);
        for (const backend of BACKENDS) {
          const kernel = compileSums(program, backend);
          for (const rows of [first, second]) {
            for (const [row, values] of rows.entries())
              for (const [input, column] of kernel.inputs.entries()) column[row] = values[input] as number;
            kernel.run(rows.length);
          }
          expect(joined([kernel.take()]), backend).toEqual(joined([expected]));
          expect([...kernel.take()]).toEqual(program.outputs.map(() => 0));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('hand columns from part to part, and run any even stretch of rows', () => {
    // y = 2 x by the first part; x y added up by the second: 2 (0² + 1² + ... + 99²) = 656,700.
    const [doubled, product] = [new ProgramBuilder(), new ProgramBuilder()];
    doubled.output(doubled.mul(doubled.input('x'), doubled.constant(2)));
    product.output(product.mul(product.input('x'), product.input('y')));
    const parts = [
      { program: doubled.build(), inputs: [0], outputs: [1] },
      { program: product.build(), inputs: [0, 1] },
    ];
    for (const backend of BACKENDS) {
      const suite = compileSuite(parts, 2, backend);
      const [x, y] = suite.columns as [Float64Array, Float64Array];
      for (let row = 0; row < 100; row++) x[row] = row;
      for (const [from, to] of [
        [0, 32],
        [32, 33],
        [34, 34],
        [32, 32],
      ] as const) {
        suite.run(0, from, to);
        suite.run(1, from, to);
      }
      expect([...suite.take(1)], backend).toEqual([2 * ((32 * 33 * 65) / 6)]);
      suite.run(0, 0, 100);
      suite.run(1, 0, 100);
      expect([...suite.take(1)], backend).toEqual([656_700]);
      expect([...y.slice(97, 100)]).toEqual([194, 196, 198]);
    }
  });

  it('have nothing to do for a program without operations', () => {
    for (const backend of BACKENDS) {
      const kernel = compileKernel({ inputs: ['x'], operations: [], outputs: [] }, backend);
      kernel.run(5);
      expect([kernel.inputs.length, kernel.outputs.length]).toEqual([1, 0]);
    }
  });
});
