import { cellWork } from '../summary/cell-work.ts';
import { finiteOnly, finiteRows } from '../summary/finite.ts';
import { type Grid, gridOf } from '../summary/grid.ts';
import { blockMoments, type Moments } from '../summary/moments.ts';
import { ranksFor } from '../summary/quantiles.ts';
import { wantedCells } from '../summary/select.ts';
import {
  type Bracket,
  bracketOfMean,
  bracketOfQuantile,
  cellAt,
  reachAfter,
  runningSum,
} from './brackets.ts';
import { CellOrder } from './cell-order.ts';
import { type Order, ValueOrder } from './order.ts';
import { CELLS, countOf, MARK, type Sieve } from './sieve.ts';

/** Values that are kept in any case, and lay out the cells for those after them. */
const FIRST_VALUES = 2048;
/** Of them, those that say how far the cells reach: well beyond the 5th of a hundred and the 95th. */
const GRID_SAMPLE = 512;

/** What is looked for: probabilities of quantiles, and thresholds, of which the mean is known in the end only. */
export interface Sought {
  readonly probabilities: readonly number[];
  readonly thresholds: readonly number[];
  readonly mean: boolean;
  /** Whether the order of each part is looked for too. */
  readonly byPart: boolean;
}

/** Mean and standard deviation so far. */
export interface SoFar {
  readonly mean: number;
  readonly sd: number;
}

/** Room for one output at a time. */
const [through, inside] = [new Int32Array(CELLS), new Uint8Array(CELLS)];

/**
 * The order of draws that come block by block. The first lay out cells, and say in which of them what is sought will lie; of
 * those after them only their number in each cell is kept, and the values of those few cells. As the number grows, fewer cells
 * come into question. Should what is sought lie in another cell after all, all blocks have to come once more.
 */
export class RunningOrder {
  readonly #output: number;
  readonly #sieve: Sieve;
  readonly #sought: Sought;
  /** Where each part begins among the first values. */
  readonly #starts: number[] = [];
  #grid: Grid | undefined;
  #count = 0;
  #begun = 0;
  /** At so many values the cells are marked anew. */
  #next = FIRST_VALUES;
  /** By cell, of the parts that ended; and of each of them, up to each cell. */
  readonly #counts = new Int32Array(CELLS);
  readonly #parts: Int32Array[] = [];
  /** Once all blocks have come: the cells in which what is sought lies, and their values. */
  #kept = new Float64Array(0);
  #keptSize = 0;
  #needed: Uint8Array | undefined;

  constructor(output: number, sieve: Sieve, sought: Sought) {
    this.#output = output;
    this.#sieve = sieve;
    this.#sought = sought;
  }

