import { cellWork } from './cell-work.ts';
import { allFinite, finiteOnly } from './finite.ts';
import { gridFor } from './grid.ts';
import { fromCells, SMALL, selectRanks } from './select.ts';

/**
 * Quantiles of the values from `from` to before `to`, in the unit of the values and the order of `probabilities`.
 * Definition 7 of Hyndman and Fan (1996), numpy's default: for n values the quantile of p lies at place (n - 1) p of
 * the sorted values, linearly between neighbours. Draws without a value (NaN, infinite) are left out; null when none
 * has one. Exact: no cell shows in the result. Throws a RangeError for a probability outside [0, 1].
 */
export function quantiles(
  values: Float64Array,
  probabilities: readonly number[],
  from = 0,
  to = values.length,
): readonly number[] | null {
  const asked = checked(probabilities);
  if (to - from > SMALL) {
    const grid = gridFor(values, from, to);
    const counts = new Int32Array(grid.top + 1);
    // Counting finds out on its way whether all are numbers; most columns are.
    if (grid.scale > 0 && cellWork().count(values, from, to, grid, counts)) {
      return interpolated(to - from, asked, (ranks) => fromCells(values, from, to, grid, counts, ranks));
    }
  }
  if (allFinite(values, from, to)) return ofFinite(values, from, to, asked);
  const clean = finiteOnly(values, [from], to).values;
  return ofFinite(clean, 0, clean.length, asked);
}

/** Quantiles of a column and of its parts. */
export interface QuantilesByPart {
  readonly whole: readonly number[] | null;
  readonly parts: readonly (readonly number[] | null)[];
}

/**
 * The same for a whole column and for each of its parts, which begin at `starts` (ascending, the first is 0) and end
 * where the next begins. One set of cells serves all, so that the parts cost about as much as the whole again. The
 * parts may be asked for other probabilities than the whole.
 */
export function quantilesByPart(
  column: Float64Array,
  starts: readonly number[],
  probabilities: readonly number[],
  ofParts: readonly number[] = probabilities,
): QuantilesByPart {
  const asked = { whole: checked(probabilities), part: checked(ofParts) };
  const counted = column.length / starts.length > SMALL ? inCells(column, starts, asked) : undefined;
  if (counted !== undefined) return counted;
  const finite = allFinite(column, 0, column.length);
  const clean = finite ? { values: column, starts } : finiteOnly(column, starts, column.length);
  return {
    whole: ofFinite(clean.values, 0, clean.values.length, asked.whole),
    parts: stretches(clean.starts, clean.values.length).map(([start, end]) =>
      ofFinite(clean.values, start, end, asked.part),
    ),
  };
}

/** With one set of cells; undefined where the values are not all numbers, or nearly all one number. */
function inCells(
  values: Float64Array,
  starts: readonly number[],
  asked: { readonly whole: readonly number[]; readonly part: readonly number[] },
): QuantilesByPart | undefined {
  const grid = gridFor(values, 0, values.length);
  if (!(grid.scale > 0)) return undefined;
  const all = new Int32Array(grid.top + 1);
  const parts: (readonly number[] | null)[] = [];
  for (const [start, end] of stretches(starts, values.length)) {
    const own = new Int32Array(all.length);
    if (!cellWork().count(values, start, end, grid, own)) return undefined;
    for (let cell = 0; cell < all.length; cell++) (all[cell] as number) += own[cell] as number;
    const select = (ranks: readonly number[]) => fromCells(values, start, end, grid, own, ranks);
    parts.push(interpolated(end - start, asked.part, select));
  }
  const select = (ranks: readonly number[]) => fromCells(values, 0, values.length, grid, all, ranks);
  return { whole: interpolated(values.length, asked.whole, select), parts };
}

function stretches(starts: readonly number[], to: number): readonly (readonly [number, number])[] {
  return starts.map((start, part) => [start, starts[part + 1] ?? to]);
}

function ofFinite(
  values: Float64Array,
  from: number,
  to: number,
  asked: readonly number[],
): readonly number[] | null {
  return interpolated(to - from, asked, (ranks) => selectRanks(values, from, to, ranks));
}

/** Quantiles of `count` values from those of given ranks, which `select` finds; null for none. */
export function interpolated(
  count: number,
  asked: readonly number[],
  select: (ranks: readonly number[]) => Float64Array,
): readonly number[] | null {
  if (count === 0) return null;
  const places = placesOf(count, asked);
  const ranks = ranksBeside(places, count - 1);
  const found = select(ranks);
  const valueAt = new Map(ranks.map((rank, at) => [rank, found[at] as number]));
  return places.map((place) => {
    const rank = Math.floor(place);
    const below = valueAt.get(rank) as number;
    const above = valueAt.get(Math.min(rank + 1, count - 1)) as number;
    // Adding 0 turns -0 into 0, so that equal values in another order give the same bits.
    return between(below, above, place - rank) + 0;
  });
}

/** Ranks of the values, of so many, between which quantiles lie: ascending, each once. */
export function ranksFor(count: number, asked: readonly number[]): readonly number[] {
  return ranksBeside(placesOf(count, asked), count - 1);
}

function placesOf(count: number, asked: readonly number[]): readonly number[] {
  return asked.map((p) => (count - 1) * p);
}

/** Ascending, each once. */
function ranksBeside(places: readonly number[], last: number): readonly number[] {
  const ranks = new Set<number>();
  for (const place of places) {
    const rank = Math.floor(place);
    ranks.add(rank).add(Math.min(rank + 1, last));
  }
  return [...ranks].sort((a, b) => a - b);
}

/** Counted from the nearer end: exact at both, and never falling while `share` rises. */
function between(below: number, above: number, share: number): number {
  const room = above - below;
  if (room === Infinity) return below * (1 - share) + above * share;
  return share < 0.5 ? below + room * share : above - room * (1 - share);
}

export function checked(probabilities: readonly number[]): readonly number[] {
  for (const p of probabilities) {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`A probability lies between 0 and 1, not ${p}`);
  }
  return probabilities;
}
