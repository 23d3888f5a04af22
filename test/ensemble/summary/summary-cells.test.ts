import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CellWork, gridFor } from '../../../src/ensemble/summary/grid.ts';
import { quantiles } from '../../../src/ensemble/summary/index.ts';
import { scriptCells } from '../../../src/ensemble/summary/script-cells.ts';
import { wasmCells } from '../../../src/ensemble/summary/wasm-cells.ts';
import { sortedQuantiles, uniforms } from './columns.ts';

/** Both answers of one way of working. */
function worked(work: CellWork, values: Float64Array, from: number, marked: readonly number[]) {
  const grid = gridFor(values, from, values.length);
  const counts = new Int32Array(grid.top + 1).fill(1);
  const finite = work.count(values, from, values.length, grid, counts);
  const marks = new Uint8Array(grid.top + 1);
  for (const cell of marked) marks[cell % marks.length] = 1;
  const kept = new Float64Array(values.length);
  const size = work.keep(values, from, values.length, grid, marks, kept);
  const beside = work.beside(values, from, values.length, values[0] as number);
  return { finite, counts, kept: kept.subarray(0, size), beside };
}

describe('the work over cells', () => {
  it('comes out the same in script and in WebAssembly, for any bits and any length', () => {
    const wasm = wasmCells();
    const special = fc.constantFrom(Number.NaN, Infinity, -Infinity, 1.7e308, -1.7e308, 5e-324, -0);
    const column = fc
      .tuple(
        fc.integer({ min: 1, max: 40_000 }),
        fc.nat(0xffff),
        fc.array(fc.tuple(fc.nat(), fc.oneof(special, fc.double())), { maxLength: 30 }),
      )
      .map(([count, seed, changes]) => {
        const values = uniforms(count, seed);
        for (const [at, value] of changes) values[at % count] = value;
        return values;
      });
    fc.assert(
      fc.property(column, fc.nat(100), fc.array(fc.nat(1023), { maxLength: 20 }), (values, skip, marked) => {
        const from = skip % values.length;
        expect(worked(wasm, values, from, marked)).toEqual(worked(scriptCells, values, from, marked));
      }),
      { numRuns: 60 },
    );
  });

  it('finds values without a number', () => {
    const values = uniforms(9, 1);
    for (const odd of [Number.NaN, Infinity, -Infinity]) {
      for (let at = 0; at < values.length; at++) {
        const holed = values.slice();
        holed[at] = odd;
        for (const work of [scriptCells, wasmCells()]) expect(worked(work, holed, 0, []).finite).toBe(false);
      }
    }
    for (const work of [scriptCells, wasmCells()]) expect(worked(work, values, 0, []).finite).toBe(true);
  });

  it('counts what lies beside a threshold', () => {
    for (const work of [scriptCells, wasmCells()]) {
      const values = Float64Array.of(3, 1, 2, 2, 5, -1, 2);
      expect(work.beside(values, 0, 7, 2)).toEqual({ above: 2, below: 2 });
      expect(work.beside(values, 1, 6, 2)).toEqual({ above: 1, below: 2 });
      expect(work.beside(values, 2, 2, 2)).toEqual({ above: 0, below: 0 });
      values[4] = Number.NaN;
      expect(work.beside(values, 0, 7, 2)).toBeUndefined();
    }
  });

  it('takes numbers whose sum is infinite for numbers', () => {
    const values = uniforms(13, 1).fill(1.7e308, 4, 6);
    for (const work of [scriptCells, wasmCells()]) expect(worked(work, values, 0, []).finite).toBe(true);
  });

  it('leads to exact quantiles of a column of several pieces', () => {
    const column = uniforms(100_001, 11).map((x) => (x - 0.3) * x);
    const asked = Array.from({ length: 41 }, (_, i) => i / 40);
    expect(quantiles(column, asked)).toEqual(sortedQuantiles(column, asked));
  });
});