  beginPart(): void {
    this.#begun++;
    if (!this.#sought.byPart) return;
    if (this.#grid !== undefined) this.#endPart();
    else this.#starts.push(this.#count);
  }

  /** A block, and its moments; `soFar` is asked for what came before it. */
  add(values: Float64Array, rows: number, soFar: { readonly whole: SoFar | null }): Moments {
    if (this.#count >= this.#next) this.#narrow(soFar.whole);
    const moments =
      this.#grid === undefined ? this.#hold(values, rows) : this.#sift(values, rows, this.#grid);
    this.#count += moments.count;
    return moments;
  }

  /** After the last block: whether all blocks are to come once more. */
  settle(mean: number | undefined): boolean {
    if (this.#needed !== undefined) return false;
    if (this.#grid === undefined) {
      this.#kept = this.#held.slice();
      return false;
    }
    this.#endPart();
    const [cells, counts, needed] = [this.#cells, this.#counts, this.#cellsOf(mean)];
    let size = 0;
    let areKept = true;
    for (let cell = 0; cell < CELLS; cell++) {
      if (needed[cell] === 0) continue;
      size += counts[cell] as number;
      if ((cells[cell] as number) >= 0) areKept = false;
    }
    this.#needed = needed;
    this.#sieve.narrow(this.#output, needed, this.#grid);
    this.#kept = new Float64Array(size);
    if (areKept) for (const piece of this.#sieve.kept(this.#output)) this.#keepNeeded(piece);
    return !areKept;
  }

  addAgain(values: Float64Array, rows: number): void {
    this.#keepNeeded(finiteOnly(values, [0], rows).values);
  }

  /** What came out, once it is settled. */
  get order(): Order {
    const [grid, counts, parts, kept] = [this.#grid, this.#counts, this.#parts, this.#kept];
    if (grid === undefined) return new ValueOrder(kept, this.#starts);
    return new CellOrder({ grid, counts, parts, kept });
  }

  /** The first values. */
  get #held(): Float64Array {
    return this.#sieve.kept(this.#output)[0] as Float64Array;
  }

  get #cells(): Int32Array {
    return this.#sieve.cells[this.#output] as Int32Array;
  }

  #hold(values: Float64Array, rows: number): Moments {
    const moments = blockMoments(values, 0, rows);
    this.#sieve.hold(this.#output, finiteRows(values, rows, moments.missing));
    return moments;
  }

  #sift(values: Float64Array, rows: number, grid: Grid): Moments {
    return this.#sieve.sift(this.#output, values, rows, grid);
  }

  #narrow(soFar: SoFar | null): void {
    this.#next = 2 * this.#count;
    if (this.#grid === undefined) this.#layOut(soFar);
    else this.#mark(this.#grid, soFar);
  }

  /** Lays out the cells, and counts the first values into them. */
  #layOut(soFar: SoFar | null): void {
    const values = this.#held;
    const grid = gridOf(values, 0, values.length, CELLS, GRID_SAMPLE);
    const [, ...starts] = this.#starts;
    let from = 0;
    for (const [part, end] of [...starts, values.length].entries()) {
      if (part > 0) this.#endPart();
      cellWork().count(values, from, end, grid, this.#cells);
      from = end;
    }
    for (let cell = 0; cell < CELLS; cell++) (this.#cells[cell] as number) |= MARK;
    this.#grid = grid;
    this.#mark(grid, soFar);
  }

  /** Leaves marked, of the cells that are, those in which what is sought may lie. */
  #mark(grid: Grid, soFar: SoFar | null): void {
    const { probabilities, thresholds, mean } = this.#sought;
    const reach = reachAfter(this.#begun - 1);
    const through = this.#through();
    const brackets = [
      ...probabilities.map((probability) => bracketOfQuantile(through, probability, reach)),
      ...thresholds.map((threshold): Bracket => [cellAt(grid, threshold), cellAt(grid, threshold)]),
      ...(mean && soFar !== null
        ? [bracketOfMean(grid, soFar.mean, soFar.sd / Math.sqrt(this.#count), reach)]
        : []),
    ];
    inside.fill(0);
    for (const [first, last] of brackets) inside.fill(1, first, last + 1);
    this.#sieve.narrow(this.#output, inside, grid);
  }

  /** Values up to each cell so far. */
  #through(): Int32Array {
    const [counts, cells] = [this.#counts, this.#cells];
    let total = 0;
    for (let cell = 0; cell < CELLS; cell++) {
      total += (counts[cell] as number) + countOf(cells[cell] as number);
      through[cell] = total;
    }
    return through;
  }

  #endPart(): void {
    const [cells, counts] = [this.#cells, this.#counts];
    const own = new Int32Array(CELLS);
    for (let cell = 0; cell < CELLS; cell++) {
      const entry = cells[cell] as number;
      const count = countOf(entry);
      own[cell] = count;
      (counts[cell] as number) += count;
      cells[cell] = entry - count;
    }
    if (this.#sought.byPart) this.#parts.push(runningSum(own));
  }

  /** Marks the cells in which what is sought lies. */
  #cellsOf(mean: number | undefined): Uint8Array {
    const { probabilities, thresholds } = this.#sought;
    const grid = this.#grid as Grid;
    const needed = new Uint8Array(CELLS);
    for (const { cell } of wantedCells(this.#counts, ranksFor(this.#count, probabilities))) needed[cell] = 1;
    for (const threshold of thresholds) needed[cellAt(grid, threshold)] = 1;
    if (mean !== undefined) needed[cellAt(grid, mean)] = 1;
    return needed;
  }

  #keepNeeded(values: Float64Array): void {
    const free = this.#kept.subarray(this.#keptSize);
    const [grid, needed] = [this.#grid as Grid, this.#needed as Uint8Array];
    this.#keptSize += cellWork().keep(values, 0, values.length, grid, needed, free);
  }
}
