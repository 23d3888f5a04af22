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

/**
 * Exact for the whole. The numbers of a part serve an error only: its values in a cell are taken to lie evenly there, or to either
 * side of a threshold as all values of the cell do.
 */
export class CellOrder implements Order {
  readonly #of: Counted;
  readonly #through: Int32Array;
  readonly #splits = new Map<number, Split>();

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
    const { cell, above, below } = this.#splitAt(threshold);
    const around = aroundCell(this.#through, cell);
    return { ...around, above: around.above + above, below: around.below + below };
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

  partBeside(part: number, threshold: number): Beside | null {
    const { counts, parts, grid } = this.#of;
    const { cell, above, below } = this.#splitAt(threshold);
    const inside = counts[cell] as number;
    const isMixed = above < inside && below < inside;
    if (isMixed && (cell === 0 || cell === grid.top)) return null;
    const around = aroundCell(parts[part] as Int32Array, cell);
    const own = inside === 0 ? 0 : (around.count - around.above - around.below) / inside;
    return { ...around, above: around.above + own * above, below: around.below + own * below };
  }

  /** How many of the values in the cell of a threshold lie above and below it. */
  #splitAt(threshold: number): Split {
    const found = this.#splits.get(threshold) ?? splitOf(this.#of, threshold);
    this.#splits.set(threshold, found);
    return found;
  }
}

interface Split extends Pick<Beside, 'above' | 'below'> {
  readonly cell: number;
}

function splitOf({ kept, grid, counts }: Counted, threshold: number): Split {
  const cell = cellAt(grid, threshold);
  const marks = new Uint8Array(counts.length);
  marks[cell] = 1;
  const own = new Float64Array(counts[cell] as number);
  cellWork().keep(kept, 0, kept.length, grid, marks, own);
  const { above, below } = exceedance(own, threshold);
  return { cell, above, below };
}

/** Values in the cells after one, and in those before it. */
function aroundCell(through: Int32Array, cell: number): Beside {
  const count = through[through.length - 1] as number;
  return { above: count - (through[cell] as number), below: through[cell - 1] ?? 0, count };
}
