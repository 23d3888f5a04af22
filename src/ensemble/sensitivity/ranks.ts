/** A column of draws with its name. */
export interface NamedColumn {
  readonly name: string;
  readonly values: Float64Array;
}

/** Number of entries of an ascending column that are below a value, or at most the value. */
export function countBelow(ascending: Float64Array, value: number, orEqual: boolean): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = ascending[middle] as number;
    if (entry < value || (orEqual && entry === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Ranks from 1, equal values sharing the mean of theirs, less the mean rank, over their root mean square: so that the mean
 * product of two such columns is Spearman's rho. All zero where a column does not vary.
 */
export function standardRanks(values: Float64Array): Float64Array {
  const ascending = values.slice().sort();
  const middle = (values.length + 1) / 2;
  const ranks = values.map((value) => {
    const [below, upTo] = [countBelow(ascending, value, false), countBelow(ascending, value, true)];
    return (below + 1 + upTo) / 2 - middle;
  });
  const square = ranks.reduce((sum, rank) => sum + rank * rank, 0) / ranks.length;
  return square > 0 ? ranks.map((rank) => rank / Math.sqrt(square)) : ranks;
}
