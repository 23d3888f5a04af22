import { cellWork } from './cell-work.ts';
import { allEqual } from './finite.ts';
import { cellOf, type Grid, gridFor } from './grid.ts';
import { placeRanks } from './order.ts';

/** Up to so many values, a copy and a quickselect are faster than counting cells. */
export const SMALL = 1024;
/** A cell with a larger part of the values than this is not divided again: it would hardly shrink. */
const SHRINKS = 0.9;

/**
 * The values of given ranks (from 0, ascending, each once), as if those from `from` to before `to` were sorted. All
 * are finite; they are not moved.
 */
export function selectRanks(
  values: Float64Array,
  from: number,
  to: number,
  ranks: readonly number[],
): Float64Array {
  if (to - from <= SMALL) return inPlace(values.slice(from, to), ranks);
  const grid = gridFor(values, from, to);
  if (grid.scale === 0) return aroundTie(values, from, to, grid.low, ranks);
  const counts = new Int32Array(grid.top + 1);
  cellWork().count(values, from, to, grid, counts);
  return fromCells(values, from, to, grid, counts, ranks);
}

/** The same, where the values are counted into cells already. */
export function fromCells(
  values: Float64Array,
  from: number,
  to: number,
  grid: Grid,
  counts: Int32Array,
  ranks: readonly number[],
): Float64Array {
  const wanted = wantedCells(counts, ranks);
  const marks = new Uint8Array(counts.length);
  const next = new Int32Array(counts.length);
  let size = 0;
  for (const { cell } of wanted) {
    marks[cell] = 1;
    next[cell] = size;
    size += counts[cell] as number;
  }
  const kept = new Float64Array(size);
  cellWork().keep(values, from, to, grid, marks, kept);
  const gathered = wanted.length === 1 ? kept : byCell(kept, grid, next);
  const found = new Float64Array(ranks.length);
  let start = 0;
  for (const { cell, before, first, last } of wanted) {
    const end = start + (counts[cell] as number);
    const own = ranks.slice(first, last).map((rank) => rank - before);
    found.set(withinCell(gathered.subarray(start, end), own, to - from), first);
    start = end;
  }
  return found;
}

/** Values of one cell beside one another; `next` holds where each cell begins. */
function byCell(kept: Float64Array, { low, scale, top }: Grid, next: Int32Array): Float64Array {
  const gathered = new Float64Array(kept.length);
  for (let i = 0; i < kept.length; i++) {
    const value = kept[i] as number;
    const cell = cellOf(value, low, scale, top);
    gathered[(next[cell] as number)++] = value;
  }
  return gathered;
}

/** A cell that holds ranks `first` to before `last`, and the number of values in the cells before it. */
export interface Wanted {
  readonly cell: number;
  readonly before: number;
  readonly first: number;
  readonly last: number;
}

export function wantedCells(counts: Int32Array, ranks: readonly number[]): readonly Wanted[] {
  const wanted: Wanted[] = [];
  let before = 0;
  let first = 0;
  for (let cell = 0; cell < counts.length && first < ranks.length; cell++) {
    const after = before + (counts[cell] as number);
    let last = first;
    while (last < ranks.length && (ranks[last] as number) < after) last++;
    if (last > first) wanted.push({ cell, before, first, last });
    before = after;
    first = last;
  }
  return wanted;
}

/** `parent` is the number of values that were divided into cells. */
function withinCell(cell: Float64Array, ranks: readonly number[], parent: number): Float64Array {
  const shrinks = cell.length < SHRINKS * parent && !allEqual(cell);
  return shrinks ? selectRanks(cell, 0, cell.length, ranks) : inPlace(cell, ranks);
}

function inPlace(values: Float64Array, ranks: readonly number[]): Float64Array {
  // A cell of a discrete output holds one value many times.
  if (allEqual(values)) return new Float64Array(ranks.length).fill(values[0] as number);
  placeRanks(values, 0, values.length - 1, ranks);
  return Float64Array.from(ranks, (rank) => values[rank] as number);
}

/** Where nearly all values are one and the same: the few below and above it are looked at apart. */
function aroundTie(
  values: Float64Array,
  from: number,
  to: number,
  tie: number,
  ranks: readonly number[],
): Float64Array {
  const rest = new Float64Array(to - from);
  let below = 0;
  let above = rest.length;
  for (let i = from; i < to; i++) {
    const value = values[i] as number;
    if (value < tie) rest[below++] = value;
    else if (value > tie) rest[--above] = value;
  }
  placeRanks(
    rest,
    0,
    below - 1,
    ranks.filter((rank) => rank < below),
  );
  placeRanks(
    rest,
    above,
    rest.length - 1,
    ranks.filter((rank) => rank >= above),
  );
  return Float64Array.from(ranks, (rank) => (rank < below || rank >= above ? (rest[rank] as number) : tie));
}
