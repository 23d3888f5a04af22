import { cellWork } from '../summary/cell-work.ts';
import type { Grid } from '../summary/grid.ts';
import { interpolated } from '../summary/quantiles.ts';
import { fromCells } from '../summary/select.ts';
import { exceedance } from '../summary/thresholds.ts';
import { cellAt, cellOfPlace, runningSum } from './brackets.ts';
import type { Beside, Order } from './order.ts';

/** What is known of values that were counted into cells. */
export interface Counted {
  readonly grid: Grid;
  /** Of each cell. */
  readonly counts: Int32Array;
  /** Of each part, the values of each cell and of those before it. */
  readonly parts: readonly Int32Array[];
  /** The values of the cells that are asked for, and perhaps of others. */
  readonly kept: Float64Array;
}

/** Exact for the whole. Of a part, whose numbers serve an error only, the values of a cell are taken to lie evenly in it. */
export class CellOrder implements Order {
  readonly #of: Counted;
  readonly #through: Int32Array;

  constructor(of: Counted) {
    this.#of = of;
    this.#through = runningSum(of.counts);
  }

  quantiles(probabilities: readonly number[]): readonly number[] | null {
    const { kept, grid, counts } = this.#of;
    const count = this.#through[grid.top] as number;
    const select = (ranks: readonly number[]) => fromCells(kept, 0, kept.length, grid, counts, ranks);
    return interpolated(count, probabilities, select);
  }

  beside(threshold: number): Beside {
    const { kept, grid, counts } = this.#of;
    const cell = cellAt(grid, threshold);
    const marks = new Uint8Array(counts.length);
    marks[cell] = 1;
    const own = new Float64Array(counts[cell] as number);
    cellWork().keep(kept, 0, kept.length, grid, marks, own);
    const inside = exceedance(own, threshold);
    const around = aroundCell(this.#through, cell);
    return { ...around, above: around.above + inside.above, below: around.below + inside.below };
  }

  partQuantile(part: number, probability: number): number | null {
    const { low, scale, top } = this.#of.grid;
    const through = this.#of.parts[part] as Int32Array;
    const place = probability * ((through[top] as number) - 1) + 0.5;
    const cell = cellOfPlace(through, place);
    // The outermost cells have no outer end.
    if (cell === 0 || cell === top) return null;
    const before = through[cell - 1] as number;
    return low + (cell + (place - before) / ((through[cell] as number) - before)) / scale;
  }

  partBeside(part: number, threshold: number): Beside {
    const { grid, parts } = this.#of;
    const cell = cellAt(grid, threshold);
    const share = Math.min(Math.max((threshold - grid.low) * grid.scale - cell, 0), 1);
    const { above, below, count } = aroundCell(parts[part] as Int32Array, cell);
    const inside = count - above - below;
    return { above: above + inside * (1 - share), below: below + inside * share, count };
  }
}

/** Values in the cells after one, and in those before it. */
function aroundCell(through: Int32Array, cell: number): Beside {
  const count = through[through.length - 1] as number;
  return { above: count - (through[cell] as number), below: through[cell - 1] ?? 0, count };
}
